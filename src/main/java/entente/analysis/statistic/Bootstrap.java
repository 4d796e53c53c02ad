package entente.analysis.statistic;

import entente.model.Chance;
import entente.model.Chance.Purpose;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Bootstrap intervals of a mean by the bias-corrected and accelerated method (BCa; Efron 1987,
 * Journal of the American Statistical Association 82).
 *
 * <p>Draws are keyed by the number of values, so that equal lists have equal intervals and all
 * measures of a comparison are resampled by the same runs.
 */
public final class Bootstrap {

  /** Resamples behind each interval. */
  static final int RESAMPLES = 1999;

  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

  private final Map<Integer, int[][]> draws = new TreeMap<>();

  /**
   * An interval.
   *
   * @param low lower end
   * @param high upper end
   */
  public record Interval(double low, double high) {
    /** No interval: it is undefined. */
    public static final Interval NONE = new Interval(Double.NaN, Double.NaN);
  }

  /**
   * Returns the 95 % interval of the mean; undefined for fewer than two values, and where all are
   * one number, whose resamples do not vary and so tell nothing.
   */
  public Interval ofMean(double[] x) {
    int n = x.length;
    if (n < 2) {
      return Interval.NONE;
    }
    double mean = StatUtils.mean(x);
    if (StatUtils.min(x) == StatUtils.max(x)) {
      return Interval.NONE;
    }
    int[][] picks = draws.computeIfAbsent(n, Bootstrap::draw);
    double[] means = new double[picks.length];
    for (int b = 0; b < means.length; b++) {
      double sum = 0;
      for (int k : picks[b]) {
        sum += x[k];
      }
      means[b] = sum / n;
    }
    // The influence of a value on the mean, as the jackknife finds it.
    double[] influence = Arrays.stream(x).map(value -> value - mean).toArray();
    return bca(mean, means, influence, PairedDifference.CONFIDENCE);
  }

  /**
   * Returns the BCa interval of an estimate; resamples equal to it count half below it, and between
   * two resamples the normal quantile is interpolated (Davison and Hinkley 1997, 5.8).
   *
   * @param estimate the estimate
   * @param resampled the estimate in each resample
   * @param influence empirical influence of each value
   * @param confidence confidence of the interval
   */
  public static Interval bca(
      double estimate, double[] resampled, double[] influence, double confidence) {
    double[] sorted = resampled.clone();
    Arrays.sort(sorted);
    double below = 0;
    for (double t : sorted) {
      below += t < estimate ? 1 : t == estimate ? 0.5 : 0;
    }
    double share = below / sorted.length;
    double squares = StatUtils.sumSq(influence);
    if (!(share > 0 && share < 1) || !(squares > 0)) {
      return Interval.NONE;
    }
    double cubes = Arrays.stream(influence).map(x -> x * x * x).sum();
    double acceleration = cubes / (6 * squares * Math.sqrt(squares));
    double bias = NORMAL.inverseCumulativeProbability(share);
    double tail = (1 - confidence) / 2;
    return new Interval(
        quantile(sorted, level(tail, bias, acceleration)),
        quantile(sorted, level(1 - tail, bias, acceleration)));
  }

  private static double level(double tail, double bias, double acceleration) {
    double z = bias + NORMAL.inverseCumulativeProbability(tail);
    return NORMAL.cumulativeProbability(bias + z / (1 - acceleration * z));
  }

  private static double quantile(double[] sorted, double level) {
    double rank = (sorted.length + 1) * level;
    int k = (int) Math.floor(rank);
    if (k < 1 || k >= sorted.length) {
      return k < 1 ? sorted[0] : sorted[sorted.length - 1];
    }
    double from = NORMAL.inverseCumulativeProbability(k / (sorted.length + 1.0));
    double to = NORMAL.inverseCumulativeProbability((k + 1) / (sorted.length + 1.0));
    double at = NORMAL.inverseCumulativeProbability(level);
    return sorted[k - 1] + (at - from) / (to - from) * (sorted[k] - sorted[k - 1]);
  }

  private static int[][] draw(int n) {
    Chance chance = new Chance(n);
    int[][] picks = new int[RESAMPLES][n];
    for (int b = 0; b < RESAMPLES; b++) {
      for (int k = 0; k < n; k++) {
        picks[b][k] = (int) (n * chance.uniform(Purpose.RESAMPLE, k, 0, b));
      }
    }
    return picks;
  }
}
