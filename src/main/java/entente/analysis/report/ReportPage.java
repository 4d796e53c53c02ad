package entente.analysis.report;

import entente.analysis.document.Block;
import entente.analysis.document.Block.Picture;
import entente.analysis.document.Block.Term;
import entente.analysis.document.Block.Terms;
import entente.analysis.document.HtmlPage;
import entente.analysis.document.Role;
import entente.analysis.document.Span.Code;
import entente.analysis.document.Span.Words;
import entente.analysis.drawing.Drawn;
import entente.analysis.drawing.Provenance;
import java.util.ArrayList;
import java.util.List;

/** What the pages of all reports share: the whole, figures, how to repeat it. */
final class ReportPage {

  private ReportPage() {}

  /** Returns a report as a page. */
  static String of(String title, List<Block> blocks) {
    return HtmlPage.of(title, List.of(Block.section(Role.MAIN, blocks)));
  }

  /** Returns a figure with its caption. */
  static Block figure(Drawn drawn) {
    return new Picture(drawn.svg(), drawn.figure().caption());
  }

  /** Returns figures, one after the other. */
  static List<Block> figures(List<Drawn> figures) {
    return figures.stream().map(ReportPage::figure).toList();
  }

  /** Returns the section that says how to make the page again. */
  static Block repeat(Provenance provenance) {
    List<Term> terms = new ArrayList<>();
    terms.add(new Term("Command", new Code(provenance.command())));
    terms.add(new Term("Seeds", new Words(provenance.seeds())));
    terms.add(new Term("Program", new Words(provenance.program())));
    provenance
        .digests()
        .forEach((label, digest) -> terms.add(new Term("Digest of " + label, new Code(digest))));
    return Block.section(
        Role.WHOLE, List.of(Block.heading(2, "How to repeat it"), new Terms(terms)));
  }
}
