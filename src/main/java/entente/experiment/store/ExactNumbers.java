package entente.experiment.store;

import com.fasterxml.jackson.core.io.NumberOutput;

/**
 * Writes numbers as the shortest decimals that read back as the same bits.
 *
 * <p>The digits are those of Giulietti 2022 ("The Schubfach way to render doubles"), the same on
 * every JVM; {@link Double#toString(double)} is that only from Java 19 on. Integers are written as
 * integers, everything else in plain notation as far as 21 places.
 */
public final class ExactNumbers {

  private static final int PLAIN = 21;
  private static final double LARGEST_EXACT_INTEGER = 0x1.0p53;

  private ExactNumbers() {}

  /** Returns the text of a number; empty if it is undefined (NaN). */
  public static String text(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    if (value == Math.rint(value) && Math.abs(value) <= LARGEST_EXACT_INTEGER) {
      return Long.toString((long) value);
    }
    return plain(NumberOutput.toString(value, true));
  }

  /** Returns the text of a single-precision number; empty if it is undefined (NaN). */
  public static String text(float value) {
    return Float.isNaN(value) ? "" : plain(NumberOutput.toString(value, true));
  }

  private static String plain(String text) {
    int e = text.indexOf('E');
    if (e < 0) {
      return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
    int exponent = Integer.parseInt(text.substring(e + 1));
    return Math.abs(exponent) > PLAIN ? text : plain(text.substring(0, e), exponent);
  }

  private static String plain(String mantissa, int exponent) {
    boolean negative = mantissa.charAt(0) == '-';
    String digits = mantissa.replace("-", "").replace(".", "");
    if (digits.endsWith("0")) {
      digits = digits.substring(0, digits.length() - 1);
    }
    String sign = negative ? "-" : "";
    if (exponent < 0) {
      return sign + "0." + "0".repeat(-exponent - 1) + digits;
    }
    int places = exponent + 1;
    if (digits.length() <= places) {
      return sign + digits + "0".repeat(places - digits.length());
    }
    return sign + digits.substring(0, places) + "." + digits.substring(places);
  }
}
