package entente.analysis.report;

import entente.analysis.document.Block;
import entente.analysis.document.Block.Bullets;
import entente.analysis.document.Block.Fact;
import entente.analysis.document.Block.Facts;
import entente.analysis.document.Block.Item;
import entente.analysis.document.HtmlPage;
import entente.analysis.document.Role;
import entente.analysis.document.Span.Code;
import entente.analysis.document.Span.Words;
import entente.analysis.drawing.Drawn;
import entente.analysis.drawing.Provenance;
import java.util.ArrayList;
import java.util.List;

/**
 * The first page of a report, which is read alone and printed alone: question, verdict, three
 * numbers with their uncertainty, one figure, and what all this does not say.
 *
 * @param title what is reported
 * @param question what was asked; may be empty
 * @param verdict the verdict
 * @param facts the numbers
 * @param silent what the result does not say
 */
record BriefingPage(
    String title, String question, List<Block> verdict, List<Fact> facts, List<Item> silent) {

  /** How many numbers a briefing holds. */
  static final int FACTS = 3;

  /** Returns the page as a section. */
  Block section(Drawn figure, Provenance provenance) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.heading(1, title));
    if (!question.isBlank()) {
      blocks.add(Block.paragraph(Role.QUESTION, new Words(question)));
    }
    blocks.addAll(verdict);
    blocks.add(new Facts(facts));
    blocks.add(ReportPage.figure(figure));
    blocks.add(Block.heading(3, "What this does not say"));
    blocks.add(new Bullets(Role.PLAIN, silent));
    blocks.add(
        Block.paragraph(
            Role.MADE, new Words(provenance.program() + ": "), new Code(provenance.command())));
    return Block.section(Role.BRIEFING, blocks);
  }

  /** Returns the page as a section in HTML. */
  String html(Drawn figure, Provenance provenance) {
    return HtmlPage.body(List.of(section(figure, provenance)));
  }
}
