package entente.analysis.document;

import entente.text.Template;
import java.util.List;
import java.util.stream.Collectors;

/** Renders a document as Markdown, for the manual and for papers; pictures are left out. */
public final class MarkdownText {
  private static final Template HEADING = Template.of("{level} {text}\n");
  private static final Template ITEM = Template.of("{indent}* {text}\n");
  private static final Template FACT = Template.of("* **{value}** {what}, {how}\n");
  private static final Template BESIDE = Template.of("[{text}]({file})");
  private static final Template LINK = Template.of("[{text}]({page}.md)");
  private static final Template TERM = Template.of("* {name}: {value}\n");

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
      return HEADING.fill("level", "#".repeat(heading.level()), "text", heading.text());
    } else if (block instanceof Block.Paragraph paragraph) {
      return spans(paragraph.spans()) + "\n";
    } else if (block instanceof Block.Bullets bullets) {
      return bullets.items().stream()
          .map(
              item ->
                  ITEM.fill("indent", "  ".repeat(item.depth() - 1), "text", spans(item.spans())))
          .collect(Collectors.joining());
    } else if (block instanceof Block.Table table) {
      StringBuilder lines = new StringBuilder(row(table.head()));
      lines.append('|').append("---|".repeat(table.head().size())).append('\n');
      table.rows().forEach(row -> lines.append(row(row.stream().map(MarkdownText::span).toList())));
      return lines.toString();
    } else if (block instanceof Block.Facts facts) {
      return facts.facts().stream()
          .map(fact -> FACT.fill("value", fact.value(), "what", fact.what(), "how", fact.how()))
          .collect(Collectors.joining());
    } else if (block instanceof Block.Terms terms) {
      return terms.terms().stream()
          .map(term -> TERM.fill("name", term.name(), "value", span(term.value())))
          .collect(Collectors.joining());
    } else if (block instanceof Block.Section section) {
      return of(section.blocks());
    } else if (block instanceof Block.Folded folded) {
      return folded.chapters().stream()
          .map(
              chapter ->
                  HEADING.fill("level", "##", "text", chapter.title())
                      + "\n"
                      + of(chapter.blocks()))
          .collect(Collectors.joining("\n"));
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
    } else if (span instanceof Span.Link link) {
      return LINK.fill("text", link.text(), "page", link.page());
    } else if (span instanceof Span.Beside beside) {
      return BESIDE.fill("text", beside.text(), "file", beside.file());
    }
    return span instanceof Span.Code ? "`" + span.text() + "`" : span.text().replace('\n', ' ');
  }
}
