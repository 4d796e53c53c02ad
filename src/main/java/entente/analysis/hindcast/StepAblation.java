package entente.analysis.hindcast;

import entente.analysis.hindcast.calibration.Ensemble;
import entente.analysis.hindcast.observed.AtRisk;
import entente.analysis.hindcast.observed.ObservedHistory;
import entente.analysis.hindcast.observed.Period;
import entente.analysis.hindcast.observed.Runs;
import entente.analysis.hindcast.observed.SimulatedStandings;
import entente.analysis.hindcast.observed.Targets;
import entente.analysis.hindcast.observed.Telling;
import entente.analysis.hindcast.score.ChanceScores;
import entente.analysis.hindcast.score.PossibleMove;
import entente.experiment.scenario.IdleQuantities;
import entente.experiment.scenario.ScenarioTemplate;
import entente.experiment.scenario.Setting;
import entente.model.Mechanisms;
import entente.model.Param;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What each mechanism of the model of portfolios is worth to the hindcast: the scores without it
 * less those with it, on the same seeds and under the frozen sets.
 *
 * <p>Nothing is calibrated anew without a mechanism, so that one that others could stand in for
 * looks worth more than it is.
 *
 * @param rows a row for each mechanism and period, by mechanism the one that is missed most first
 * @param runs runs of each world behind each row
 */
public record StepAblation(List<Row> rows, int runs) {

  private static final int LAST = 2024;

  /**
   * One mechanism in one period.
   *
   * @param mechanism word of the mechanism that is off
   * @param period word of the period
   * @param by by how much the scores on all units, leaving among them, are higher without it
   */
  public record Row(String mechanism, String period, ChanceScores by) {}

  /**
   * Returns the words of the mechanisms that act where portfolios and wars do, without those that
   * are off unless a scenario switches them on.
   */
  public static List<String> mechanisms() {
    return Arrays.stream(Mechanisms.class.getRecordComponents())
        .filter(mechanism -> mechanism.getType() == double.class)
        .filter(mechanism -> mechanism.getAnnotation(Param.class).value() != 0)
        .map(RecordComponent::getName)
        .map(name -> name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
        .filter(word -> !IdleQuantities.contains("mechanisms." + word, true, true))
        .toList();
  }

  /**
   * Leaves out one mechanism after the other.
   *
   * @param early the world of 1992
   * @param late the world of 2008
   * @param mechanisms words of those to leave out
   * @param replicates runs of each world, shared out evenly among the frozen sets
   * @param samples bootstrap samples behind each interval
   * @throws InterruptedException if this thread is interrupted
   */
  public static StepAblation of(
      ScenarioTemplate early,
      ScenarioTemplate late,
      List<String> mechanisms,
      int replicates,
      int samples,
      long seed,
      Runs runs)
      throws InterruptedException {
    List<List<Setting>> sets = Ensemble.shipped(Variant.MODEL.word()).settings();
    List<Told> whole = told(early, late, List.of(), sets, replicates, seed, runs);
    List<Row> rows = new ArrayList<>();
    for (String mechanism : mechanisms) {
      List<Setting> off = List.of(new Setting("mechanisms." + mechanism, "0"));
      List<Told> without = told(early, late, off, sets, replicates, seed, runs);
      for (int k = 0; k < whole.size(); k++) {
        Told with = whole.get(k);
        double[] less = without.get(k).chances();
        rows.add(
            new Row(
                mechanism,
                with.period(),
                ChanceScores.differences(with.moves(), less, with.chances(), samples, seed)));
      }
    }
    return new StepAblation(sorted(rows), PortfolioHindcast.runs(sets.size(), replicates));
  }

  private record Told(String period, List<PossibleMove> moves, double[] chances) {}

  private static List<Told> told(
      ScenarioTemplate early,
      ScenarioTemplate late,
      List<Setting> always,
      List<List<Setting>> sets,
      int replicates,
      long seed,
      Runs runs)
      throws InterruptedException {
    SimulatedStandings then =
        PortfolioHindcast.mixture(early, always, sets, replicates, seed, LAST, runs);
    SimulatedStandings again =
        PortfolioHindcast.mixture(late, always, sets, replicates, seed, LAST, runs);
    return List.of(
        told("in-sample", early, Period.TRAINING, then),
        told("throughout", early, Period.TEST, then),
        told("restarted", late, Period.TEST, again));
  }

  private static Told told(
      String word, ScenarioTemplate world, Period period, SimulatedStandings futures) {
    Targets targets =
        new Targets(ObservedHistory.shipped(), period, world.with(List.of()).states());
    List<PossibleMove> moves = AtRisk.all(targets).stream().map(PossibleMove::of).toList();
    return new Told(word, moves, Telling.of("model", futures, targets).chances());
  }

  // By the sum of log scores over the periods, so that a mechanism's rows stay together.
  private static List<Row> sorted(List<Row> rows) {
    Comparator<Row> missed =
        Comparator.comparingDouble(
            row ->
                -rows.stream()
                    .filter(other -> other.mechanism().equals(row.mechanism()))
                    .mapToDouble(other -> other.by().logScore().value())
                    .sum());
    return rows.stream().sorted(missed.thenComparing(Row::mechanism)).toList();
  }
}
