package entente.experiment.table;

import entente.experiment.input.CoreSchema;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a table separates its cells and writes its decimals, as its text shows.
 *
 * @param delimiter what stands between two cells: a comma, a semicolon, a tab or a bar
 * @param decimal the decimal mark: a point or a comma
 */
public record CellFormat(char delimiter, char decimal) {

  /** Commas between cells, points in decimals. */
  public static final CellFormat PLAIN = new CellFormat(',', '.');

  private static final Pattern COMMA =
      Pattern.compile("[-+]?([0-9]+,[0-9]*|,[0-9]+)([eE][-+]?[0-9]+)?");
  private static final Pattern GROUPED =
      Pattern.compile("[-+]?[0-9]{1,3}([., '\u00a0\u202f][0-9]{3})+([.,][0-9]+)?");
  private static final Pattern TOLD = Pattern.compile("(?i)\"?sep=([,;|\t])\"?");
  private static final int LINES = 50;

  /**
   * Returns what separates cells: the comma, unless the header has none outside of quotes and has
   * semicolons, tabs or bars, or only those give every line as many cells as the header.
   */
  static char delimiter(String text) {
    Matcher told = TOLD.matcher(told(text).strip());
    if (told.matches()) {
      return told.group(1).charAt(0);
    }
    List<String> lines = text.lines().filter(line -> !line.isBlank()).limit(LINES).toList();
    char best = ',';
    int most = lines.isEmpty() ? 0 : even(lines, ',');
    for (char other : new char[] {';', '\t', '|'}) {
      int even = lines.isEmpty() ? 0 : even(lines, other);
      if (even > most) {
        best = other;
        most = even;
      }
    }
    return best;
  }

  /** Returns the first line if it only tells what separates cells, as sep=; does; else nothing. */
  static String told(String text) {
    int end = text.indexOf('\n');
    String line = end < 0 ? "" : text.substring(0, end + 1);
    return TOLD.matcher(line.strip()).matches() ? line : "";
  }

  /** Returns one delimiter in words. */
  static String word(char delimiter) {
    return "a " + words(delimiter).replaceFirst("s$", "");
  }

  /** Returns delimiters in words. */
  public static String words(char delimiter) {
    return switch (delimiter) {
      case ';' -> "semicolons";
      case '\t' -> "tabs";
      case '|' -> "bars";
      default -> "commas";
    };
  }

  // How many lines have as many cells as the header, if it has more than one.
  private static int even(List<String> lines, char delimiter) {
    int cells = cells(lines.get(0), delimiter);
    return cells == 1
        ? 0
        : (int) lines.stream().filter(line -> cells(line, delimiter) == cells).count();
  }

  private static int cells(String line, char delimiter) {
    int cells = 1;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      quoted = line.charAt(i) == '"' ? !quoted : quoted;
      cells += line.charAt(i) == delimiter && !quoted ? 1 : 0;
    }
    return cells;
  }

  /** Returns whether a cell is a number with a decimal comma. */
  static boolean isComma(String cell) {
    return COMMA.matcher(cell).matches();
  }

  /** Returns a cell with a decimal point where this format writes a comma; others as they are. */
  public String pointed(String cell) {
    return decimal == ',' && isComma(cell) ? cell.replace(',', '.') : cell;
  }

  /** Returns the finite number that a cell stands for, or null. */
  Double number(String cell) {
    // A point among decimal commas may be one that groups digits, so that nobody can tell.
    if (decimal == ',' && cell.indexOf('.') >= 0) {
      return null;
    }
    Double number = CoreSchema.number(pointed(cell));
    return number == null || !Double.isFinite(number) ? null : number;
  }

  /**
   * Returns whether a cell that is no number would be one in another format: with another decimal
   * mark, or with its digits in groups of three.
   */
  boolean isNearly(String cell) {
    return isComma(cell) || CoreSchema.number(cell) != null || GROUPED.matcher(cell).matches();
  }

  /** Returns how a cell that is nearly a number may be meant. */
  String hint(String cell) {
    String digits = cell.replaceAll(decimal == ',' ? "[. '\u00a0\u202f]" : "[, '\u00a0\u202f]", "");
    boolean grouped = GROUPED.matcher(cell).matches() && number(digits) != null;
    boolean comma = decimal == '.' && isComma(cell);
    return grouped
        ? digits + (comma ? ", or " + cell.replace(',', '.') : "")
        : comma ? cell.replace(',', '.') : "nothing in the cell";
  }

  /** Returns the number of a cell to its last digit; null where it is no plain decimal. */
  BigDecimal exact(String cell) {
    try {
      return new BigDecimal(pointed(cell));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Returns the share that a percentage stands for, as 0.375 of 37.5%; null if it is none. */
  BigDecimal share(String cell) {
    if (!cell.endsWith("%")) {
      return null;
    }
    String bare = cell.substring(0, cell.length() - 1).strip();
    return bare.isEmpty() || number(bare) == null ? null : hundredth(exact(bare));
  }

  private static BigDecimal hundredth(BigDecimal percent) {
    return percent == null ? null : percent.movePointLeft(2);
  }
}
