package entente.ui.cli.answer.evidence;

import entente.analysis.hindcast.score.ChanceCard;

/** The model less another forecaster, in the two proper scores, each with its 95 % interval. */
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
