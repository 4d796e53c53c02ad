package entente.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Numbers as readers see them: about three digits, the same in every locale. */
public final class NumberWords {

  private static final SortedMap<Double, String> FRACTIONS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(0.1, "a tenth"),
              Map.entry(0.2, "a fifth"),
              Map.entry(0.25, "a quarter"),
              Map.entry(1 / 3.0, "a third"),
              Map.entry(0.4, "two fifths"),
              Map.entry(0.5, "half"),
              Map.entry(0.6, "three fifths"),
              Map.entry(2 / 3.0, "two thirds"),
              Map.entry(0.75, "three quarters"),
              Map.entry(0.8, "four fifths"),
              Map.entry(0.9, "nine tenths")));

  private static final double WHOLE = 1e-9;

  private NumberWords() {}

  /** Returns a number in words; a dash for an undefined one. */
  public static String number(double x) {
    if (Double.isNaN(x)) {
      return "–";
    } else if (Double.isInfinite(x)) {
      return x > 0 ? "∞" : "−∞";
    } else if (x == Math.rint(x) && Math.abs(x) < 1e9) {
      return fixed(x, 0);
    }
    double size = Math.abs(x);
    if (size < 0.00005) {
      return "≈0";
    }
    return fixed(x, size < 0.00995 ? 4 : size < 1 ? 3 : size < 10 ? 2 : size < 100 ? 1 : 0);
  }

  /** Returns a difference in words, with its sign unless it is next to nothing. */
  public static String signed(double x) {
    return x >= 0.00005 ? "+" + number(x) : number(x);
  }

  /** Returns the common fraction that is nearest to a share, in words, as {@code a third}. */
  public static String fraction(double share) {
    String nearest = "";
    double best = Double.POSITIVE_INFINITY;
    for (Map.Entry<Double, String> fraction : FRACTIONS.entrySet()) {
      double off = Math.abs(share - fraction.getKey());
      if (off < best) {
        best = off;
        nearest = fraction.getValue();
      }
    }
    return nearest;
  }

  /** Returns a share as a percentage; a dash for an undefined one. */
  public static String percent(double share) {
    if (Double.isNaN(share)) {
      return "–";
    }
    double hundred = share * 100;
    // Seven hundredths times a hundred are 7.000000000000001.
    boolean whole = Math.abs(hundred - Math.rint(hundred)) < WHOLE;
    boolean fine = Math.abs(hundred) < 9.95 && !whole;
    return fixed(hundred, fine ? 1 : 0) + " %";
  }

  /** Returns an interval in words; a dash if it is undefined. */
  public static String interval(double low, double high) {
    return Double.isNaN(low) || Double.isNaN(high) ? "–" : signed(low) + " to " + signed(high);
  }

  /** Returns a number with as many decimals as asked. */
  public static String fixed(double x, int decimals) {
    if (Double.isNaN(x)) {
      return "–";
    }
    BigDecimal rounded = new BigDecimal(x).setScale(decimals, RoundingMode.HALF_EVEN);
    return rounded.toPlainString().replace('-', '−');
  }
}
