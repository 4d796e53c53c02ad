package entente.analysis.report;

import entente.analysis.claims.Answer;
import entente.analysis.claims.ClaimFinding;
import entente.analysis.claims.ClaimSentences;
import entente.analysis.claims.Decider;
import entente.analysis.claims.Decider.Influence;
import entente.analysis.claims.SettingFinding;
import entente.analysis.claims.StepEvidence;
import entente.analysis.claims.StepFinding;
import entente.analysis.document.Block;
import entente.analysis.document.MarkdownText;
import entente.analysis.document.Span;
import entente.analysis.document.Span.Code;
import entente.analysis.document.Span.Strong;
import entente.analysis.document.Span.Words;
import entente.analysis.statistic.PairedDifference;
import entente.experiment.claim.ClaimArm;
import entente.experiment.claim.ClaimDesign;
import entente.experiment.claim.ClaimSetting.Kind;
import entente.text.NumberWords;
import entente.text.Template;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The tables of a test of claims. */
public final class ClaimsTables {

  private static final String NONE = "–";
  private static final String ALL_TIED = "no future; each has a tie";
  private static final String NO_ASSUMPTION = "no single assumption";
  private static final String NOTHING = "nothing";

  private static final Template OF_FUTURES = Template.of("{share} of futures");
  private static final Template RANGE = Template.of("{low} to {high}");

  private static final Template OF_DECIDED =
      Template.of("{share} of {futures} alternative settings ({low} to {high})");

  private static final Template ANSWER = Template.of("{answer}: {difference}");
  private static final Template DEPENDS = Template.of("{answer}: depends on what you call stable");
  private static final Template DECIDES = Template.of("`{path}` ({rank})");
  private static final Template IN_BRACKETS = Template.of("{what} ({more})");

  private static final Template INFLUENCES =
      Template.of("Assumptions that move the difference of the step {step}");

  private static final int SHORT = 12;

  private ClaimsTables() {}

  /** Returns the verdicts in few columns, for a terminal. */
  public static Block brief(List<ClaimFinding> findings) {
    List<List<String>> rows = new ArrayList<>();
    for (ClaimFinding finding : findings) {
      SettingFinding plain = finding.plain();
      rows.add(
          List.of(
              finding.design().claim().name(),
              finding.verdict().words(),
              plain.decided() > 0
                  ? OF_FUTURES.fill("share", NumberWords.percent(plain.share()))
                  : NONE,
              interval(plain)));
    }
    return Block.table("", 2, List.of("claim", "verdict", "holds in", "95 % interval"), rows);
  }

  /** Returns the verdicts. */
  static Block verdicts(List<ClaimFinding> findings) {
    List<List<String>> rows = new ArrayList<>();
    for (ClaimFinding finding : findings) {
      SettingFinding plain = finding.plain();
      rows.add(
          List.of(
              finding.design().claim().name(),
              finding.verdict().words(),
              plain.point().word(),
              word(plain.futures()),
              plain.decided() > 0 ? NumberWords.percent(plain.share()) : NONE,
              interval(plain)));
    }
    return Block.table(
        "What the runs say",
        List.of(
            "Claim",
            "Verdict",
            "At default constants",
            "In alternative settings",
            "Holds in",
            "95 % interval"),
        rows);
  }

  /** Returns the verdicts with what they rest on as Markdown, for the manual and for papers. */
  public static String markdown(List<ClaimFinding> findings) {
    List<String> head =
        List.of(
            "Claim",
            "Verdict",
            "At default constants",
            "In alternative settings",
            "Holds in",
            "Without and against its mechanisms",
            "What decides most",
            "Digest");
    List<List<Span>> rows = findings.stream().map(ClaimsTables::whole).toList();
    return MarkdownText.of(List.of(new Block.Table("", head.size(), head, rows)));
  }

  private static List<Span> whole(ClaimFinding finding) {
    SettingFinding plain = finding.plain();
    String difference = ClaimSentences.difference(plain.weakest());
    return List.of(
        new Words(finding.design().claim().claim().strip()),
        new Strong(finding.verdict().words()),
        new Words(ANSWER.fill("answer", plain.point().word(), "difference", difference)),
        new Words(word(plain.futures())),
        new Words(share(plain)),
        new Words(ClaimSentences.mechanisms(finding)),
        new Words(decides(finding.decider())),
        new Code(finding.design().digest().substring(0, SHORT)));
  }

  private static String word(Answer answer) {
    return answer == null ? NONE : answer.word();
  }

  private static String interval(SettingFinding plain) {
    double[] ends = plain.interval();
    return plain.decided() == 0
        ? NONE
        : RANGE.fill("low", NumberWords.percent(ends[0]), "high", NumberWords.percent(ends[1]));
  }

  private static String share(SettingFinding plain) {
    if (plain.decided() == 0) {
      return plain.futures() == null ? NONE : ALL_TIED;
    }
    double[] ends = plain.interval();
    return OF_DECIDED.fill(
        "share", NumberWords.percent(plain.share()),
        "futures", plain.decided(),
        "low", NumberWords.percent(ends[0]),
        "high", NumberWords.percent(ends[1]));
  }

  private static String decides(Decider decider) {
    if (decider == null || decider.influences().isEmpty()) {
      return NO_ASSUMPTION;
    }
    Influence first = decider.influences().get(0);
    return DECIDES.fill("path", first.path(), "rank", NumberWords.signed(first.rank()));
  }

  /** Returns the steps of a claim with all mechanisms as they are. */
  static Block steps(ClaimFinding finding) {
    List<List<String>> rows = finding.plain().steps().stream().map(ClaimsTables::step).toList();
    return Block.table(
        "Steps, with all mechanisms as they are",
        List.of(
            "Step",
            "Difference",
            "95 % interval",
            "Matters",
            "p (Holm)",
            "n",
            "At default",
            "Alternative settings",
            "not tied",
            "In alternative settings"),
        rows);
  }

  private static List<String> step(StepFinding step) {
    StepEvidence point = step.point();
    StepEvidence futures = step.futures();
    PairedDifference difference = point.difference();
    String text = step.step().text().isBlank() ? step.step().key() : step.step().text();
    String chosen = String.join(" against ", step.chosen());
    String answer = step.atPoint().word();
    return List.of(
        chosen.isEmpty() ? text : IN_BRACKETS.fill("what", text, "more", chosen),
        NumberWords.signed(difference.difference()),
        NumberWords.interval(difference.low(), difference.high()),
        NumberWords.number(point.margin()),
        NumberWords.number(point.pHolm()),
        Integer.toString(difference.n()),
        step.depends() ? DEPENDS.fill("answer", answer) : answer,
        NumberWords.percent(futures.share()),
        Integer.toString(futures.decided()),
        futures.difference().n() == 0 ? NONE : step.inFutures().word());
  }

  /** Returns what came out with the mechanisms off and reversed. */
  static Block mechanisms(ClaimFinding finding) {
    List<List<String>> rows = new ArrayList<>();
    for (SettingFinding s : finding.settings()) {
      StepFinding weakest = s.weakest();
      PairedDifference difference = weakest.point().difference();
      boolean none = s.setting().kind() == Kind.REVERSED || s.decided() == 0;
      rows.add(
          List.of(
              s.setting().name(),
              s.outcome().word(),
              weakest.step().key(),
              NumberWords.signed(difference.difference()),
              NumberWords.interval(difference.low(), difference.high()),
              none ? NONE : NumberWords.percent(s.share()),
              Integer.toString(s.decided())));
    }
    return Block.table(
        "With the mechanisms that state it, or its contrary, off and reversed",
        List.of(
            "Mechanisms",
            "Outcome",
            "Weakest step",
            "Difference",
            "95 % interval",
            "Holds in alternative settings",
            "of"),
        rows);
  }

  /** Returns the measures that are shown beside. */
  static Block beside(ClaimFinding finding) {
    List<String> head = new ArrayList<>(List.of("Measure"));
    finding.design().claim().arms().stream().map(ClaimArm::key).forEach(head::add);
    List<List<String>> rows = new ArrayList<>();
    for (Map.Entry<String, double[]> e : finding.beside().entrySet()) {
      String title = ClaimDesign.measure(e.getKey()).title();
      boolean own = e.getKey().startsWith("structures.");
      List<String> row = new ArrayList<>();
      row.add(own ? IN_BRACKETS.fill("what", title, "more", e.getKey()) : title);
      Arrays.stream(e.getValue()).mapToObj(NumberWords::number).forEach(row::add);
      rows.add(row);
    }
    return Block.table("Beside: means at the last round looked at", head, rows);
  }

  /** Returns the assumptions that surely matter. */
  static Block influences(Decider decider) {
    List<List<String>> rows = new ArrayList<>();
    for (Influence i : decider.influences()) {
      rows.add(
          List.of(
              i.path(),
              NumberWords.signed(i.rank()),
              NumberWords.number(i.p()),
              ClaimSentences.text(i.path())));
    }
    return Block.table(
        INFLUENCES.fill("step", decider.step()),
        List.of("Path", "Rank correlation", "p (Holm)", "What it is"),
        rows);
  }

  /** Returns the arms of a claim. */
  static Block arms(ClaimDesign design) {
    List<List<String>> rows = new ArrayList<>();
    for (int k = 0; k < design.arms().size(); k++) {
      ClaimArm arm = design.claim().arms().get(k);
      rows.add(
          List.of(
              arm.key(),
              arm.scenario(),
              arm.set().isEmpty() ? NOTHING : String.join(", ", arm.set()),
              design.arms().get(k).digest().substring(0, SHORT)));
    }
    return Block.table("Arms", List.of("Arm", "Scenario", "What is set over it", "Digest"), rows);
  }
}
