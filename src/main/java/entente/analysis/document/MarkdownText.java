package entente.analysis.document;

import java.util.List;
import java.util.stream.Collectors;

/** Renders a document as Markdown, for the manual and for papers; pictures are left out. */
public final class MarkdownText {

  private MarkdownText() {}

  /** Returns the text of these parts, an empty line between two of them. */
  public static String of(List<Block> blocks) {
    return blocks.stream()
        .map(MarkdownText::text)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String text(Block block) {
    if (block instanceof Block.Heading heading) {
      return "#".repeat(heading.level()) + " " + heading.text() + "\n";
    } else if (block instanceof Block.Paragraph paragraph) {
      return spans(paragraph.spans()) + "\n";
    } else if (block instanceof Block.Bullets bullets) {
      return bullets.items().stream()
          .map(item -> "  ".repeat(item.depth() - 1) + "* " + spans(item.spans()) + "\n")
          .collect(Collectors.joining());
    } else if (block instanceof Block.Table table) {
      return row(table.head())
          + "|"
          + "---|".repeat(table.head().size())
          + "\n"
          + table.rows().stream()
              .map(row -> row(row.stream().map(MarkdownText::span).toList()))
              .collect(Collectors.joining());
    } else if (block instanceof Block.Facts facts) {
      return facts.facts().stream()
          .map(fact -> "* **" + fact.value() + "** " + fact.what() + ", " + fact.how() + "\n")
          .collect(Collectors.joining());
    } else if (block instanceof Block.Terms terms) {
      return terms.terms().stream()
          .map(term -> "* " + term.name() + ": " + span(term.value()) + "\n")
          .collect(Collectors.joining());
    } else if (block instanceof Block.Section section) {
      return of(section.blocks());
    }
    return "";
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static String spans(List<Span> spans) {
    return spans.stream().map(MarkdownText::span).collect(Collectors.joining());
  }

  private static String span(Span span) {
    if (span instanceof Span.Strong) {
      return "**" + span.text() + "**";
    }
    return span instanceof Span.Code ? "`" + span.text() + "`" : span.text().replace('\n', ' ');
  }
}
