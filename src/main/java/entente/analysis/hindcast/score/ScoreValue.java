package entente.analysis.hindcast.score;

import entente.analysis.statistic.Bootstrap.Interval;
import entente.text.Template;
import java.util.Locale;

/**
 * A score with its 95 % interval.
 *
 * @param value the score; NaN if it is undefined
 * @param low lower end; NaN if there is none
 * @param high upper end
 */
public record ScoreValue(double value, double low, double high) {

  private static final Template WITH_INTERVAL = Template.of("{value} ({low} to {high})");

  /** Returns a score with the interval that its bootstrap samples gave. */
  public static ScoreValue of(double value, Interval interval) {
    return new ScoreValue(value, interval.low(), interval.high());
  }

  /** Returns a number with as many decimals as asked; a dash if it is undefined. */
  public static String words(double score, int decimals) {
    return Double.isNaN(score)
        ? "–"
        : String.format(Locale.ROOT, "%." + decimals + "f", score).replace('-', '−');
  }

  /** Returns the score and, if it has one, its interval, each with as many decimals. */
  public String words(int decimals) {
    String score = words(value, decimals);
    return Double.isNaN(low)
        ? score
        : WITH_INTERVAL.fill(
            "value", score, "low", words(low, decimals), "high", words(high, decimals));
  }
}
