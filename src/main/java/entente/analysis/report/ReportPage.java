package entente.analysis.report;

import entente.analysis.document.Block;
import entente.analysis.document.Block.Chapter;
import entente.analysis.document.Block.Folded;
import entente.analysis.document.Block.Heading;
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

  /**
   * Returns a report of two pages that are handed on, and an appendix.
   *
   * @param first the briefing
   * @param between parts between the two pages, for a screen
   * @param second what the second page holds
   * @param rest what the appendix holds
   */
  static String of(
      String title, Block first, List<Block> between, List<Block> second, List<Block> rest) {
    List<Block> blocks = new ArrayList<>(List.of(first));
    blocks.addAll(between);
    blocks.add(Block.section(Role.SECOND, second));
    blocks.add(appendix(rest));
    return of(title, blocks);
  }

  /** Returns a figure with its caption. */
  static Block figure(Drawn drawn) {
    return new Picture(drawn.svg(), drawn.figure().caption());
  }

  /** Returns figures, one after the other. */
  static List<Block> figures(List<Drawn> figures) {
    return figures.stream().map(ReportPage::figure).toList();
  }

  /** Returns figures that go on the second page, in the order of these names. */
  static List<Block> named(List<Drawn> figures, List<String> names) {
    return names.stream()
        .flatMap(name -> figures.stream().filter(d -> d.figure().name().equals(name)))
        .map(ReportPage::figure)
        .toList();
  }

  /** Returns all figures but the first and those of these names. */
  static List<Block> others(List<Drawn> figures, List<String> names) {
    return figures(
        figures.subList(1, figures.size()).stream()
            .filter(d -> !names.contains(d.figure().name()))
            .toList());
  }

  /** Returns the section that says how to make the page again. */
  static Block repeat(Provenance provenance) {
    return Block.section(Role.WHOLE, howToRepeat(provenance));
  }

  /** Returns the heading and the terms that say how to make the page again. */
  static List<Block> howToRepeat(Provenance provenance) {
    List<Term> terms = new ArrayList<>();
    terms.add(new Term("Command", new Code(provenance.command())));
    terms.add(new Term("Seeds", new Words(provenance.seeds())));
    terms.add(new Term("Program", new Words(provenance.program())));
    provenance
        .digests()
        .forEach((label, digest) -> terms.add(new Term("Digest of " + label, new Code(digest))));
    return List.of(Block.heading(2, "How to repeat it"), new Terms(terms));
  }

  /** Returns an appendix with a chapter for each heading of the second level and what follows. */
  static Block appendix(List<Block> blocks) {
    List<Chapter> chapters = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Heading heading && heading.level() == 2) {
        chapters.add(new Chapter(heading.text(), new ArrayList<>()));
      } else {
        chapters.get(chapters.size() - 1).blocks().add(block);
      }
    }
    return new Folded("Appendix", chapters);
  }
}
