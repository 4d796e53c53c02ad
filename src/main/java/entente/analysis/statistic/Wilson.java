package entente.analysis.statistic;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The score interval of a share (Wilson 1927), also of shares in which ties count half and of
 * numbers that are not whole.
 */
public final class Wilson {

  private static final double Z =
      new NormalDistribution(null, 0, 1)
          .inverseCumulativeProbability((1 + PairedDifference.CONFIDENCE) / 2);

  private Wilson() {}

  /** Returns both ends of the 95 % interval of a share of n; NaN where there is none. */
  public static double[] interval(double share, double n) {
    if (!(n > 0) || Double.isNaN(share)) {
      return new double[] {Double.NaN, Double.NaN};
    }
    double z2 = Z * Z / n;
    double middle = (share + z2 / 2) / (1 + z2);
    double half = Math.sqrt(share * (1 - share) * z2 + z2 * z2 / 4) / (1 + z2);
    // Exact at the ends, where rounding would leave a trace.
    return new double[] {
      share <= 0 ? 0 : Math.max(0, middle - half), share >= 1 ? 1 : Math.min(1, middle + half)
    };
  }
}
