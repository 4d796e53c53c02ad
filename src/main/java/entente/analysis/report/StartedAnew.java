package entente.analysis.report;

import entente.analysis.hindcast.RollingHindcast;
import entente.analysis.hindcast.RollingSentences;
import entente.analysis.hindcast.TrackRecord;
import entente.analysis.hindcast.TrackRecord.Rolling;
import entente.text.NumberWords;
import entente.text.Template;

/** How the model did where it started anew from several years. */
final class StartedAnew {

  private static final String RATES = "ratesPerYear";
  private static final Template ANEW =
      Template.of(
          """
          Started anew from 2008, 2012 and 2016 with what one knew by then, it told eight years \
          each. Beside rates per year open its log score is {log} ({logOwn} against {logRule}), its \
          Brier score {brier} ({brierOwn} against {brierRule}). From 1996, 2000 and 2004, whose \
          years its constants saw, {seen}:\s""");
  private static final Template BOTH = Template.of("both are {verdict}");
  private static final Template EACH = Template.of("they are {log} and {brier}");

  private StartedAnew() {}

  /** Returns it in words; where more stands follows. */
  static String of(TrackRecord record) {
    Rolling own = record.rolling(RollingHindcast.UNSEEN, "model");
    Rolling rule = record.rolling(RollingHindcast.UNSEEN, RATES);
    return ANEW.fill(
        "log", RollingSentences.verdict(rule.logLess()),
        "logOwn", number(own.logScore()),
        "logRule", number(rule.logScore()),
        "brier", RollingSentences.verdict(rule.brierLess()),
        "brierOwn", number(own.brier()),
        "brierRule", number(rule.brier()),
        "seen", seen(record));
  }

  private static String seen(TrackRecord record) {
    Rolling seen = record.rolling(RollingHindcast.SEEN, RATES);
    String log = RollingSentences.verdict(seen.logLess());
    String brier = RollingSentences.verdict(seen.brierLess());
    return log.equals(brier) ? BOTH.fill("verdict", log) : EACH.fill("log", log, "brier", brier);
  }

  /** Returns a score as the record keeps it. */
  static String number(double x) {
    return NumberWords.fixed(x, x == Math.rint(x) ? 0 : 3);
  }
}
