package entente.analysis.study;

import static entente.text.NumberWords.number;
import static entente.text.NumberWords.percent;

import entente.analysis.sensitivity.Index;
import entente.analysis.sensitivity.Trust;
import entente.analysis.sensitivity.Trust.Verdict;
import entente.text.Template;
import java.util.List;

/** Says what trees tell of an outcome, in sentences that all answers share. */
public final class PointScoresSentences {

  /** What stands over all of them. */
  public static final String HEADING =
      "Scores by extremely randomised trees, with what inputs do together";

  private static final Template OF =
      Template.of("{measure} on {scenario}: scores by trees from {count} points");
  private static final Template SCORED =
      Template.of("{measure} on {scenario}: {inputs}; {fit} Verdict: {verdict}.");
  private static final Template NOTHING =
      Template.of("{measure} on {scenario}: nothing to score. Verdict: {verdict}.");
  private static final Template FIT =
      Template.of("together the trees predict {fit} of the variance of points that were held out.");
  private static final String NO_FIT = "the trees predict nothing of points that were held out.";
  private static final Template ASIDE = Template.of("{used} of {all} points were drawn for this.");
  private static final Template WITH_SCORE = Template.of("{input} {score} ({interval})");
  private static final Template NOT_YET = Template.of("{verdict}: {reason}");

  private static final int FIRST = 3;

  private PointScoresSentences() {}

  /** Returns what scores are of. */
  public static String heading(PointScores s) {
    return OF.fill(
        "measure", s.measure().title(), "scenario", s.scenario(), "count", s.scores().rows());
  }

  /** Returns the largest scores, what the trees predict, and the verdict. */
  public static String told(PointScores s) {
    if (Double.isNaN(s.scores().fit())) {
      return NOTHING.fill(
          "measure", s.measure().title(), "scenario", s.scenario(), "verdict", verdict(s));
    }
    List<String> first = s.ranked().stream().limit(FIRST).map(k -> withScore(s, k)).toList();
    return SCORED.fill(
        "measure",
        s.measure().title(),
        "scenario",
        s.scenario(),
        "inputs",
        String.join(", ", first),
        "fit",
        fit(s),
        "verdict",
        verdict(s));
  }

  private static String withScore(PointScores s, int input) {
    Index score = s.scores().scores().get(input);
    return WITH_SCORE.fill(
        "input",
        s.inputs().get(input),
        "score",
        number(score.value()),
        "interval",
        score.interval());
  }

  /** Returns what the trees predict of points held out, and how many points were drawn. */
  public static String fit(PointScores s) {
    double fit = s.scores().fit();
    String told = fit > 0 ? FIT.fill("fit", percent(fit)) : NO_FIT;
    int aside = s.scores().leftAside();
    return aside == 0
        ? told
        : told + " " + ASIDE.fill("used", s.scores().rows(), "all", s.scores().rows() + aside);
  }

  /** Returns the verdict on all scores together. */
  public static String verdict(PointScores s) {
    String words = words(s, s.trust());
    return s.trust().verdict() == Verdict.NOT_YET
        ? NOT_YET.fill("verdict", words, "reason", s.trust().reason())
        : words;
  }

  /** Returns a verdict in words, with the number of runs that more points would take. */
  public static String words(PointScores s, Trust verdict) {
    if (verdict.verdict() != Verdict.NOT_YET) {
      return verdict.words();
    }
    double more = verdict.moreRows();
    return SensitivitySentences.MORE.fill(
        "rows",
        Sensitivity.about(more),
        "kind",
        s.rows(),
        "runs",
        Sensitivity.about(more * s.runsPerRow()));
  }
}
