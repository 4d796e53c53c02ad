package entente.analysis.sweep;

import org.apache.commons.math3.distribution.TDistribution;

/** Number, mean and variance of values that come one after the other (Welford 1962). */
public final class Tally {

  private static final double TAIL = 0.975;

  private int n;
  private double mean;
  private double squares;

  /** Takes a value; undefined ones do not count. */
  public void add(double value) {
    if (!Double.isNaN(value)) {
      n++;
      double before = value - mean;
      mean += before / n;
      squares += before * (value - mean);
    }
  }

  /** Returns how many values there were. */
  public int n() {
    return n;
  }

  /** Returns their mean; NaN without any. */
  public double mean() {
    return n == 0 ? Double.NaN : mean;
  }

  /** Returns their variance; NaN with fewer than two values. */
  double variance() {
    return n < 2 ? Double.NaN : squares / (n - 1);
  }

  /** Returns half the width of the 95 % interval of the mean; NaN with fewer than two values. */
  public double half() {
    return half(1);
  }

  /**
   * Returns the same where so many values each tell one thing: an interval that holds even if they
   * are all the same.
   */
  public double half(int each) {
    double units = (double) n / each;
    if (!(units >= 2)) {
      return Double.NaN;
    }
    double t = new TDistribution(null, units - 1).inverseCumulativeProbability(TAIL);
    return t * Math.sqrt(squares / (n - 1) / units);
  }
}
