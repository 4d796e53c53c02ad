package entente.ui.cli.answer.evidence;

import entente.analysis.claims.ClaimFinding;
import entente.analysis.claims.ClaimSentences;
import entente.analysis.document.Block;
import entente.analysis.document.Block.Gap;
import entente.analysis.report.ClaimsTables;
import entente.experiment.claim.Claim;
import entente.text.Template;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code claims} answers in words.
 *
 * @param findings the claims
 */
public record ClaimsText(List<ClaimFinding> findings) {

  private static final Template FAILED = Template.of("{runs} runs failed: {message}");

  /** Returns the answer. */
  public List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(ClaimsTables.brief(findings));
    for (ClaimFinding finding : findings) {
      Claim claim = finding.design().claim();
      blocks.add(new Gap());
      blocks.add(Block.heading(2, claim.name()));
      blocks.add(Block.paragraph(claim.claim().strip()));
      blocks.add(Block.bullets(items(finding)));
    }
    return blocks;
  }

  private static List<String> items(ClaimFinding finding) {
    List<String> items = new ArrayList<>();
    items.add(ClaimSentences.verdict(finding));
    items.add(ClaimSentences.mechanisms(finding));
    items.addAll(ClaimSentences.region(finding));
    if (!finding.failures().isEmpty()) {
      int runs = finding.failures().size();
      items.add(FAILED.fill("runs", runs, "message", finding.failures().get(0)));
    }
    return items;
  }
}
