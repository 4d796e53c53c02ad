package entente.experiment.input;

import entente.model.Param;
import entente.text.Template;
import java.util.Locale;
import java.util.function.Supplier;

/** Reads one number within limits, and says what to write instead if it is none. */
public final class NumberReader {
  private static final Template AT_LEAST = Template.of("{kind} of at least {low}{unit}");
  private static final Template WITHIN = Template.of("{kind} from {low} to {high}{unit}");

  private static final String UNIT = "abcdefghijklmnopqrstuvwxyz/ \t";

  private final Faults faults;

  /** Creates a reader that puts what is wrong among some faults. */
  public NumberReader(Faults faults) {
    this.faults = faults;
  }

  /** Returns the number, or NaN with a fault. */
  double read(Node node, Param param, boolean whole, String path) {
    Supplier<String> expected = () -> expected(param, whole);
    if (!(node instanceof Node.Scalar scalar)) {
      faults.at(node.mark(), path).found(describe(node)).expected(expected.get());
      return Double.NaN;
    }
    return read(
        scalar.mark(),
        scalar.text(),
        scalar.plain(),
        param.low(),
        param.high(),
        whole,
        path,
        expected);
  }

  /**
   * Returns the number that a cell of a table holds, or NaN with a fault.
   *
   * @param low least value that is allowed
   * @param high largest value that is allowed
   * @param whole whether only whole numbers are
   * @param path the cell as messages name it
   */
  public double cell(Mark mark, String text, double low, double high, boolean whole, String path) {
    return read(mark, text, true, low, high, whole, path, () -> expected(low, high, "1", whole));
  }

  private double read(
      Mark mark,
      String text,
      boolean plain,
      double low,
      double high,
      boolean whole,
      String path,
      Supplier<String> expected) {
    Double number = plain ? CoreSchema.number(text) : null;
    if (number == null) {
      String value = text.isEmpty() && plain ? "nothing" : Faults.quote(text);
      String maybe =
          plain && text.endsWith("%") ? share(text, low, high, whole) : hint(text, plain);
      if (plain && maybe.isEmpty() && !whole && low <= 0 && high == 1) {
        maybe = turned(text);
      }
      faults.at(mark, path).found(value).maybe(maybe).expected(expected.get());
    } else if (whole && number != Math.rint(number) || whole && !CoreSchema.isWhole(text)) {
      String maybe = Double.isFinite(number) ? Numbers.text(Math.rint(number)) : "";
      faults.at(mark, path).found(text).maybe(maybe).expected(expected.get());
    } else if (!(number >= low && number <= high && Double.isFinite(number))) {
      faults.at(mark, path).found(text).maybe(nearest(number, low, high)).expected(expected.get());
    } else {
      return number + 0.0;
    }
    return Double.NaN;
  }

  /** Returns the number of a switch, where 1 is all and 0 nothing of something; else empty. */
  private static String turned(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "on", "yes" -> "1";
      case "false", "off", "no" -> "0";
      default -> "";
    };
  }

  /** Returns what a percentage may stand for: a share where one is allowed, else its number. */
  private static String share(String text, double low, double high, boolean whole) {
    String bare = text.substring(0, text.length() - 1).strip();
    Double number = CoreSchema.number(bare);
    if (number == null) {
      return "";
    } else if (!whole && number / 100 >= low && number / 100 <= high) {
      return hint(text, true);
    }
    boolean fits = number >= low && number <= high && (!whole || CoreSchema.isWhole(bare));
    return fits ? bare + ", without the sign" : "";
  }

  private static String nearest(double number, double low, double high) {
    if (Double.isNaN(number)) {
      return "";
    }
    if (high == 1 && number >= 2 && number <= 100) {
      return Numbers.text(number / 100) + ", as a share";
    }
    double limit = number < low ? low : high;
    return limit < Double.MAX_VALUE ? Numbers.text(limit) + ", the nearest allowed" : "";
  }

  /**
   * Returns what was probably meant by a text that is no number; empty if nothing comes to mind.
   */
  public static String hint(String text, boolean plain) {
    String word = text.strip();
    if (word.isEmpty()) {
      return "";
    }
    if (!plain && CoreSchema.number(word) != null) {
      return word + ", without quotes";
    }
    if (word.endsWith("%")) {
      Double percent = CoreSchema.number(word.substring(0, word.length() - 1).strip());
      return percent == null ? "" : Numbers.text(percent / 100) + ", as a share";
    }
    if (CoreSchema.number(word.replace(',', '.')) != null) {
      return word.replace(',', '.') + ", with a point";
    }
    String bare = word.replace("_", "").replace(" ", "").replace("'", "");
    if (CoreSchema.number(bare) != null) {
      return bare + ", without separators";
    }
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.matches("nan|[-+]?inf(inity)?")) {
      return "leave it out for the default";
    }
    String head = withoutUnit(lower);
    return !head.isEmpty() && CoreSchema.number(head) != null ? head + ", without the unit" : "";
  }

  // By hand, since a pattern that ends at the end tries again from each letter of a long word.
  private static String withoutUnit(String lower) {
    int end = lower.length();
    while (end > 0 && UNIT.indexOf(lower.charAt(end - 1)) >= 0) {
      end--;
    }
    return lower.substring(0, end);
  }

  /** Returns in words which numbers a definition allows. */
  public static String expected(Param param, boolean whole) {
    return expected(param.low(), param.high(), param.unit(), whole);
  }

  /** Returns in words which numbers lie within limits. */
  public static String expected(double low, double high, String unit, boolean whole) {
    String kind = whole ? "a whole number" : "a number";
    String of = "1".equals(unit) ? "" : " (" + unit + ")";
    String least = Numbers.text(low);
    return high == Double.MAX_VALUE
        ? AT_LEAST.fill("kind", kind, "low", least, "unit", of)
        : WITHIN.fill("kind", kind, "low", least, "high", Numbers.text(high), "unit", of);
  }

  /** Returns in words what a value is that is no number. */
  public static String describe(Node node) {
    if (node instanceof Node.Scalar scalar) {
      return CoreSchema.isNothing(scalar) ? "nothing" : Faults.quote(scalar.text());
    }
    return node instanceof Node.Sequence ? "a list" : "a map";
  }
}
