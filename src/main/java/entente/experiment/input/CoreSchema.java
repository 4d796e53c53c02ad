package entente.experiment.input;

import java.util.Set;
import java.util.regex.Pattern;

/** The meaning of an unquoted word by the core schema of YAML 1.2 (section 10.3.2). */
public final class CoreSchema {
  private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");
  private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+");
  private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
  private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]+");
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
  private static final Pattern INFINITE = Pattern.compile("[-+]?\\.(inf|Inf|INF)");
  private static final Pattern UNDEFINED = Pattern.compile("\\.(nan|NaN|NAN)");

  private CoreSchema() {}

  static boolean isNothing(Node.Scalar scalar) {
    return scalar.plain() && NOTHING.contains(scalar.text());
  }

  /** Returns the number that a word stands for, infinite and undefined ones too, or null. */
  public static Double number(String word) {
    if (DECIMAL.matcher(word).matches()) {
      return Double.valueOf(word);
    }
    if (OCTAL.matcher(word).matches()) {
      return new java.math.BigInteger(word.substring(2), 8).doubleValue();
    }
    if (HEXADECIMAL.matcher(word).matches()) {
      return new java.math.BigInteger(word.substring(2), 16).doubleValue();
    }
    if (INFINITE.matcher(word).matches()) {
      return word.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    return UNDEFINED.matcher(word).matches() ? Double.NaN : null;
  }

  /** Returns whether a word is written as a whole number. */
  static boolean isWhole(String word) {
    return WHOLE.matcher(word).matches()
        || OCTAL.matcher(word).matches()
        || HEXADECIMAL.matcher(word).matches();
  }

  /** Returns the switch that a word stands for, or null. */
  public static Boolean bool(String word) {
    return switch (word) {
      case "true", "True", "TRUE" -> Boolean.TRUE;
      case "false", "False", "FALSE" -> Boolean.FALSE;
      default -> null;
    };
  }
}
