package entente.analysis.hindcast.score;

import entente.analysis.statistic.Bootstrap.Interval;

/**
 * A score with its 95 % interval.
 *
 * @param value the score; NaN if it is undefined
 * @param low lower end; NaN if there is none
 * @param high upper end
 */
public record ScoreValue(double value, double low, double high) {

  /** Returns a score with the interval that its bootstrap samples gave. */
  public static ScoreValue of(double value, Interval interval) {
    return new ScoreValue(value, interval.low(), interval.high());
  }
}
