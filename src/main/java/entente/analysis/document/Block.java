package entente.analysis.document;

import entente.analysis.document.Span.Words;
import java.util.List;

/** A part of a document; how it looks is the renderer's business. */
public sealed interface Block {

  /**
   * A heading.
   *
   * @param level 1 for the title of the whole, 2 and 3 below it
   * @param text the words
   */
  record Heading(int level, String text) implements Block {}

  /**
   * A paragraph.
   *
   * @param role what it is there for
   * @param spans its words
   */
  record Paragraph(Role role, List<Span> spans) implements Block {}

  /**
   * A list, or a tree if its items have several depths.
   *
   * @param role what it is there for
   * @param items its items
   */
  record Bullets(Role role, List<Item> items) implements Block {}

  /**
   * One item of a list.
   *
   * @param depth 1 for an item of the list itself, more for one below another
   * @param role what it is there for
   * @param spans its words
   */
  record Item(int depth, Role role, List<Span> spans) {

    /** Returns an item of the list itself that is a sentence. */
    public static Item of(String sentence) {
      return new Item(1, Role.PLAIN, List.of(new Words(sentence)));
    }
  }

  /**
   * A table; the first cell of a row is its name.
   *
   * @param caption what it shows; may be empty
   * @param left how many of its first columns are words, which stand to the left; a page sees by
   *     itself which cells are numbers
   * @param head titles of its columns
   * @param rows its cells, row by row
   */
  record Table(String caption, int left, List<String> head, List<List<Span>> rows)
      implements Block {}

  /**
   * Numbers that are seen first.
   *
   * @param facts the numbers
   */
  record Facts(List<Fact> facts) implements Block {}

  /**
   * One number that is seen first.
   *
   * @param value the number
   * @param what what it is
   * @param how how sure it is
   */
  record Fact(String value, String what, String how) {}

  /**
   * Terms, each with what belongs to it.
   *
   * @param terms the terms
   */
  record Terms(List<Term> terms) implements Block {}

  /**
   * One term.
   *
   * @param name the term
   * @param value what belongs to it
   */
  record Term(String name, Span value) {}

  /**
   * A picture.
   *
   * @param svg the drawing as an SVG element
   * @param caption what it shows and how to read it
   */
  record Picture(String svg, String caption) implements Block {}

  /**
   * Parts that belong together.
   *
   * @param role what they are there for
   * @param blocks the parts
   */
  record Section(Role role, List<Block> blocks) implements Block {}

  /**
   * Chapters that a page keeps folded behind a list of contents.
   *
   * @param title what they are together
   * @param chapters the chapters
   */
  record Folded(String title, List<Chapter> chapters) implements Block {}

  /**
   * One chapter.
   *
   * @param title what it is about
   * @param blocks its parts
   */
  record Chapter(String title, List<Block> blocks) {}

  /** An empty line on a terminal; pages set their distances themselves. */
  record Gap() implements Block {}

  /** Returns a heading. */
  static Block heading(int level, String text) {
    return new Heading(level, text);
  }

  /** Returns a paragraph of words. */
  static Block paragraph(String text) {
    return paragraph(Role.PLAIN, new Words(text));
  }

  /** Returns a paragraph. */
  static Block paragraph(Role role, Span... spans) {
    return new Paragraph(role, List.of(spans));
  }

  /** Returns a list of sentences. */
  static Block bullets(List<String> items) {
    return new Bullets(Role.PLAIN, items.stream().map(Item::of).toList());
  }

  /** Returns a table of words whose first column is named by words. */
  static Block table(String caption, List<String> head, List<List<String>> rows) {
    return table(caption, 1, head, rows);
  }

  /** Returns a table of words. */
  static Block table(String caption, int left, List<String> head, List<List<String>> rows) {
    return new Table(
        caption,
        left,
        head,
        rows.stream()
            .map(row -> row.stream().map(cell -> (Span) new Words(cell)).toList())
            .toList());
  }

  /** Returns parts that belong together. */
  static Block section(Role role, List<Block> blocks) {
    return new Section(role, List.copyOf(blocks));
  }
}
