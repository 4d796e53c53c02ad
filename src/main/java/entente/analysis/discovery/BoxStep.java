package entente.analysis.discovery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.special.Beta;

/**
 * A box and what lies in it.
 *
 * @param box the box
 * @param points rows in it
 * @param cases cases in it
 * @param mass share of all rows that lie in it
 * @param coverage share of all cases that lie in it
 * @param density share of its rows that are cases
 * @param restricted number of inputs that it restricts
 * @param limits limits by name of the inputs that it restricts: the lower and the upper end, null
 *     for one that is open, or the words that are in the box
 * @param quasiP by name of each restricted input, how likely so many cases would be in the box if
 *     its restriction did nothing
 */
public record BoxStep(
    Box box,
    int points,
    int cases,
    double mass,
    double coverage,
    double density,
    int restricted,
    Map<String, Object> limits,
    Map<String, Double> quasiP) {

  /**
   * Returns a box with what lies in it.
   *
   * <p>The quasi-p-value is Bryant and Lempert's (2010): with the restriction dropped the box has a
   * density of q; then it is the probability of at least the cases that are in the box among its
   * rows if each were one with probability q. It is no p-value proper, since the same rows chose
   * the limits.
   */
  static BoxStep of(CaseTable table, Box box) {
    Count count = table.count(box);
    List<Integer> restricted = box.restricted();
    Map<String, Double> quasiP = new LinkedHashMap<>();
    for (int j : restricted) {
      double without = table.count(box.free(j)).density();
      quasiP.put(table.factors().get(j).name(), atLeast(count.cases(), count.points(), without));
    }
    return new BoxStep(
        box,
        count.points(),
        count.cases(),
        (double) count.points() / table.rows(),
        (double) count.cases() / table.caseCount(),
        count.density(),
        restricted.size(),
        box.limits(table.factors()),
        quasiP);
  }

  /** Returns the probability of at least k of n, each with probability q (binomial). */
  static double atLeast(int k, int n, double q) {
    return k <= 0 ? 1 : Beta.regularizedBeta(q, k, n - k + 1.0);
  }
}
