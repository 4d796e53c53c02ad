package entente.ui.cli.answer.evidence;

import entente.analysis.hindcast.score.ChanceCard;

/**
 * The model less another forecaster, in the two proper scores, each with its 95 % interval.
 *
 * @param period word or years of the period
 * @param units "moves" or "withExits"
 * @param less the other forecaster
 * @param logScore log score of the model less that of the other; below 0 the model is better
 * @param logScoreLow lower end of its 95 % interval
 * @param logScoreHigh upper end of it
 * @param brier the same of the Brier score
 * @param brierLow lower end of its 95 % interval
 * @param brierHigh upper end of it
 */
record ScoreDifference(
    String period,
    String units,
    String less,
    double logScore,
    double logScoreLow,
    double logScoreHigh,
    double brier,
    double brierLow,
    double brierHigh) {

  /** Returns the difference in a period. */
  static ScoreDifference of(String period, ChanceCard.Lead lead) {
    var log = lead.by().logScore();
    var brier = lead.by().brier();
    return new ScoreDifference(
        period,
        lead.units(),
        lead.over(),
        log.value(),
        log.low(),
        log.high(),
        brier.value(),
        brier.low(),
        brier.high());
  }
}
