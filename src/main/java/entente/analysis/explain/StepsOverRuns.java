package entente.analysis.explain;

import entente.analysis.explain.Leaving.Share;
import entente.model.portfolio.PortfolioStep;
import entente.model.portfolio.StepKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/**
 * Which steps states take over many runs of one scenario, how often and for what causes.
 *
 * <p>A share is of all runs, with the 95 % score interval (Wilson 1927). Quantiles are those of
 * type 7 of Hyndman and Fan (1996).
 *
 * @param scenario name of the scenario
 * @param state name of the one state asked about; null for all
 * @param structure name of the one structure asked about; null for all
 * @param runs how many runs there are
 * @param moved in how many of them at least one such step is taken
 * @param ways the steps, the commonest first
 * @param bars what kept the one state asked about out of what it wanted; nothing for all
 */
public record StepsOverRuns(
    String scenario,
    String state,
    String structure,
    int runs,
    int moved,
    List<Way> ways,
    List<Obstacle> bars) {

  /**
   * One step of one state about one structure.
   *
   * @param state name of the state
   * @param step word of the step
   * @param structure name of the structure
   * @param often in how many runs it is taken at least once
   * @param rounds quartiles of the round in which it is first taken
   * @param causes in how many of these runs each cause is that of the first such step, by its word
   */
  public record Way(
      String state,
      String step,
      String structure,
      Share often,
      double[] rounds,
      Map<String, Integer> causes) {

    /** Returns the commonest cause, as its word; of equals the one that came first. */
    public String commonest() {
      return causes.entrySet().stream()
          .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
          .orElseThrow()
          .getKey();
    }

    /**
     * Returns the commonest cause for a table; of what had stood in the way, that it no longer did.
     */
    public String commonestInWords() {
      String cause = commonest();
      return StepWords.isBar(cause)
          ? StepWords.cause(StepKind.valueOf(step.toUpperCase(Locale.ROOT)), cause)
          : cause.replace('_', ' ');
    }

    /** Returns in how many of these runs chance alone explains the first such step. */
    public int byChance() {
      return causes.getOrDefault(PortfolioStep.CHANCE, 0);
    }
  }

  /**
   * What kept a state out of what it wanted.
   *
   * @param structure name of the structure
   * @param bar word of the bar
   * @param opposite name of the state or structure that it came from; null if none
   * @param asked whether the state had asked and was not invited
   * @param often in how many runs it was so at some review
   */
  public record Obstacle(
      String structure, String bar, String opposite, boolean asked, Share often) {}

  /** Sums up the runs of a scenario; at least one. */
  public static StepsOverRuns of(
      String scenario, String state, String structure, List<RunSteps> all) {
    Map<List<String>, List<RunSteps.Row>> byWay = new LinkedHashMap<>();
    Map<List<Object>, Integer> barred = new LinkedHashMap<>();
    for (RunSteps run : all) {
      firsts(run)
          .forEach(row -> byWay.computeIfAbsent(way(row), key -> new ArrayList<>()).add(row));
      Set<List<Object>> kept = new LinkedHashSet<>();
      for (UnmetWish wish : run.unmet()) {
        StepOption o = wish.option();
        kept.add(Arrays.asList(o.structure(), o.bar().word(), o.opposite(), o.asked()));
      }
      kept.forEach(key -> barred.merge(key, 1, Integer::sum));
    }
    int runs = all.size();
    List<Way> ways = new ArrayList<>();
    byWay.forEach((key, rows) -> ways.add(way(key, rows, runs)));
    ways.sort(
        Comparator.<Way>comparingInt(w -> -w.often().count())
            .thenComparing(Way::state)
            .thenComparing(Way::structure)
            .thenComparing(Way::step));
    List<Obstacle> bars = new ArrayList<>();
    barred.forEach(
        (key, count) ->
            bars.add(
                new Obstacle(
                    (String) key.get(0),
                    (String) key.get(1),
                    (String) key.get(2),
                    (Boolean) key.get(3),
                    Share.of((String) key.get(1), (String) key.get(0), count, runs))));
    bars.sort(Comparator.comparingInt(b -> -b.often().count()));
    int moved = (int) all.stream().filter(run -> !run.rows().isEmpty()).count();
    return new StepsOverRuns(
        scenario, state, structure, runs, moved, List.copyOf(ways), List.copyOf(bars));
  }

  private static List<String> way(RunSteps.Row row) {
    return List.of(row.name(), row.step(), row.structure());
  }

  private static List<RunSteps.Row> firsts(RunSteps run) {
    Map<List<String>, RunSteps.Row> firsts = new LinkedHashMap<>();
    run.rows().forEach(row -> firsts.putIfAbsent(way(row), row));
    return List.copyOf(firsts.values());
  }

  private static Way way(List<String> key, List<RunSteps.Row> rows, int runs) {
    Map<String, Integer> causes = new TreeMap<>();
    rows.forEach(row -> causes.merge(row.cause(), 1, Integer::sum));
    Percentile percentile = new Percentile().withEstimationType(EstimationType.R_7);
    percentile.setData(rows.stream().mapToDouble(RunSteps.Row::round).toArray());
    double[] quartiles = {
      percentile.evaluate(25), percentile.evaluate(50), percentile.evaluate(75)
    };
    String words = String.join(" ", key);
    return new Way(
        key.get(0),
        key.get(1),
        key.get(2),
        Share.of(words, words, rows.size(), runs),
        quartiles,
        causes);
  }
}
