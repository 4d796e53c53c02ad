package entente.analysis.hindcast.calibration;

import entente.analysis.hindcast.observed.AtRisk;
import entente.analysis.hindcast.observed.Stance;
import entente.analysis.hindcast.observed.Unit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.util.FastMath;

/**
 * How badly runs tell who moved: the logarithmic score (Good 1952), mean over destinations of the
 * mean over their units of −[y ln q + (1 − y) ln(1 − q)], with q = (successes + ½) / (runs + 1).
 *
 * <p>The mean over destinations keeps the many who stay from drowning the few who move.
 */
public final class Objective {
  private Objective() {}

  /**
   * Returns the mean over all units of −[y ln s + (1 − y) ln(1 − s)], with s = (k + ½) / (n + 1).
   *
   * @param hits for each unit the number k of runs in which it goes its way
   * @param runs number n of runs
   */
  public static double logScore(List<AtRisk> units, int[] hits, int runs) {
    double sum = 0;
    for (int u = 0; u < hits.length; u++) {
      double s = (hits[u] + 0.5) / (runs + 1);
      sum -= StrictMath.log(units.get(u).moved() ? s : 1 - s);
    }
    return sum / hits.length;
  }

  /**
   * Returns the score, at least 0; lower is better.
   *
   * @param shares for each unit the share of runs with the move
   * @param runs number of runs behind the shares
   */
  public static double of(List<Unit> units, double[] shares, int runs) {
    Map<Stance, double[]> sums = new EnumMap<>(Stance.class);
    for (int u = 0; u < shares.length; u++) {
      double q = (Math.rint(shares[u] * runs) + 0.5) / (runs + 1);
      double loss = -FastMath.log(units.get(u).moved() ? q : 1 - q);
      double[] sum = sums.computeIfAbsent(units.get(u).destination(), d -> new double[2]);
      sum[0] += loss;
      sum[1]++;
    }
    return sums.values().stream().mapToDouble(sum -> sum[0] / sum[1]).average().orElse(Double.NaN);
  }
}
