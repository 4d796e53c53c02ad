package entente.experiment.update;

/**
 * An armed conflict of one year in which two states stood on opposite sides.
 *
 * @param a key of the first state
 * @param b key of the second state
 * @param year year
 * @param part how they stood to each other
 * @param intensity 1 for 25 to 999 battle deaths in the year, 2 for more
 */
record Conflict(String a, String b, int year, Part part, int intensity) {

  /** How two states on opposite sides of a conflict stand to each other. */
  enum Part {
    /** Both are principals of a conflict between states. */
    PRINCIPALS,
    /** One is a government, and troops of the other support its rebels. */
    REBELS,
    /** One of them, or each, only supports a side. */
    SUPPORT
  }

  private static final double SUPPORTED = 0.25;

  /** Returns its weight among remembered wars, before it fades. */
  double weight() {
    return (part == Part.SUPPORT ? SUPPORTED : 1) * intensity;
  }
}
