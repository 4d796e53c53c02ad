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
}
