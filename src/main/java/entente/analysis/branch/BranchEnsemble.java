package entente.analysis.branch;

import entente.analysis.statistic.PairedDifference;
import entente.analysis.statistic.Wilson;
import entente.model.measures.Measure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a change from a round on does over many runs, each with its branch on the same random
 * numbers.
 *
 * @param runs how many runs there are
 * @param differing in how many of them run and branch differ in any number
 * @param measures the difference in each measure in the last round
 * @param states who holds something else at the end, in how many runs, the commonest first
 */
public record BranchEnsemble(int runs, int differing, List<Effect> measures, List<Moved> states) {

  /**
   * What the change does to one measure.
   *
   * @param measure its name
   * @param title its title
   * @param n runs in which it has a value in both
   * @param parent mean in the runs as they were
   * @param branch mean in the branches
   * @param difference mean of branch less parent
   * @param low lower end of the 95 % t interval of that difference; NaN if all differences are the
   *     same, which says nothing of how they vary
   * @param high upper end
   */
  public record Effect(
      String measure,
      String title,
      int n,
      double parent,
      double branch,
      double difference,
      double low,
      double high) {}

  /**
   * A state that holds something else.
   *
   * @param state its key
   * @param count in how many runs
   * @param share the same as a share of all runs
   * @param low lower end of its 95 % score interval (Wilson 1927)
   * @param high upper end
   */
  public record Moved(String state, int count, double share, double low, double high) {}

  /** Sums up outcomes of runs that have these measures as columns. */
  public static BranchEnsemble of(List<BranchOutcome> all, List<Measure> measures) {
    List<Effect> effects = new ArrayList<>();
    for (int m = 0; m < measures.size(); m++) {
      int column = m;
      PairedDifference d =
          PairedDifference.of(
              all.stream().mapToDouble(o -> o.branch()[column]).toArray(),
              all.stream().mapToDouble(o -> o.parent()[column]).toArray());
      boolean vary = d.spread() > 0;
      effects.add(
          new Effect(
              measures.get(m).name(),
              measures.get(m).title(),
              d.n(),
              d.meanB(),
              d.meanA(),
              d.difference(),
              vary ? d.low() : Double.NaN,
              vary ? d.high() : Double.NaN));
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    all.forEach(o -> o.elsewhere().forEach(key -> counts.merge(key, 1, Integer::sum)));
    List<Moved> moved = new ArrayList<>();
    counts.forEach(
        (key, count) -> {
          double share = (double) count / all.size();
          double[] interval = Wilson.interval(share, all.size());
          moved.add(new Moved(key, count, share, interval[0], interval[1]));
        });
    moved.sort(Comparator.<Moved>comparingInt(x -> -x.count()).thenComparing(Moved::state));
    int differing = (int) all.stream().filter(BranchOutcome::differs).count();
    return new BranchEnsemble(all.size(), differing, List.copyOf(effects), List.copyOf(moved));
  }
}
