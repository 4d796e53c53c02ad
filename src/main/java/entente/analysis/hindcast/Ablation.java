package entente.analysis.hindcast;

import entente.analysis.hindcast.calibration.Calibration;
import entente.analysis.hindcast.calibration.FreeParameter;
import entente.analysis.hindcast.observed.Forecast;
import entente.analysis.hindcast.observed.SimulatedStandings;
import entente.analysis.hindcast.observed.Stance;
import entente.analysis.hindcast.observed.Targets;
import entente.analysis.hindcast.observed.Unit;
import entente.analysis.hindcast.score.CalibrationCurve;
import entente.analysis.hindcast.score.Counts;
import entente.analysis.hindcast.score.Ranking;
import entente.analysis.hindcast.score.Recall;
import entente.experiment.scenario.IdleQuantities;
import entente.experiment.scenario.Setting;
import entente.model.Mechanisms;
import entente.model.Param;
import entente.model.dynamics.Event;
import entente.model.dynamics.EventKind;
import entente.model.dynamics.Scenario;
import entente.model.states.StateFacts;
import entente.model.structures.Status;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * One thing that is left out, everything else as it was frozen.
 *
 * @param name what is left out, in words
 * @param settings what is set otherwise
 * @param change what else is changed
 */
public record Ablation(String name, List<Setting> settings, UnaryOperator<Scenario> change) {

  private static Ablation of(String name, String... settings) {
    return new Ablation(
        name, List.of(settings).stream().map(Setting::parse).toList(), UnaryOperator.identity());
  }

  /**
   * Returns all ablations of the protocol: each mechanism off in turn, then what was fed in, then
   * the calibration.
   */
  public static List<Ablation> all() {
    List<Ablation> all = new ArrayList<>();
    for (RecordComponent mechanism : Mechanisms.class.getRecordComponents()) {
      String word = snake(mechanism.getName());
      String path = "mechanisms." + word;
      boolean acts = !IdleQuantities.contains(path, false, false);
      // What is off unless a scenario switches it on takes nothing away.
      if (mechanism.getType() == double.class && acts && isOn(mechanism)) {
        all.add(of(word.replace('_', ' ') + " off", path + "=0"));
      }
    }
    all.add(new Ablation("no events", List.of(), s -> s.with(s.states(), List.of())));
    all.add(new Ablation("no wars fed in", List.of(), Ablation::withoutWars));
    all.add(
        new Ablation(
            "capability constant",
            List.of(),
            s -> s.with(s.states().stream().map(StateFacts::withoutPath).toList(), s.events())));
    all.add(new Ablation("both targets lapse", List.of(), Ablation::lapsed));
    all.add(
        of(
            "newcomers full members at once",
            "structures.west.entry.sequenced=false",
            "structures.sco.entry.sequenced=false"));
    for (String size : List.of("0", "0.5", "1")) {
      all.add(of("constants of round 0 at " + size, "parameters.choice.initial_constants=" + size));
    }
    all.add(
        new Ablation(
            "calibration: defaults in place of the frozen values",
            Calibration.settings(FreeParameter.ALL.stream().map(FreeParameter::usual).toList()),
            UnaryOperator.identity()));
    return all;
  }

  private static boolean isOn(RecordComponent mechanism) {
    return mechanism.getAnnotation(Param.class).value() != 0;
  }

  private static String snake(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  private static Scenario withoutWars(Scenario scenario) {
    List<Event> kept =
        scenario.events().stream().filter(e -> e.what() != EventKind.INTERVENTION).toList();
    return scenario.with(scenario.states(), kept);
  }

  // The targets go and nothing else: what members fear of them stays.
  private static Scenario lapsed(Scenario scenario) {
    List<Event> events = new ArrayList<>();
    for (String bloc : List.of("west", "east")) {
      events.add(
          new Event(
              1, EventKind.TARGET_LAPSES, null, null, bloc, Status.MEMBER, 0, true, "ablation"));
    }
    events.addAll(scenario.events());
    return scenario.with(scenario.states(), events);
  }

  /**
   * What came of an ablation in one way of telling the test period.
   *
   * @param name what was left out
   * @param way throughout or restarted
   * @param ranking area under the curve, stratified by destination
   * @param four balanced accuracy of the four stances
   * @param brier mean squared error of the chances
   * @param entries mean number of entries into the West in the period
   */
  public record Outcome(
      String name, String way, double ranking, double four, double brier, double entries) {

    static Outcome of(String name, String way, SimulatedStandings futures, Targets targets) {
      Forecast model = Forecast.of(name, futures, targets);
      List<Unit> units = targets.units();
      List<Stance> observed = targets.observed(targets.period().end());
      return new Outcome(
          name,
          way,
          new Ranking(units).area(model.chances()),
          Recall.ofFour(observed, model.end()).balanced(),
          CalibrationCurve.brier(units, model.chances()),
          Counts.all(futures, targets).get(0).mean());
    }
  }
}
