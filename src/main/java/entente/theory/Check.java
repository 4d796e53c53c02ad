package entente.theory;

/** Checks of arguments, written as the good case so that NaN fails. */
final class Check {

  private Check() {}

  /** Refuses an argument unless the good case holds. */
  static void that(boolean good, String where, Object what, String expected) {
    if (!good) {
      throw new IllegalArgumentException(where + ": " + what + "; expected " + expected);
    }
  }

  /** Refuses a list of sizes unless each is a finite number of at least 0. */
  static void sizes(String where, double[] sizes) {
    for (int i = 0; i < sizes.length; i++) {
      if (!(sizes[i] >= 0 && sizes[i] < Double.POSITIVE_INFINITY)) {
        that(false, where + "[" + i + "]", sizes[i], "a finite number of at least 0");
      }
    }
  }

  /** Refuses an array unless it has the given length. */
  static void length(String where, int length, int expected) {
    that(length == expected, where, length + " entries", expected + ", one per size");
  }
}
