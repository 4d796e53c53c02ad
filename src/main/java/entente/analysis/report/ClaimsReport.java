package entente.analysis.report;

import entente.analysis.claims.Answer;
import entente.analysis.claims.ClaimFinding;
import entente.analysis.claims.ClaimSentences;
import entente.analysis.claims.ClaimVerdict;
import entente.analysis.claims.Decider.Influence;
import entente.analysis.claims.SettingFinding;
import entente.analysis.claims.StepEvidence;
import entente.analysis.claims.StepFinding;
import entente.analysis.drawing.Drawn;
import entente.analysis.drawing.Provenance;
import entente.experiment.claim.Claim;
import entente.experiment.claim.ClaimArm;
import entente.experiment.claim.ClaimDesign;
import entente.experiment.claim.ClaimSetting.Kind;
import entente.text.NumberWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of a test of claims: all verdicts, then each claim with what they rest on. */
public final class ClaimsReport {

  private static final int SHORT = 12;

  private final List<ClaimFinding> findings;
  private final Provenance provenance;

  /** Makes the report of claims. */
  public ClaimsReport(List<ClaimFinding> findings, Provenance provenance) {
    this.findings = List.copyOf(findings);
    this.provenance = provenance;
  }

  /** Returns the page with these figures. */
  public String html(List<Drawn> figures) {
    String title =
        findings.size() == 1
            ? findings.get(0).design().claim().name()
            : "The claims, as experiments that could fail";
    StringBuilder body = new StringBuilder("<main>\n<section class=\"briefing\">\n");
    body.append(Html.text("h1", title));
    body.append(Html.text("p", summary()));
    figures.forEach(figure -> body.append(Page.figure(figure)));
    body.append(Html.list(silent()));
    body.append("</section>\n<h2>Verdicts</h2>\n").append(verdicts());
    findings.forEach(finding -> body.append(claim(finding)));
    body.append("<h2>The rule</h2>\n").append(Html.list(rule()));
    body.append(Page.repeat(provenance)).append("</main>\n");
    return Page.of(title, body.toString());
  }

  private String summary() {
    return Arrays.stream(ClaimVerdict.Kind.values())
            .map(
                kind ->
                    findings.stream().filter(f -> f.verdict().kind() == kind).count()
                        + " "
                        + kind.word())
            .collect(Collectors.joining(", "))
        + ". Each file says what would refute its claim; all verdicts are shown, whatever they are.";
  }

  private static List<String> silent() {
    return List.of(
        "A verdict is about this model and its constants. A claim that is refuted here may be true"
            + " of the world, and the other way round.",
        "Futures are draws over constants that nobody knows, not a probability.",
        "Emergent means that the claim outlives each mechanism that its file names, and all of them"
            + " together; another part of the model may still carry it.");
  }

  private String verdicts() {
    List<List<String>> rows = new ArrayList<>();
    for (ClaimFinding finding : findings) {
      SettingFinding plain = finding.plain();
      double[] ends = plain.interval();
      boolean any = plain.decided() > 0;
      rows.add(
          List.of(
              finding.design().claim().name(),
              finding.verdict().words(),
              word(plain.point()),
              plain.futures() == null ? "–" : word(plain.futures()),
              any ? NumberWords.percent(plain.share()) : "–",
              any ? NumberWords.percent(ends[0]) + " to " + NumberWords.percent(ends[1]) : "–"));
    }
    return Html.table(
        "What the runs say",
        List.of(
            "Claim", "Verdict", "At default constants", "In futures", "Holds in", "95 % interval"),
        rows);
  }

  private static String word(Answer answer) {
    return answer.word();
  }

  private String claim(ClaimFinding finding) {
    Claim claim = finding.design().claim();
    StringBuilder out = new StringBuilder("<section>\n");
    out.append(Html.text("h2", claim.name()));
    out.append("<p class=\"question\">").append(Html.escape(claim.claim())).append("</p>\n");
    out.append("<p><strong>").append(Html.escape(finding.verdict().words())).append("</strong>. ");
    String sentence = ClaimSentences.verdict(finding);
    out.append(Html.escape(sentence.substring(sentence.indexOf(". ") + 2))).append("</p>\n");
    out.append(Html.text("p", ClaimSentences.mechanisms(finding)));
    ClaimSentences.region(finding).forEach(s -> out.append(Html.text("p", s)));
    out.append(Html.text("p", "How it was tested: " + claim.about()));
    out.append(Html.text("p", "What would refute it: " + claim.refuted()));
    out.append(steps(finding)).append(mechanisms(finding)).append(beside(finding));
    out.append(influences(finding)).append(arms(finding.design()));
    if (!finding.failures().isEmpty()) {
      String first = finding.failures().size() + " runs failed, the first: ";
      out.append(Html.text("p", first + finding.failures().get(0)));
    }
    return out.append("<p class=\"made\">Digest of the claim file: <code>")
        .append(Html.escape(finding.design().digest()))
        .append("</code></p>\n</section>\n")
        .toString();
  }

  private static String steps(ClaimFinding finding) {
    List<List<String>> rows = new ArrayList<>();
    for (StepFinding step : finding.plain().steps()) {
      StepEvidence point = step.point();
      StepEvidence futures = step.futures();
      String text = step.step().text().isBlank() ? step.step().key() : step.step().text();
      String chosen =
          step.chosen().isEmpty() ? "" : " (" + String.join(" against ", step.chosen()) + ")";
      rows.add(
          List.of(
              text + chosen,
              NumberWords.signed(point.difference().difference()),
              NumberWords.interval(point.difference().low(), point.difference().high()),
              NumberWords.number(point.margin()),
              p(point.pHolm()),
              Integer.toString(point.difference().n()),
              word(step.atPoint()) + (step.depends() ? ": depends on what you call stable" : ""),
              NumberWords.percent(futures.share()),
              Integer.toString(futures.decided()),
              futures.difference().n() == 0 ? "–" : word(step.inFutures())));
    }
    return Html.table(
        "Steps, with all mechanisms as they are",
        List.of(
            "Step",
            "Difference",
            "95 % interval",
            "Matters",
            "p (Holm)",
            "n",
            "At default",
            "Futures",
            "not tied",
            "In futures"),
        rows);
  }

  private static String p(double p) {
    return NumberWords.number(p);
  }

  private static String mechanisms(ClaimFinding finding) {
    if (finding.settings().size() == 1) {
      return "";
    }
    List<List<String>> rows = new ArrayList<>();
    for (SettingFinding s : finding.settings()) {
      StepFinding weakest = s.weakest();
      rows.add(
          List.of(
              s.setting().name(),
              s.outcome().word(),
              weakest.step().key(),
              NumberWords.signed(weakest.point().difference().difference()),
              NumberWords.interval(
                  weakest.point().difference().low(), weakest.point().difference().high()),
              s.setting().kind() == Kind.REVERSED || s.decided() == 0
                  ? "–"
                  : NumberWords.percent(s.share()),
              Integer.toString(s.decided())));
    }
    return Html.table(
        "With the mechanisms that state it, or its contrary, off and reversed",
        List.of(
            "Mechanisms",
            "Outcome",
            "Weakest step",
            "Difference",
            "95 % interval",
            "Holds in futures",
            "of"),
        rows);
  }

  private static String beside(ClaimFinding finding) {
    if (finding.beside().isEmpty()) {
      return "";
    }
    List<String> head = new ArrayList<>(List.of("Measure"));
    finding.design().claim().arms().stream().map(ClaimArm::key).forEach(head::add);
    List<List<String>> rows = new ArrayList<>();
    for (Map.Entry<String, double[]> e : finding.beside().entrySet()) {
      String title = ClaimDesign.measure(e.getKey()).title();
      String own = e.getKey().startsWith("structures.") ? " (" + e.getKey() + ")" : "";
      rows.add(
          Stream.concat(
                  Stream.of(title + own), Arrays.stream(e.getValue()).mapToObj(NumberWords::number))
              .toList());
    }
    return Html.table("Beside: means at the last round looked at", head, rows);
  }

  private static String influences(ClaimFinding finding) {
    if (finding.decider() == null || finding.decider().influences().isEmpty()) {
      return "";
    }
    List<List<String>> rows = new ArrayList<>();
    for (Influence i : finding.decider().influences()) {
      rows.add(
          List.of(i.path(), NumberWords.signed(i.rank()), p(i.p()), ClaimSentences.text(i.path())));
    }
    return Html.table(
        "Assumptions that move the difference of the step " + finding.decider().step(),
        List.of("Path", "Rank correlation", "p (Holm)", "What it is"),
        rows);
  }

  private static String arms(ClaimDesign design) {
    List<List<String>> rows = new ArrayList<>();
    for (int k = 0; k < design.arms().size(); k++) {
      ClaimArm arm = design.claim().arms().get(k);
      rows.add(
          List.of(
              arm.key(),
              arm.scenario(),
              arm.set().isEmpty() ? "nothing" : String.join(", ", arm.set()),
              design.arms().get(k).digest().substring(0, SHORT)));
    }
    return Html.table("Arms", List.of("Arm", "Scenario", "What is set over it", "Digest"), rows);
  }

  private static List<String> rule() {
    return List.of(
        "A step comes out at the default constants if its sign is sure at 5 % after Holm's"
            + " correction for all steps of the claim; it fails if the other sign is sure, or if the"
            + " 95 % interval lies within what matters. Where it is enough not to be worse, the"
            + " border is the margin on the wrong side. A sign of stability counts only if each of"
            + " its parts shares it.",
        "It comes out in the futures if more than two thirds of those that are no ties lie on the"
            + " claimed side, and surely more than half; it fails if fewer than one third do, or if"
            + " there is no difference that matters in the mean and in two thirds of them.",
        "A claim needs all its steps, and in the futures the whole of it in more than two thirds of"
            + " those that are no ties (no step on the wrong side, some on neither). It is supported"
            + " if it comes out at the default constants and in the futures, refuted if it fails in one of them and comes out in none, else"
            + " undecided.",
        "A supported claim is built in by each named mechanism without which it is supported no"
            + " longer, or by all together; else it is emergent.",
        "Settings with mechanisms off have half of the replicates and futures; reversed ones half of"
            + " the replicates and no futures.");
  }
}
