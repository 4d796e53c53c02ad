package entente.ui.cli.answer.evidence;

import entente.analysis.hindcast.score.ChanceCard;
import entente.analysis.hindcast.score.ChanceScores;
import entente.analysis.hindcast.score.ScoreValue;

/**
 * The scores of one forecaster on one set of units, each with its 95 % interval.
 *
 * @param period word or years of the period
 * @param units "moves" or "withExits"
 * @param forecaster who told
 * @param count number of units
 * @param moved how many of them moved
 */
record ScoreRow(
    String period,
    String units,
    String forecaster,
    int count,
    int moved,
    double auc,
    double aucLow,
    double aucHigh,
    double averagePrecision,
    double averagePrecisionLow,
    double averagePrecisionHigh,
    double brier,
    double brierLow,
    double brierHigh,
    double logScore,
    double logScoreLow,
    double logScoreHigh,
    double balancedAccuracy,
    double balancedAccuracyLow,
    double balancedAccuracyHigh,
    double balancedByRatio,
    double balancedByRatioLow,
    double balancedByRatioHigh) {

  /** Who told what, and how often it happened. */
  record Of(String period, String units, String forecaster, int count, int moved) {}

  /** Returns the row of scores. */
  static ScoreRow of(Of of, ChanceScores scores, ScoreValue balanced, ScoreValue byRatio) {
    return new ScoreRow(
        of.period(),
        of.units(),
        of.forecaster(),
        of.count(),
        of.moved(),
        scores.auc().value(),
        scores.auc().low(),
        scores.auc().high(),
        scores.averagePrecision().value(),
        scores.averagePrecision().low(),
        scores.averagePrecision().high(),
        scores.brier().value(),
        scores.brier().low(),
        scores.brier().high(),
        scores.logScore().value(),
        scores.logScore().low(),
        scores.logScore().high(),
        balanced.value(),
        balanced.low(),
        balanced.high(),
        byRatio.value(),
        byRatio.low(),
        byRatio.high());
  }

  /** Returns a row of a card. */
  static ScoreRow of(String period, ChanceCard.Row row) {
    return of(
        new Of(period, row.units(), row.by(), row.count(), row.moved()),
        row.chances(),
        row.balanced(),
        row.byRatio());
  }
}
