package entente.analysis.patterns;

import entente.text.NumberWords;
import java.util.Locale;

/** How the number of a pattern is written. */
public enum PatternUnit {
  /** A share, written in per cent. */
  PERCENT,
  /** A plain number. */
  NUMBER,
  /** Years. */
  YEARS;

  private static final String NOTHING = "–";

  /** Returns the word for it in files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns a number in this unit; a dash where it is undefined. */
  public String words(double value) {
    if (Double.isNaN(value)) {
      return NOTHING;
    }
    return switch (this) {
      case PERCENT -> decimals(100 * value, 2) + " %";
      case NUMBER -> decimals(value, 3);
      case YEARS -> decimals(value, 1);
    };
  }

  /** Returns a range in this unit, open where an end is undefined. */
  public String range(double low, double high) {
    if (Double.isNaN(low) && Double.isNaN(high)) {
      return NOTHING;
    }
    if (Double.isNaN(low)) {
      return "≤ " + words(high);
    }
    if (Double.isNaN(high)) {
      return "≥ " + words(low);
    }
    String unit = this == PERCENT ? " %" : "";
    String first = words(low);
    return first.substring(0, first.length() - unit.length()) + " to " + words(high);
  }

  private static String decimals(double value, int places) {
    return NumberWords.fixed(value, places)
        .replaceFirst("(\\.[0-9]*?)0+$", "$1")
        .replaceFirst("\\.$", "");
  }
}
