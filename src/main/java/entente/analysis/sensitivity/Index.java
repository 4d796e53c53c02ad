package entente.analysis.sensitivity;

import entente.text.NumberWords;

/**
 * An index of sensitivity with its 95 % interval; undefined numbers are NaN.
 *
 * @param value the estimate
 * @param low lower end of the interval
 * @param high upper end of the interval
 */
public record Index(double value, double low, double high) {

  static Index of(double value, double[] ends) {
    return new Index(value, ends[0], ends[1]);
  }

  /** Returns the width of the interval. */
  public double width() {
    return high - low;
  }

  /** Returns the interval in words, without signs of plus; a dash if it is undefined. */
  public String interval() {
    return Double.isNaN(low) ? "–" : NumberWords.number(low) + " to " + NumberWords.number(high);
  }
}
