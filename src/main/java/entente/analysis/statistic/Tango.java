package entente.analysis.statistic;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Erf;

/**
 * The score interval of the difference of two paired proportions (Tango 1998, Statistics in
 * Medicine 17), which knows the discordant pairs: where no pair differs it still has a width, of z²
 * / (n + z²) on either side, for pairs that were not drawn might.
 *
 * <p>It rests on how many pairs differ by 1, by −1 and not at all, and so serves for counts that
 * differ by no more, too. At a difference of 0 it is the test of McNemar (1947, Psychometrika 12).
 */
public final class Tango {

  private static final double Z =
      new NormalDistribution(null, 0, 1)
          .inverseCumulativeProbability((1 + PairedDifference.CONFIDENCE) / 2);
  private static final int HALVINGS = 100;

  private Tango() {}

  /**
   * Returns the 95 % interval of the difference.
   *
   * @param up pairs that differ by 1
   * @param down pairs that differ by −1
   * @param n all pairs, at least one
   */
  public static Bootstrap.Interval interval(int up, int down, int n) {
    double middle = (double) (up - down) / n;
    return new Bootstrap.Interval(
        down == n ? -1 : end(up, down, n, -1, middle), up == n ? 1 : end(up, down, n, 1, middle));
  }

  // Between the estimate, where the score is 0, and the border, where it is beyond any bound.
  private static double end(int up, int down, int n, double border, double middle) {
    double inside = middle;
    double outside = border;
    for (int k = 0; k < HALVINGS; k++) {
      double at = (inside + outside) / 2;
      if (Math.abs(score(up, down, n, at)) < Z) {
        inside = at;
      } else {
        outside = at;
      }
    }
    return (inside + outside) / 2;
  }

  /** Returns the score of a difference: standard normal if that is the true one. */
  static double score(int up, int down, int n, double difference) {
    double linear = (2.0 * n - up + down) * difference - up - down;
    double rest = -down * difference * (1 - difference);
    double root = Math.sqrt(Math.max(0, linear * linear - 8.0 * n * rest));
    double least = (root - linear) / (4.0 * n);
    double variance = n * (2 * least + difference * (1 - difference));
    return (up - down - n * difference) / Math.sqrt(variance);
  }

  /** Returns the p-value of the test that both proportions are the same; 1 if no pair differs. */
  public static double p(int up, int down) {
    return up + down == 0 ? 1 : Erf.erfc(Math.abs(up - down) / Math.sqrt(2.0 * (up + down)));
  }

  /**
   * Returns which share of all pairs might differ where none of n does: the half-width of the
   * interval then.
   */
  public static double unseen(int n) {
    return Z * Z / (n + Z * Z);
  }

  /** Returns of how many pairs none has to differ for no more than a share to do so unseen. */
  static double toFit(double share) {
    return Math.max(0, Z * Z * (1 / share - 1));
  }
}
