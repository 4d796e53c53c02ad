package entente.analysis.report;

import entente.analysis.compare.BaseRate;
import entente.analysis.compare.ComparisonResult;
import entente.analysis.compare.RateSentences;
import entente.analysis.document.Block;
import java.util.ArrayList;
import java.util.List;

/** What does not fit the world, in words. */
final class Misfits {

  private static final String HEAD = "What does not fit the world";
  private static final String UNOBSERVED =
      "No rates were observed in this world that the model's could meet.";
  private static final String ALL_FIT = "Every rate with an observation beside it fits.";
  private static final String NOT_FITTED =
      "Nothing in the model is fitted to these rates. Those that do not fit:";
  private static final String RARE =
      """
      Where changes are too rare, structures look more lasting than they are, in all scenarios \
      alike.""";

  private Misfits() {}

  /** Returns the head of the section; the table of rates follows it. */
  static List<Block> blocks(ComparisonResult result) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.heading(2, HEAD));
    List<String> misfits = RateSentences.misfits(result);
    if (result.rates().stream().noneMatch(BaseRate::observed)) {
      blocks.add(Block.paragraph(UNOBSERVED));
    } else if (misfits.isEmpty()) {
      blocks.add(Block.paragraph(ALL_FIT));
    } else {
      blocks.add(Block.paragraph(NOT_FITTED));
      blocks.add(Block.bullets(misfits));
      if (result.rates().stream().anyMatch(r -> r.misfit().contains("rare"))) {
        blocks.add(Block.paragraph(RARE));
      }
    }
    return blocks;
  }
}
