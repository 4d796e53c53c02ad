package entente.analysis.hindcast;

import entente.analysis.compare.Bootstrap.Interval;

/**
 * A score with its 95 % interval.
 *
 * @param value the score; NaN if it is undefined
 * @param low lower end; NaN if there is none
 * @param high upper end
 */
public record Value(double value, double low, double high) {

  static Value of(double value, Interval interval) {
    return new Value(value, interval.low(), interval.high());
  }
}
