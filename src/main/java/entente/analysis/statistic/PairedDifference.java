package entente.analysis.statistic;

import entente.text.Template;
import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;

/**
 * The difference A − B over pairs that share their random numbers, and how sure it is.
 *
 * <p>A pair with an undefined side is left out and counted, so that both means are over the same
 * pairs and their difference is the mean difference. Numbers that need more pairs than there are
 * are NaN.
 *
 * <p>The effect is the mean difference over the pooled standard deviation of the two sides, √((s²_A
 * + s²_B)/2). It is not Cohen's d_z, whose divisor is the spread of the paired differences: that
 * one grows with how closely common random numbers happen to tie two scenarios together, which is a
 * property of the method and not of the scenarios.
 *
 * @param n pairs used
 * @param leftOut pairs left out because a side was undefined
 * @param meanA mean of A over the pairs used; undefined without pairs
 * @param meanB mean of B over the pairs used; undefined without pairs
 * @param difference mean of A − B; undefined without pairs
 * @param spread standard deviation of A − B; undefined with fewer than two pairs
 * @param low lower end of the 95 % t interval of the mean difference
 * @param high upper end of that interval
 * @param effect standardised mean difference; undefined where neither side varies but they differ
 * @param probabilityAHigher share of pairs in which A is higher, ties counted half: the probability
 *     that A is higher on the same random numbers
 * @param equal whether all differences are exactly zero
 */
public record PairedDifference(
    int n,
    int leftOut,
    double meanA,
    double meanB,
    double difference,
    double spread,
    double low,
    double high,
    double effect,
    double probabilityAHigher,
    boolean equal) {

  private static final Template LENGTHS =
      Template.of("Pairs need two lists of one length; got {a} and {b}.");

  /** Confidence of the interval. */
  public static final double CONFIDENCE = 0.95;

  /** Probability with which a difference as large as the margin should be found. */
  public static final double POWER = 0.8;

  /**
   * Returns what the pairs (a[k], b[k]) say.
   *
   * @throws IllegalArgumentException if the arrays differ in length
   */
  public static PairedDifference of(double[] a, double[] b) {
    if (a.length != b.length) {
      throw new IllegalArgumentException(LENGTHS.fill("a", a.length, "b", b.length));
    }
    double[] left = new double[a.length];
    double[] right = new double[a.length];
    int n = 0;
    for (int k = 0; k < a.length; k++) {
      if (Double.isFinite(a[k]) && Double.isFinite(b[k])) {
        left[n] = a[k];
        right[n++] = b[k];
      }
    }
    return ofDefined(Arrays.copyOf(left, n), Arrays.copyOf(right, n), a.length - n);
  }

  private static PairedDifference ofDefined(double[] a, double[] b, int leftOut) {
    int n = a.length;
    double[] d = new double[n];
    double higher = 0;
    boolean equal = n > 0;
    for (int k = 0; k < n; k++) {
      d[k] = a[k] - b[k];
      higher += d[k] > 0 ? 1 : d[k] == 0 ? 0.5 : 0;
      equal &= d[k] == 0;
    }
    double mean = StatUtils.mean(d);
    if (n < 2) {
      return new PairedDifference(
          n,
          leftOut,
          StatUtils.mean(a),
          StatUtils.mean(b),
          mean,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          n == 0 ? Double.NaN : higher,
          equal);
    }
    double spread = new StandardDeviation().evaluate(d);
    double half = critical(n) * spread / Math.sqrt(n);
    double pooled = Math.sqrt((StatUtils.variance(a) + StatUtils.variance(b)) / 2);
    double effect = equal ? 0 : pooled > 0 ? mean / pooled : Double.NaN;
    return new PairedDifference(
        n,
        leftOut,
        StatUtils.mean(a),
        StatUtils.mean(b),
        mean,
        spread,
        mean - half,
        mean + half,
        effect,
        higher / n,
        equal);
  }

  /**
   * Returns about how many more pairs it takes where these cannot tell: enough to find a difference
   * as large as the margin with power 0.8 at the observed spread (normal approximation with
   * Guenther's 1981 correction), and enough for the interval at the observed difference either to
   * leave zero or to fit inside the margin; NaN where that is undefined.
   */
  public double morePairs(double margin) {
    if (n < 2 || !(margin > 0)) {
      return Double.NaN;
    }
    NormalDistribution normal = new NormalDistribution(null, 0, 1);
    double z = normal.inverseCumulativeProbability((1 + CONFIDENCE) / 2);
    double both = (z + normal.inverseCumulativeProbability(POWER)) * spread / margin;
    double forMargin = both * both + z * z / 2;
    double size = Math.abs(difference);
    double shrink = (high - low) / 2 / Math.max(size, margin - size);
    return Math.max(1, Math.ceil(Math.max(forMargin, n * shrink * shrink)) - n);
  }

  private static double critical(int n) {
    return new TDistribution(null, n - 1).inverseCumulativeProbability((1 + CONFIDENCE) / 2);
  }
}
