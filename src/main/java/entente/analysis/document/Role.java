package entente.analysis.document;

import java.util.Locale;

/** What a part of a document is there for; a page sets it accordingly. */
public enum Role {
  /** Nothing in particular. */
  PLAIN,
  /** All that a page is about. */
  MAIN,
  /** The first page, which is read alone and printed alone. */
  BRIEFING,
  /** The second page, which goes with the first where it is handed on. */
  SECOND,
  /** A part that stays on one printed page. */
  WHOLE,
  /** A part for a screen, which paper leaves out. */
  SCREEN,
  /** A part with so many verdicts that they are set small. */
  MANY,
  /** What was asked. */
  QUESTION,
  /** What made the document. */
  MADE,
  /** A list of verdicts. */
  VERDICTS,
  /** A verdict with a sign. */
  SIGN,
  /** A verdict that depends on what is meant by its words. */
  DEPENDS,
  /** A verdict without a sign. */
  OPEN;

  /** Returns the word for it in a page. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
