package entente.analysis.report;

import entente.analysis.document.Block;
import entente.analysis.document.HtmlPage;
import entente.analysis.document.Role;
import entente.analysis.document.Span.Words;
import entente.analysis.drawing.Drawn;
import entente.analysis.drawing.Provenance;
import entente.analysis.hindcast.SecondFindings;
import entente.analysis.hindcast.score.ChanceCard;
import entente.text.Template;
import java.util.ArrayList;
import java.util.List;

/**
 * The report of the second hindcast: one page with the verdict, all tables and the figures.
 *
 * @param findings what was found
 * @param provenance how it was made
 */
public record SecondReport(SecondFindings findings, Provenance provenance) {

  private static final String TITLE = "The hindcast 1992–2024";
  private static final String QUESTION = "Is the model worth believing about who changes sides?";
  private static final Template CHANGED =
      Template.of("Changed since the values were frozen: {files}.");

  /** Returns the page. */
  public String html(List<Drawn> figures) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.heading(1, TITLE));
    blocks.add(Block.paragraph(Role.QUESTION, new Words(QUESTION)));
    blocks.add(Block.paragraph(findings.aim().sentence()));
    if (!findings.changed().isEmpty()) {
      blocks.add(Block.paragraph(CHANGED.fill("files", String.join(", ", findings.changed()))));
    }
    blocks.add(SecondTables.aim(findings.aim()));
    blocks.add(Block.heading(2, "Scores"));
    for (ChanceCard card : findings.cards()) {
      blocks.add(SecondTables.scores(card, ChanceCard.MOVES));
      blocks.add(SecondTables.scores(card, ChanceCard.WITH_EXITS));
    }
    blocks.add(SecondTables.leads(findings.cards()));
    blocks.add(SecondTables.curve(findings.cards()));
    blocks.add(SecondTables.counts(findings.cards()));
    blocks.add(SecondTables.beside(findings.cards()));
    blocks.add(Block.heading(2, "Figures"));
    blocks.addAll(ReportPage.figures(figures));
    blocks.add(Block.heading(2, "What was told wrong, and why"));
    for (int k = 0; k < findings.misses().size(); k++) {
      blocks.add(SecondTables.misses(findings.cards().get(k + 1), findings.misses().get(k)));
    }
    blocks.add(Block.heading(2, "The free parameters"));
    blocks.add(SecondTables.parameters(findings.ensemble()));
    blocks.add(ReportPage.repeat(provenance));
    return HtmlPage.of(TITLE, blocks);
  }
}
