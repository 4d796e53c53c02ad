package entente.ui.cli.answer.evidence;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import entente.analysis.hindcast.score.ChanceCard;
import entente.analysis.hindcast.score.ScoreValue;

/**
 * All scores of one forecaster on one set of units, each with its 95 % interval.
 *
 * @param scores those of its chances
 * @param balancedAccuracy balanced accuracy of the likeliest stance at the end
 * @param balancedAccuracyLow lower end of its 95 % interval
 * @param balancedAccuracyHigh upper end of it
 * @param balancedByRatio balanced accuracy of the stance by chance over base rate
 * @param balancedByRatioLow lower end of its 95 % interval
 * @param balancedByRatioHigh upper end of it
 */
record ScoreRow(
    @JsonUnwrapped ForecasterScores scores,
    double balancedAccuracy,
    double balancedAccuracyLow,
    double balancedAccuracyHigh,
    double balancedByRatio,
    double balancedByRatioLow,
    double balancedByRatioHigh) {

  /** Returns the row of scores. */
  static ScoreRow of(ForecasterScores scores, ScoreValue balanced, ScoreValue byRatio) {
    return new ScoreRow(
        scores,
        balanced.value(),
        balanced.low(),
        balanced.high(),
        byRatio.value(),
        byRatio.low(),
        byRatio.high());
  }

  /** Returns a row of a card. */
  static ScoreRow of(String period, ChanceCard.Row row) {
    var of = new ForecasterScores.Of(period, row.units(), row.by(), row.count(), row.moved());
    return of(ForecasterScores.of(of, row.chances()), row.balanced(), row.byRatio());
  }
}
