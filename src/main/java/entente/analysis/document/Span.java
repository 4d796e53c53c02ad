package entente.analysis.document;

/** A stretch of words within a paragraph or an item. */
public sealed interface Span {

  /** Returns the words. */
  String text();

  /**
   * Words as they are.
   *
   * @param text the words
   */
  record Words(String text) implements Span {}

  /**
   * Words that are heard first.
   *
   * @param text the words
   */
  record Strong(String text) implements Span {}

  /**
   * Words that a program reads: a command, a path, a digest.
   *
   * @param text the words
   */
  record Code(String text) implements Span {}

  /**
   * Words that lead to a page of the manual. In the manual they are a link to it; on a page of its
   * own they lead to the chapter that is called the same, and are plain words where there is none.
   *
   * @param text the words
   * @param page name of the page, without its ending
   */
  record Link(String text, String page) implements Span {}

  /**
   * Words that lead to a file beside the page.
   *
   * @param text the words
   * @param file name of the file
   */
  record Beside(String text, String file) implements Span {}
}
