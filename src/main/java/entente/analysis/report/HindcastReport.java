package entente.analysis.report;

import entente.analysis.document.Block;
import entente.analysis.document.HtmlPage;
import entente.analysis.document.Role;
import entente.analysis.document.Span.Words;
import entente.analysis.drawing.Drawn;
import entente.analysis.drawing.Provenance;
import entente.analysis.hindcast.Findings;
import entente.analysis.hindcast.score.ForecastScore;
import entente.text.Template;
import java.util.ArrayList;
import java.util.List;

/** The report of a hindcast: one page with the whole table, the figures and the misses. */
public final class HindcastReport {

  private static final String TITLE = "The hindcast 1992–2024";

  private static final String QUESTION = "Is the model worth believing about who changes sides?";

  private static final Template CHANGED =
      Template.of("Changed since the values were frozen: {files}.");

  private final Findings findings;
  private final Provenance provenance;

  /** Makes the report. */
  public HindcastReport(Findings findings, Provenance provenance) {
    this.findings = findings;
    this.provenance = provenance;
  }

  /** Returns the page. */
  public String html(List<Drawn> figures) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.heading(1, TITLE));
    blocks.add(Block.paragraph(Role.QUESTION, new Words(QUESTION)));
    blocks.add(Block.paragraph(findings.verdict().sentence()));
    if (!findings.changed().isEmpty()) {
      blocks.add(Block.paragraph(CHANGED.fill("files", String.join(", ", findings.changed()))));
    }
    blocks.add(Block.heading(2, "Scores"));
    for (ForecastScore card : findings.cards()) {
      blocks.add(HindcastTables.scores(card));
      blocks.add(HindcastTables.leads(card));
    }
    blocks.add(HindcastTables.destinations(findings.cards()));
    blocks.add(HindcastTables.beside(findings.cards()));
    blocks.add(HindcastTables.counts(findings.cards()));
    blocks.add(Block.heading(2, "Figures"));
    blocks.addAll(ReportPage.figures(figures));
    blocks.add(Block.heading(2, "What was told wrong"));
    for (int k = 0; k < findings.misses().size(); k++) {
      ForecastScore card = findings.tests().get(k);
      blocks.add(HindcastTables.misses(card, findings.misses().get(k)));
    }
    blocks.add(Block.heading(2, "What each part does"));
    blocks.add(HindcastTables.ablations(findings));
    blocks.add(Block.heading(2, "The free parameters"));
    blocks.add(HindcastTables.parameters(findings));
    blocks.add(Block.heading(2, "Stylised facts"));
    blocks.add(HindcastTables.facts(findings.facts()));
    blocks.add(ReportPage.repeat(provenance));
    return HtmlPage.of(TITLE, blocks);
  }
}
