package entente.analysis.report;

import entente.analysis.claims.ClaimFinding;
import entente.analysis.claims.ClaimSentences;
import entente.analysis.claims.ClaimVerdict;
import entente.analysis.document.Block;
import entente.analysis.document.Role;
import entente.analysis.document.Span.Code;
import entente.analysis.document.Span.Strong;
import entente.analysis.document.Span.Words;
import entente.analysis.drawing.Drawn;
import entente.analysis.drawing.Provenance;
import entente.experiment.claim.Claim;
import entente.text.Template;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The page of a test of claims: all verdicts, then each claim with what they rest on. */
public final class ClaimsReport {

  private static final String TITLE = "The claims, as experiments that could fail";
  private static final Template VERDICTS = Template.of("{number} {verdict}");

  private static final Template SUMMARY =
      Template.of(
          """
          {verdicts}. Each file says what would refute its claim; all verdicts are shown, whatever \
          they are.\
          """);

  private static final List<String> SILENT =
      List.of(
          """
          A verdict is about this model and its constants. A claim that is refuted here may be \
          true of the world, and the other way round.\
          """,
          "Alternative settings are draws over constants that nobody knows, not a probability.",
          """
          Emergent means that the claim outlives each mechanism that its file names, and all of \
          them together; another part of the model may still carry it.\
          """);

  private static final Template TESTED = Template.of("How it was tested: {about}");
  private static final Template REFUTED = Template.of("What would refute it: {what}");
  private static final Template FAILED = Template.of("{runs} runs failed, the first: {message}");

  private static final List<String> RULE =
      List.of(
          """
          A step comes out at the default constants if its sign is sure at 5 % after Holm's \
          correction for all steps of the claim; it fails if the other sign is sure, or if the \
          95 % interval lies within what matters. Where it is enough not to be worse, the border \
          is the margin on the wrong side. A sign of stability counts only if each of its parts \
          shares it.\
          """,
          """
          It comes out in the alternative settings if more than two thirds of those that are no ties lie on the \
          claimed side, and surely more than half; it fails if fewer than one third do, or if \
          there is no difference that matters in the mean and in two thirds of them.\
          """,
          """
          A claim needs all its steps, and in the alternative settings the whole of it in more than two thirds \
          of those that are no ties (no step on the wrong side, some on neither). It is supported \
          if it comes out at the default constants and in the alternative settings, refuted if it fails in one \
          of them and comes out in none, else undecided.\
          """,
          """
          A supported claim is built in by each named mechanism without which it is supported no \
          longer, or by all together; else it is emergent.\
          """,
          """
          Settings with mechanisms off have half of the replicates and alternative settings; reversed ones half \
          of the replicates and no alternative settings.\
          """);

  private final List<ClaimFinding> findings;
  private final Provenance provenance;

  /** Makes the report of claims. */
  public ClaimsReport(List<ClaimFinding> findings, Provenance provenance) {
    this.findings = List.copyOf(findings);
    this.provenance = provenance;
  }

  /** Returns the page with these figures. */
  public String html(List<Drawn> figures) {
    String title = findings.size() == 1 ? findings.get(0).design().claim().name() : TITLE;
    List<Block> first = new ArrayList<>();
    first.add(Block.heading(1, title));
    first.add(Block.paragraph(summary()));
    first.addAll(ReportPage.figures(figures));
    first.add(Block.bullets(SILENT));
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.section(Role.BRIEFING, first));
    blocks.add(Block.heading(2, "Verdicts"));
    blocks.add(ClaimsTables.verdicts(findings));
    findings.forEach(finding -> blocks.add(claim(finding)));
    blocks.add(Block.heading(2, "The rule"));
    blocks.add(Block.bullets(RULE));
    blocks.add(ReportPage.repeat(provenance));
    return ReportPage.of(title, blocks);
  }

  private String summary() {
    String verdicts =
        Arrays.stream(ClaimVerdict.Kind.values())
            .map(kind -> VERDICTS.fill("number", count(kind), "verdict", kind.word()))
            .collect(Collectors.joining(", "));
    return SUMMARY.fill("verdicts", verdicts);
  }

  private long count(ClaimVerdict.Kind kind) {
    return findings.stream().filter(f -> f.verdict().kind() == kind).count();
  }

  private static Block claim(ClaimFinding finding) {
    Claim claim = finding.design().claim();
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.heading(2, claim.name()));
    blocks.add(Block.paragraph(Role.QUESTION, new Words(claim.claim())));
    blocks.add(
        Block.paragraph(
            Role.PLAIN,
            new Strong(finding.verdict().words()),
            new Words(". " + ClaimSentences.grounds(finding))));
    blocks.add(Block.paragraph(ClaimSentences.mechanisms(finding)));
    ClaimSentences.region(finding).forEach(s -> blocks.add(Block.paragraph(s)));
    blocks.add(Block.paragraph(TESTED.fill("about", claim.about())));
    blocks.add(Block.paragraph(REFUTED.fill("what", claim.refuted())));
    blocks.add(ClaimsTables.steps(finding));
    if (finding.settings().size() > 1) {
      blocks.add(ClaimsTables.mechanisms(finding));
    }
    if (!finding.beside().isEmpty()) {
      blocks.add(ClaimsTables.beside(finding));
    }
    if (finding.decider() != null && !finding.decider().influences().isEmpty()) {
      blocks.add(ClaimsTables.influences(finding.decider()));
    }
    blocks.add(ClaimsTables.arms(finding.design()));
    if (!finding.failures().isEmpty()) {
      int runs = finding.failures().size();
      blocks.add(Block.paragraph(FAILED.fill("runs", runs, "message", finding.failures().get(0))));
    }
    blocks.add(
        Block.paragraph(
            Role.MADE,
            new Words("Digest of the claim file: "),
            new Code(finding.design().digest())));
    return Block.section(Role.PLAIN, blocks);
  }
}
