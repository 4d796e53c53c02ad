package entente.ui.cli.answer;

import entente.analysis.document.Block;
import entente.analysis.document.Block.Gap;
import entente.analysis.report.SearchReport;
import entente.analysis.search.SearchSentences;
import entente.analysis.search.SearchSummary;
import java.util.ArrayList;
import java.util.List;

/**
 * The answer of a search for a reader: what was tried, the front, and how the scenarios stand to
 * it.
 *
 * @param summary what it found
 */
public record SearchText(SearchSummary summary) {

  private static final int MOST = 12;

  /** Returns the answer. */
  public List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.heading(1, summary.design().study().name()));
    blocks.add(new Gap());
    blocks.add(Block.paragraph(SearchSentences.tried(summary)));
    blocks.add(new Gap());
    if (!summary.found().isEmpty()) {
      blocks.add(SearchReport.front(summary, MOST));
      blocks.add(new Gap());
    }
    blocks.add(SearchReport.scenarios(summary));
    blocks.add(new Gap());
    List<String> said = new ArrayList<>(SearchSentences.found(summary));
    said.addAll(SearchSentences.next(summary));
    blocks.add(Block.bullets(said));
    return blocks;
  }
}
