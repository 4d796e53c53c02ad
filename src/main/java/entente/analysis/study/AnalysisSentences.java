package entente.analysis.study;

import static entente.text.NumberWords.number;
import static entente.text.NumberWords.percent;

import entente.analysis.discovery.CaseTable;
import entente.analysis.robust.RegretMap;
import entente.analysis.robust.Robustness;
import entente.analysis.robust.Robustness.Preferred;
import entente.analysis.sweep.SweepSentences;
import entente.text.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Says what a study, its standings and its cases come to, in sentences that all answers share. */
public final class AnalysisSentences {

  private static final Template RAN =
      Template.of(
          """
          {runs} runs: {points} points of a design of the kind {kind}{scenarios}, {each}; \
          {failed} failed. The outcome of a point is the mean over its runs that have one. \
          {horizon}\
          """);
  private static final Template ON_SCENARIOS = Template.of(" on {count} scenarios");
  private static final Template RUN_EACH = Template.of("{count} run each");
  private static final Template RUNS_EACH = Template.of("{count} runs each");

  private static final Template STANDINGS_OF =
      Template.of(
          "Robustness in {measure} over {futures} alternative settings; good enough is {rule}");
  private static final Template NONE_BEST =
      Template.of("By the {criterion}: no scenario alone is best.");
  private static final Template BEST =
      Template.of("By the {criterion}: {best} (in {share} of the resamples of settings).");
  private static final Template BEST_UNSURE =
      Template.of(
          """
          By the {criterion}: {best}, but cannot tell (in {share} of the resamples of settings).\
          """);
  private static final Template FUTURES_LEFT_OUT =
      Template.of(
          """
          {count} settings are left out of regret and wins, since some scenario has no value \
          there: {each}.\
          """);
  private static final Template MISSING_IN =
      Template.of(
          """
          {scenario} failed in {failed} and is undefined in {undefined}, mean regret between \
          {low} and {high} whatever these were\
          """);
  private static final Template TIES =
      Template.of(
          """
          In {share} of the settings nobody is ahead by more than the smallest difference that \
          matters, {margin}.\
          """);
  private static final String NOTHING_DECIDES =
      "No input by itself decides who wins, as far as these settings tell.";
  private static final Template DECIDES =
      Template.of("What decides who wins, by the share of the variance of the regret: {inputs}.");
  private static final Template WITH_VALUE = Template.of("{input} ({value})");
  private static final Template HEADLINE_NONE_BEST =
      Template.of("{measure}: no scenario alone has the {criterion}.");
  private static final Template HEADLINE_BEST =
      Template.of("{measure}: {best} has the {criterion}.");
  private static final Template HEADLINE_BEST_UNSURE =
      Template.of("{measure}: {best} has the {criterion}, but cannot tell.");
  private static final Template NO_CASES =
      Template.of(
          "{scenario}: {rule} in {cases} of {points} points; there is nothing to tell apart.");
  private static final Template CASES =
      Template.of(
          """
          {scenario}: {cases} of {points} points are cases, {share}; {unknown} points have no \
          outcome. On rows that did not choose it, such a box has coverage {coverage} and density \
          {density}: where that falls to the share of all cases, nothing was found.\
          """);

  private AnalysisSentences() {}

  /** Returns what was analysed. */
  public static String ran(StudyAnalysis analysis) {
    StudyRuns runs = analysis.runs();
    int scenarios = runs.scenarios().size();
    int replicates = runs.design().study().replicates();
    Template each = replicates == 1 ? RUN_EACH : RUNS_EACH;
    return RAN.fill(
        "runs",
        runs.runs(),
        "points",
        runs.design().size(),
        "kind",
        runs.design().study().design().word(),
        "scenarios",
        scenarios > 1 ? ON_SCENARIOS.fill("count", scenarios) : "",
        "each",
        each.fill("count", replicates),
        "failed",
        runs.failures() == 0 ? "none" : runs.failures(),
        "horizon",
        SweepSentences.horizon(runs.design()));
  }

  /** Returns what a standing is of. */
  public static String heading(Robustness r) {
    return STANDINGS_OF.fill(
        "measure",
        r.outcomes().measure().title().toLowerCase(Locale.ROOT),
        "futures",
        r.outcomes().futures(),
        "rule",
        r.rule().text());
  }

  /** Returns what is seen first of what a criterion chooses. */
  public static String headline(Robustness r, Preferred p) {
    String measure = r.outcomes().measure().title();
    if (p.architecture().isEmpty()) {
      return HEADLINE_NONE_BEST.fill("measure", measure, "criterion", p.criterion());
    }
    Template best = p.sure() ? HEADLINE_BEST : HEADLINE_BEST_UNSURE;
    return best.fill("measure", measure, "best", p.architecture(), "criterion", p.criterion());
  }

  /** Returns what a reader of standings should know. */
  public static List<String> remarks(Robustness r) {
    List<String> lines = new ArrayList<>();
    r.choices().forEach(choice -> lines.add(chosen(choice)));
    int left = r.outcomes().futures() - r.outcomes().whole().length;
    if (left > 0) {
      List<String> each =
          IntStream.range(0, r.standings().size()).mapToObj(a -> missing(r, a)).toList();
      lines.add(FUTURES_LEFT_OUT.fill("count", left, "each", String.join("; ", each)));
    }
    if (r.standings().size() > 1) {
      String margin = number(r.outcomes().measure().margin());
      lines.add(TIES.fill("share", percent(r.ties()), "margin", margin));
    }
    return lines;
  }

  private static String chosen(Preferred p) {
    if (p.architecture().isEmpty()) {
      return NONE_BEST.fill("criterion", p.criterion());
    }
    Template best = p.sure() ? BEST : BEST_UNSURE;
    return best.fill(
        "criterion", p.criterion(), "best", p.architecture(), "share", percent(p.share()));
  }

  private static String missing(Robustness r, int architecture) {
    Robustness.Standing s = r.standings().get(architecture);
    return MISSING_IN.fill(
        "scenario",
        s.architecture(),
        "failed",
        r.outcomes().failures(architecture),
        "undefined",
        r.outcomes().undefined(architecture),
        "low",
        number(s.regret().meanBounds()[0]),
        "high",
        number(s.regret().meanBounds()[1]));
  }

  /** Returns what decides who wins. */
  public static String decides(RegretMap map) {
    List<String> sure =
        map.ratios().stream()
            .filter(RegretMap.Ratio::sure)
            .limit(4)
            .map(ratio -> WITH_VALUE.fill("input", ratio.input(), "value", percent(ratio.share())))
            .toList();
    return sure.isEmpty() ? NOTHING_DECIDES : DECIDES.fill("inputs", String.join(", ", sure));
  }

  /** Returns why there is nothing to find. */
  public static String nothing(CaseSearch found) {
    return NO_CASES.fill(
        "scenario",
        found.scenario(),
        "rule",
        found.rule().text(),
        "cases",
        found.table().caseCount(),
        "points",
        found.table().rows());
  }

  /** Returns how many points are cases, and how a box that is found does elsewhere. */
  public static String cases(CaseSearch found) {
    CaseTable table = found.table();
    return CASES.fill(
        "scenario",
        found.scenario(),
        "cases",
        table.caseCount(),
        "points",
        table.rows(),
        "share",
        percent((double) table.caseCount() / table.rows()),
        "unknown",
        found.unknown(),
        "coverage",
        percent(found.discovery().resampling().heldOutCoverage()),
        "density",
        percent(found.discovery().resampling().heldOutDensity()));
  }
}
