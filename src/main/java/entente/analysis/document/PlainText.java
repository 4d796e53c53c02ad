package entente.analysis.document;

import entente.text.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Renders a document as lines of text for a terminal; pictures are left out. */
public final class PlainText {
  private static final Template FACT = Template.of("{what}: {value}, {how}");

  private static final String GAP = "  ";

  private final int width;
  private final UnaryOperator<String> bold;

  /**
   * Creates a renderer.
   *
   * @param width how many characters a line of prose has at most
   * @param bold what makes a text bold; the text itself where nothing can be bold
   */
  public PlainText(int width, UnaryOperator<String> bold) {
    this.width = width;
    this.bold = bold;
  }

  /** Returns the lines of these parts. */
  public String render(List<Block> blocks) {
    return blocks.stream().map(this::text).collect(Collectors.joining());
  }

  private String text(Block block) {
    if (block instanceof Block.Heading heading) {
      return bold.apply(heading.text()) + "\n";
    } else if (block instanceof Block.Paragraph paragraph) {
      return wrap(words(paragraph.spans()), "", "");
    } else if (block instanceof Block.Bullets bullets) {
      return bullets.items().stream().map(this::item).collect(Collectors.joining());
    } else if (block instanceof Block.Table table) {
      return (table.caption().isEmpty() ? "" : table.caption() + "\n") + table(table);
    } else if (block instanceof Block.Facts facts) {
      return facts.facts().stream()
          .map(fact -> FACT.fill("what", fact.what(), "value", fact.value(), "how", fact.how()))
          .map(fact -> wrap(fact, "• ", GAP))
          .collect(Collectors.joining());
    } else if (block instanceof Block.Terms terms) {
      return terms.terms().stream()
          .map(term -> wrap(term.name() + ": " + term.value().text(), "", GAP))
          .collect(Collectors.joining());
    } else if (block instanceof Block.Section section) {
      return render(section.blocks());
    } else if (block instanceof Block.Folded folded) {
      return folded.chapters().stream()
          .map(chapter -> bold.apply(chapter.title()) + "\n" + render(chapter.blocks()))
          .collect(Collectors.joining());
    }
    return block instanceof Block.Gap ? "\n" : "";
  }

  private String item(Block.Item item) {
    String indent = GAP.repeat(item.depth() - 1);
    return wrap(words(item.spans()), indent + "• ", indent + GAP);
  }

  private static String words(List<Span> spans) {
    return spans.stream().map(Span::text).collect(Collectors.joining()).replace('\n', ' ');
  }

  /** Returns a paragraph in lines that fit, each behind an indent, the first behind its own. */
  public String wrap(String paragraph, String first, String indent) {
    StringBuilder lines = new StringBuilder();
    StringBuilder line = new StringBuilder(first);
    String before = "";
    for (String word : paragraph.split(" (?!%)")) {
      boolean full = length(line) + 1 + length(word) > width;
      if (full && !line.toString().isBlank()) {
        lines.append(line).append('\n');
        line.setLength(0);
        line.append(indent);
        before = "";
      }
      line.append(before).append(word);
      before = " ";
    }
    return lines.append(line).append('\n').toString();
  }

  /** Returns aligned columns, those of words to the left and the others to the right. */
  private String table(Block.Table table) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(table.head());
    table.rows().forEach(row -> rows.add(row.stream().map(Span::text).toList()));
    int[] widths = new int[table.head().size()];
    for (List<String> row : rows) {
      for (int k = 0; k < widths.length; k++) {
        widths[k] = Math.max(widths[k], length(row.get(k)));
      }
    }
    StringBuilder lines = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int k = 0; k < widths.length; k++) {
        String pad = " ".repeat(widths[k] - length(row.get(k)));
        line.append(k == 0 ? "" : GAP);
        line.append(k < table.left() ? row.get(k) + pad : pad + row.get(k));
      }
      String text = line.toString().stripTrailing();
      lines.append(row == rows.get(0) ? bold.apply(text) : text).append('\n');
    }
    return lines.toString();
  }

  private static int length(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }
}
