package entente.analysis.hindcast;

import entente.analysis.hindcast.baseline.Baseline;
import entente.analysis.hindcast.baseline.Neighbours;
import entente.analysis.hindcast.baseline.Persistence;
import entente.analysis.hindcast.baseline.Sides;
import entente.analysis.hindcast.baseline.Transitions;
import entente.analysis.hindcast.observed.ObservedHistory;
import entente.analysis.hindcast.observed.Period;
import entente.analysis.hindcast.observed.Runs;
import entente.analysis.hindcast.observed.SimulatedStandings;
import entente.analysis.hindcast.observed.Targets;
import entente.analysis.hindcast.score.ForecastScore;
import entente.analysis.hindcast.score.Scorer;
import entente.experiment.scenario.ScenarioTemplate;
import entente.experiment.scenario.Setting;
import entente.model.dynamics.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The whole hindcast: three ways of telling a period, their scores, and what is left out in turn.
 */
public final class Hindcast {

  private static final int LAST = 2024;

  private final ScenarioTemplate early;
  private final ScenarioTemplate late;
  private final List<Setting> frozen;
  private final long seed;
  private final Runs runs;
  private final ObservedHistory history = ObservedHistory.shipped();
  private final Targets inSample;
  private final Targets throughout;
  private final Targets restarted;

  /**
   * Makes a hindcast.
   *
   * @param early template of the world of 1992
   * @param late template of that of 2008
   * @param frozen values of the free parameters
   * @param seed seed of all draws
   */
  public Hindcast(
      ScenarioTemplate early, ScenarioTemplate late, List<Setting> frozen, long seed, Runs runs) {
    this.early = early;
    this.late = late;
    this.frozen = frozen;
    this.seed = seed;
    this.runs = runs;
    inSample = new Targets(history, Period.TRAINING, early.with(List.of()).states());
    throughout = new Targets(history, Period.TEST, early.with(List.of()).states());
    restarted = new Targets(history, Period.TEST, late.with(List.of()).states());
  }

  /** Returns the scenario that starts in 1992 or again in 2008, with the frozen values. */
  public Scenario scenario(boolean again) {
    return (again ? late : early).with(frozen);
  }

  /**
   * Returns the cards: in sample, throughout, restarted.
   *
   * @throws InterruptedException if this thread is interrupted
   */
  public List<ForecastScore> cards(Scorer scorer, int replicates) throws InterruptedException {
    Scenario from1992 = scenario(false);
    Scenario from2008 = scenario(true);
    SimulatedStandings whole = runs.of(from1992, seed, replicates, LAST);
    SimulatedStandings again = runs.of(from2008, seed, replicates, LAST);
    return List.of(
        scorer.score("in sample", inSample, whole, baselines(from1992, from1992)),
        scorer.score("throughout", throughout, whole, baselines(from1992, from1992)),
        scorer.score("restarted", restarted, again, baselines(from1992, from2008)));
  }

  private List<Baseline> baselines(Scenario from1992, Scenario own) {
    int start = (int) own.start();
    return List.of(
        new Persistence(start),
        new Neighbours(false),
        new Neighbours(true),
        new Transitions(inSample, from1992.states(), own.states(), start, seed),
        new Sides(own, seed));
  }

  /**
   * Returns what comes of each ablation on the test period, in both ways.
   *
   * @throws InterruptedException if this thread is interrupted
   */
  public List<Ablation.Outcome> ablations(int replicates) throws InterruptedException {
    List<Ablation.Outcome> out = new ArrayList<>();
    List<Ablation> all = new ArrayList<>();
    all.add(new Ablation("nothing left out", List.of(), s -> s));
    all.addAll(Ablation.all());
    for (Ablation ablation : all) {
      List<Setting> settings =
          Stream.concat(frozen.stream(), ablation.settings().stream()).toList();
      Scenario one = ablation.change().apply(early.with(settings));
      Scenario two = ablation.change().apply(late.with(settings));
      out.add(
          Ablation.Outcome.of(
              ablation.name(), "throughout", runs.of(one, seed, replicates, LAST), throughout));
      out.add(
          Ablation.Outcome.of(
              ablation.name(), "restarted", runs.of(two, seed, replicates, LAST), restarted));
    }
    return out;
  }

  /** Returns how many runs cards and ablations take. */
  public static int runs(int replicates, int ablationReplicates) {
    return 2 * replicates + 2 * ablationReplicates * (Ablation.all().size() + 1);
  }
}
