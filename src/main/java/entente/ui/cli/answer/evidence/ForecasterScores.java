package entente.ui.cli.answer.evidence;

import entente.analysis.hindcast.score.ChanceScores;

/**
 * The scores of one forecaster's chances on one set of units, each with its 95 % interval.
 *
 * @param period word or years of the period
 * @param units "moves" or "withExits"
 * @param forecaster who told
 * @param count number of units
 * @param moved how many of them moved
 * @param auc area under the curve: how surely who moves is ranked before who does not
 * @param aucLow lower end of its 95 % interval
 * @param aucHigh upper end of it
 * @param averagePrecision average precision over the ranks
 * @param averagePrecisionLow lower end of its 95 % interval
 * @param averagePrecisionHigh upper end of it
 * @param brier Brier score, the mean squared error of the chances; less is better
 * @param brierLow lower end of its 95 % interval
 * @param brierHigh upper end of it
 * @param logScore log score, the mean loss by the logarithm of the chances; less is better
 * @param logScoreLow lower end of its 95 % interval
 * @param logScoreHigh upper end of it
 */
record ForecasterScores(
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
    double logScoreHigh) {

  /** Who told what, and how often it happened. */
  record Of(String period, String units, String forecaster, int count, int moved) {}

  /** Returns the scores of chances. */
  static ForecasterScores of(Of of, ChanceScores scores) {
    return new ForecasterScores(
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
        scores.logScore().high());
  }
}
