package entente.analysis.report;

import entente.analysis.document.Block;
import entente.analysis.document.HtmlPage;
import entente.analysis.document.Role;
import entente.analysis.document.Span.Words;
import entente.analysis.drawing.Drawn;
import entente.analysis.drawing.Provenance;
import entente.analysis.patterns.PatternFinding;
import entente.analysis.patterns.PatternFindings;
import entente.text.Template;
import java.util.ArrayList;
import java.util.List;

/** The report on patterns: one page, what is missed first. */
public final class PatternsReport {

  private static final String QUESTION = "Does the model keep to what is known?";
  private static final String OWN = "How does this world fare beside what is known of another?";
  private static final Template RUNS = Template.of("{runs} runs of each world.");

  private final PatternFindings findings;
  private final Provenance provenance;

  /** Makes the report. */
  public PatternsReport(PatternFindings findings, Provenance provenance) {
    this.findings = findings;
    this.provenance = provenance;
  }

  /** Returns the page. */
  public String html(List<Drawn> figures) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.heading(1, findings.name()));
    blocks.add(Block.paragraph(Role.QUESTION, new Words(findings.own() ? OWN : QUESTION)));
    blocks.add(Block.paragraph(findings.sentence()));
    blocks.add(Block.paragraph(RUNS.fill("runs", findings.runs())));
    table(blocks, "Missed", findings.missed());
    if (!findings.undefined().isEmpty()) {
      blocks.add(Block.heading(2, findings.own() ? "Not judged" : "Undefined"));
      blocks.add(PatternTables.undefined(findings.undefined()));
    }
    table(blocks, "Met", findings.met());
    if (!figures.isEmpty()) {
      blocks.add(Block.heading(2, "Figures"));
      blocks.addAll(ReportPage.figures(figures));
    }
    blocks.add(ReportPage.repeat(provenance));
    return HtmlPage.of(findings.name(), blocks);
  }

  private static void table(List<Block> blocks, String heading, List<PatternFinding> findings) {
    if (!findings.isEmpty()) {
      blocks.add(Block.heading(2, heading));
      blocks.add(PatternTables.inWords(findings));
    }
  }
}
