package entente.experiment.table;

import entente.experiment.input.CoreSchema;
import entente.experiment.input.Fault;
import entente.experiment.input.Faults;
import entente.experiment.input.FaultsException;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which rows of a table are cases of interest: a column, a comparison, and a number or a word; a
 * percentage is a share.
 *
 * @param text the rule as the user wrote it
 * @param column name of the column
 * @param sign one of {@code > >= < <= == !=}
 * @param number what numbers are compared with; NaN if the rule names a word
 * @param exact the same number to the last digit; null if the rule names a word
 * @param word what words are compared with; null if the rule names a number
 */
public record CaseRule(
    String text, String column, String sign, double number, BigDecimal exact, String word) {

  private static final String OPTION = "--cases";
  private static final Pattern RULE =
      Pattern.compile(
          "\\s*(\"(?:[^\"]|\"\")+\"|'[^']+'|[^<>=!\"]+?)\\s*(>=|<=|==|!=|>|<)\\s*(.*?)\\s*");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|'([^']*)'");

  /** Reads a rule; throws a {@link FaultsException} if it is none. */
  public static CaseRule parse(String text) {
    Matcher rule = RULE.matcher(text);
    if (!rule.matches()) {
      String hint = text.matches(".*[^<>=!]=[^=].*") ? "== for equal" : "\"security_mean > 0.3\"";
      throw fault(1, text, "COLUMN, one of > >= < <= == !=, and a number or a quoted word", hint);
    }
    String column = column(rule.group(1));
    String sign = rule.group(2);
    String value = rule.group(3);
    int place = text.codePointCount(0, rule.start(3)) + 1;
    Matcher quoted = QUOTED.matcher(value);
    if (quoted.matches()) {
      if (!sign.equals("==") && !sign.equals("!=")) {
        int at = text.codePointCount(0, rule.start(2)) + 1;
        throw fault(at, sign, "== or != before a word", "a number without quotes");
      }
      String word = quoted.group(1) == null ? quoted.group(2) : quoted.group(1);
      return new CaseRule(text, column, sign, Double.NaN, null, word);
    }
    BigDecimal share = CellFormat.PLAIN.share(value);
    if (share != null) {
      return new CaseRule(text, column, sign, share.doubleValue(), share, null);
    }
    Double number = CoreSchema.number(value);
    if (number == null || number.isNaN()) {
      String hint =
          value.isEmpty() || value.matches(".*[\"'].*") ? "" : "'" + value + "' in quotes";
      throw fault(place, value, "a number or a quoted word", hint);
    }
    return new CaseRule(text, column, sign, number, exact(value, number), null);
  }

  // A name in quotes has a quote doubled, as in a CSV file.
  private static String column(String said) {
    String inner = said.substring(1, Math.max(1, said.length() - 1));
    return said.startsWith("\"")
        ? inner.replace("\"\"", "\"")
        : said.startsWith("'") && said.endsWith("'") && said.length() > 2 ? inner : said;
  }

  private static BigDecimal exact(String value, double number) {
    try {
      return new BigDecimal(value);
    } catch (NumberFormatException e) {
      return Double.isFinite(number) ? new BigDecimal(number) : null;
    }
  }

  private static FaultsException fault(int at, String value, String expected, String maybe) {
    return new FaultsException(
        java.util.List.of(new Fault(OPTION, 1, at, "rule", Faults.quote(value), expected, maybe)));
  }

  /** Returns whether a row with this number is a case. */
  public boolean holds(double x) {
    return switch (sign) {
      case ">" -> x > number;
      case ">=" -> x >= number;
      case "<" -> x < number;
      case "<=" -> x <= number;
      case "==" -> x == number;
      default -> x != number;
    };
  }

  /** Returns whether a row with this number, to its last digit, is a case. */
  public boolean holds(BigDecimal x) {
    if (exact == null) {
      return holds(x.doubleValue());
    }
    int order = x.compareTo(exact);
    return switch (sign) {
      case ">" -> order > 0;
      case ">=" -> order >= 0;
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case "==" -> order == 0;
      default -> order != 0;
    };
  }

  /** Returns whether a row with this word is a case. */
  public boolean holds(String other) {
    return word.equals(other) == sign.equals("==");
  }
}
