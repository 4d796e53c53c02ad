package entente.theory;

import entente.text.Template;

/** Checks of arguments, written as the good case so that NaN fails. */
final class Check {

  private static final Template REFUSED = Template.of("{where}: {what}; expected {expected}");

  private Check() {}

  /** Returns the name of an entry of an array or a matrix, as {@code network[1,2]}. */
  static String at(String name, int... index) {
    // Asked before each check, so it has to be quick.
    StringBuilder text = new StringBuilder(name).append('[');
    for (int k = 0; k < index.length; k++) {
      text.append(k == 0 ? "" : ",").append(index[k]);
    }
    return text.append(']').toString();
  }

  /** Refuses an argument unless the good case holds. */
  static void that(boolean good, String where, Object what, String expected) {
    if (!good) {
      throw new IllegalArgumentException(
          REFUSED.fill("where", where, "what", what, "expected", expected));
    }
  }

  /** Refuses a list of sizes unless each is a finite number of at least 0. */
  static void sizes(String where, double[] sizes) {
    for (int i = 0; i < sizes.length; i++) {
      if (!(sizes[i] >= 0 && sizes[i] < Double.POSITIVE_INFINITY)) {
        that(false, at(where, i), sizes[i], "a finite number of at least 0");
      }
    }
  }

  /** Refuses an array unless it has the given length. */
  static void length(String where, int length, int expected) {
    that(length == expected, where, length + " entries", expected + ", one per size");
  }
}
