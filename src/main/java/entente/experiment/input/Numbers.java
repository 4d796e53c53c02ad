package entente.experiment.input;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;

/**
 * Numbers as text: the fewest digits that read back as the same bits.
 *
 * <p>The digits are those of Giulietti 2022 ("The Schubfach way to render doubles"), the same on
 * every JVM; {@link Double#toString(double)} is that only from Java 19 on. Up to 10<sup>15</sup>
 * the two hardly ever differ.
 */
public final class Numbers {
  private static final double WHOLE_IN_TEXT = 1e15;
  private static final double WHOLE_IN_CELL = 0x1.0p53;
  private static final int PLACES = 21;

  private Numbers() {}

  /**
   * Returns a number as messages and written scenarios have it: whole numbers without a point, tiny
   * and huge ones with an exponent.
   */
  public static String text(double value) {
    if (isWhole(value) && Math.abs(value) < WHOLE_IN_TEXT) {
      return Long.toString((long) value);
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "−∞";
    }
    return NumberOutput.toString(value, true);
  }

  /**
   * Returns a number as the tables of results have it: without an exponent as far as 21 places;
   * empty if it is undefined (NaN).
   */
  public static String cell(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    return isWhole(value) && Math.abs(value) <= WHOLE_IN_CELL
        ? Long.toString((long) value)
        : plain(NumberOutput.toString(value, true));
  }

  /** Returns a single-precision number as the tables of results have it. */
  public static String cell(float value) {
    return Float.isNaN(value) ? "" : plain(NumberOutput.toString(value, true));
  }

  private static boolean isWhole(double value) {
    return value == Math.rint(value);
  }

  private static String plain(String text) {
    int e = text.indexOf('E');
    if (e < 0) {
      return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
    return Math.abs(Integer.parseInt(text.substring(e + 1))) > PLACES
        ? text
        : new BigDecimal(text).stripTrailingZeros().toPlainString();
  }
}
