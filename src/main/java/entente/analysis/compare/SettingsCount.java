package entente.analysis.compare;

import entente.analysis.statistic.Wilson;
import java.util.Arrays;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/**
 * How one scenario differs from another over alternative settings: in how many it is higher, lower
 * or tied, and by how much.
 *
 * @param higher settings in which A is higher
 * @param lower settings in which A is lower
 * @param tied settings in which both are exactly equal
 * @param drawn settings that were run; those without a value under both have none here
 * @param small settings in which the difference is no larger than the smallest that matters
 * @param median median of A − B over the settings with a value (type 7 of Hyndman and Fan 1996);
 *     undefined where differences were only counted
 * @param low its 10th percentile
 * @param high its 90th percentile
 * @param least its smallest value
 * @param most its largest value
 */
public record SettingsCount(
    int higher,
    int lower,
    int tied,
    int drawn,
    int small,
    double median,
    double low,
    double high,
    double least,
    double most) {

  /** Where no alternative setting was run, or none has the measure. */
  public static final SettingsCount NONE = counted(0, 0, 0);

  /** Whether settings say what the default point says. */
  public enum Support {
    /** There are none. */
    NONE,
    /** They do: more than two thirds of those that differ, and surely more than half. */
    SHARED,
    /** They say the opposite, by the same rule. */
    OPPOSED,
    /** They say neither. */
    SPLIT
  }

  /** Returns the count over pairs; one with an undefined side counts as drawn only. */
  static SettingsCount of(double[] a, double[] b, double margin) {
    double[] d = new double[a.length];
    Arrays.setAll(d, k -> a[k] - b[k]);
    double[] x = Arrays.stream(d).filter(Double::isFinite).toArray();
    int higher = (int) Arrays.stream(x).filter(v -> v > 0).count();
    int lower = (int) Arrays.stream(x).filter(v -> v < 0).count();
    Percentile percentile = new Percentile().withEstimationType(EstimationType.R_7);
    percentile.setData(x);
    return new SettingsCount(
        higher,
        lower,
        x.length - higher - lower,
        a.length,
        (int) Arrays.stream(x).filter(v -> Math.abs(v) <= margin).count(),
        percentile.evaluate(50),
        percentile.evaluate(10),
        percentile.evaluate(90),
        Arrays.stream(x).min().orElse(Double.NaN),
        Arrays.stream(x).max().orElse(Double.NaN));
  }

  /** Returns a count of settings whose differences are not kept. */
  public static SettingsCount counted(int higher, int lower, int tied) {
    double none = Double.NaN;
    int n = higher + lower + tied;
    return new SettingsCount(higher, lower, tied, n, tied, none, none, none, none, none);
  }

  /** Returns how many have a value. */
  public int n() {
    return higher + lower + tied;
  }

  /** Returns the share in which A is higher, ties counted half; undefined where there are none. */
  public double share() {
    return n() == 0 ? Double.NaN : (higher + 0.5 * tied) / n();
  }

  /** Returns how many differ. */
  public int decided() {
    return higher + lower;
  }

  /** Returns the share of those that differ in which A is higher; undefined if none does. */
  public double shareOfDecided() {
    return decided() == 0 ? Double.NaN : (double) higher / decided();
  }

  /** Returns whether settings share a sign; the rule of claims, under which ties decide nothing. */
  Support ofSign(double sign) {
    if (n() == 0) {
      return Support.NONE;
    }
    double share = sign < 0 ? 1 - shareOfDecided() : shareOfDecided();
    double[] interval = Wilson.interval(share, decided());
    if (share > Comparison.FUTURES && interval[0] > 0.5) {
      return Support.SHARED;
    }
    boolean opposed = share < 1 - Comparison.FUTURES && interval[1] < 0.5;
    return opposed ? Support.OPPOSED : Support.SPLIT;
  }

  /** Returns whether the difference is too small to matter in settings, too. */
  Support ofSmall(double margin) {
    if (n() == 0 || Double.isNaN(median)) {
      return Support.NONE;
    }
    boolean most = Math.abs(median) <= margin && small > Comparison.FUTURES * n();
    return most ? Support.SHARED : Support.SPLIT;
  }
}
