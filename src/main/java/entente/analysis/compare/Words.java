package entente.analysis.compare;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as readers see them: three significant digits, the same in every locale. */
public final class Words {

  private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_EVEN);

  private Words() {}

  /** Returns a number in words; a dash for an undefined one. */
  public static String number(double x) {
    if (Double.isNaN(x)) {
      return "–";
    } else if (Double.isInfinite(x)) {
      return x > 0 ? "∞" : "−∞";
    } else if (x == 0) {
      return "0";
    }
    BigDecimal rounded = new BigDecimal(x).round(THREE);
    if (rounded.precision() - rounded.scale() > 3) {
      rounded = new BigDecimal(x).setScale(0, RoundingMode.HALF_EVEN);
    }
    if (rounded.abs().compareTo(new BigDecimal("0.0005")) < 0) {
      return String.format(Locale.ROOT, "%.1e", x).replace('-', '−');
    }
    int scale = Math.min(4, Math.max(0, rounded.scale()));
    BigDecimal trimmed = rounded.setScale(scale, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return trimmed.toPlainString().replace('-', '−');
  }

  /** Returns a difference in words, always with its sign. */
  public static String signed(double x) {
    return x > 0 ? "+" + number(x) : number(x);
  }

  /** Returns a share as a percentage; a dash for an undefined one. */
  public static String percent(double share) {
    if (Double.isNaN(share)) {
      return "–";
    }
    double hundred = share * 100;
    boolean fine = hundred != 0 && Math.abs(hundred) < 10 && hundred != Math.rint(hundred);
    return new BigDecimal(hundred).setScale(fine ? 1 : 0, RoundingMode.HALF_EVEN).toPlainString()
        .replace('-', '−') + " %";
  }

  /** Returns an interval in words; a dash if it is undefined. */
  public static String interval(double low, double high) {
    return Double.isNaN(low) || Double.isNaN(high) ? "–" : signed(low) + " to " + signed(high);
  }
}
