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
 * <p>The interval is the t interval; Tango's (1998) where all values are whole numbers that differ
 * by 1 at most, as events do, since a mean of few events is far from normal. Where all differences
 * are one and the same number that is not such a count, no interval follows from their spread: it
 * is undefined until {@link #within} says what values are possible.
 *
 * @param n pairs used
 * @param leftOut pairs left out because a side was undefined
 * @param meanA mean of A over the pairs used; undefined without pairs
 * @param meanB mean of B over the pairs used; undefined without pairs
 * @param difference mean of A − B; undefined without pairs
 * @param spread standard deviation of A − B; undefined with fewer than two pairs
 * @param low lower end of the 95 % interval of the mean difference
 * @param high upper end of that interval
 * @param effect standardised mean difference; undefined where neither side varies but they differ
 * @param probabilityAHigher share of pairs in which A is higher, ties counted half: the probability
 *     that A is higher on the same random numbers
 * @param discordant pairs used in which A and B are not exactly equal
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
    int discordant) {

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
    int up = 0;
    int down = 0;
    for (int k = 0; k < n; k++) {
      d[k] = a[k] - b[k];
      up += d[k] > 0 ? 1 : 0;
      down += d[k] < 0 ? 1 : 0;
      higher += d[k] > 0 ? 1 : d[k] == 0 ? 0.5 : 0;
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
          up + down);
    }
    double spread = new StandardDeviation().evaluate(d);
    Bootstrap.Interval interval = interval(a, b, d, mean, spread);
    double pooled = Math.sqrt((StatUtils.variance(a) + StatUtils.variance(b)) / 2);
    double effect = up + down == 0 ? 0 : pooled > 0 ? mean / pooled : Double.NaN;
    return new PairedDifference(
        n,
        leftOut,
        StatUtils.mean(a),
        StatUtils.mean(b),
        mean,
        spread,
        interval.low(),
        interval.high(),
        effect,
        higher / n,
        up + down);
  }

  private static Bootstrap.Interval interval(
      double[] a, double[] b, double[] d, double mean, double spread) {
    int n = d.length;
    if (counts(a, b)) {
      int up = (int) Arrays.stream(d).filter(x -> x > 0).count();
      int down = (int) Arrays.stream(d).filter(x -> x < 0).count();
      return Tango.interval(up, down, n);
    } else if (StatUtils.min(d) == StatUtils.max(d)) {
      return Bootstrap.Interval.NONE;
    }
    double half = critical(n) * spread / Math.sqrt(n);
    return new Bootstrap.Interval(mean - half, mean + half);
  }

  /** Returns whether all values are whole numbers that differ by 1 at most in each pair. */
  public static boolean counts(double[] a, double[] b) {
    boolean counts = true;
    for (int k = 0; k < a.length; k++) {
      counts &= a[k] == Math.rint(a[k]) && b[k] == Math.rint(b[k]) && Math.abs(a[k] - b[k]) <= 1;
    }
    return counts;
  }

  /** Returns whether all differences are exactly zero. */
  public boolean equal() {
    return n > 0 && discordant == 0;
  }

  /**
   * Returns the same with an interval where all differences are one number: as large a share of
   * pairs as might differ from it unseen may lie at either end of what is possible.
   *
   * @param least smallest possible value
   * @param most largest possible value; without an end there is no interval
   */
  public PairedDifference within(double least, double most) {
    double range = most - least;
    if (n < 2 || !Double.isNaN(low) || !(range < Double.POSITIVE_INFINITY)) {
      return this;
    }
    double unseen = Tango.unseen(n);
    return with(
        difference - unseen * (range + difference), difference + unseen * (range - difference));
  }

  /** Returns the same for pairs that are equal because they are of one and the same scenario. */
  public PairedDifference ofSame() {
    return n >= 2 && equal() ? with(0, 0) : this;
  }

  private PairedDifference with(double otherLow, double otherHigh) {
    return new PairedDifference(
        n,
        leftOut,
        meanA,
        meanB,
        difference,
        spread,
        otherLow,
        otherHigh,
        effect,
        probabilityAHigher,
        discordant);
  }

  /**
   * Returns about how many more pairs it takes where these cannot tell: enough to find a difference
   * as large as the margin with power 0.8 at the observed spread (normal approximation with
   * Guenther's 1981 correction), and enough for the interval at the observed difference either to
   * leave zero or to fit inside the margin; where no difference varies, enough for the share of
   * pairs that might differ unseen to fit inside the margin. NaN where that is undefined.
   */
  public double morePairs(double margin) {
    if (n < 2 || !(margin > 0)) {
      return Double.NaN;
    }
    if (spread == 0) {
      double range = (high - low) / 2 / Tango.unseen(n);
      return Math.max(1, Math.ceil(Tango.toFit(margin / range)) - n);
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
