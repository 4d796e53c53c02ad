package entente.experiment.table;

import entente.experiment.input.Faults;
import entente.experiment.input.Finding;
import entente.experiment.input.Keys;
import entente.experiment.input.Mark;
import entente.experiment.input.NumberReader;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Reads the cells of one row as what their columns hold. */
public final class RowReader {
  private static final Set<String> FLAGS = Set.of("0", "1", "true", "false");

  private final Table.Row row;
  private final String name;
  private final Faults faults;

  /** Creates a reader of one row, which messages call by a name. */
  public RowReader(Table.Row row, String name, Faults faults) {
    this.row = row;
    this.name = name;
    this.faults = faults;
  }

  /** Returns whether the row has something in a column. */
  public boolean has(String column) {
    return row.get(column) != null;
  }

  /** Returns the place of a column's cell in the row. */
  public Mark mark(String column) {
    return row.get(column).mark();
  }

  /** Returns a text; empty if there is no such column. */
  public String text(String column) {
    return has(column) ? row.get(column).text() : "";
  }

  /** Returns a number; the other value if there is no such column, or with a fault. */
  public double number(String column, double low, double high, double otherwise) {
    return number(column, low, high, false, otherwise);
  }

  /** Returns the whole number in a column, or its lower limit with a fault. */
  public int whole(String column, int low, int high) {
    return (int) number(column, low, high, true, low);
  }

  private double number(String column, double low, double high, boolean whole, double otherwise) {
    if (!has(column)) {
      return otherwise;
    }
    Table.Cell cell = row.get(column);
    NumberReader reader = new NumberReader(faults);
    double value = reader.cell(cell.mark(), cell.text(), low, high, whole, path(column));
    return Double.isNaN(value) ? otherwise : value;
  }

  /** Returns a number, or NaN where the cell is empty. */
  public double perhaps(String column, double low, double high) {
    return text(column).isEmpty() ? Double.NaN : number(column, low, high, Double.NaN);
  }

  /** Returns the constant that a cell names; the other value if the cell is empty or missing. */
  public <E extends Enum<E>> E word(String column, Class<E> type, E otherwise) {
    String text = text(column);
    if (text.isEmpty()) {
      return otherwise;
    }
    List<String> words = Arrays.stream(type.getEnumConstants()).map(Keys::word).toList();
    if (!words.contains(text)) {
      at(column).word(text).near(words).expected("one of " + String.join(", ", words));
      return otherwise;
    }
    return type.getEnumConstants()[words.indexOf(text)];
  }

  /** Returns whether a cell says 1 or true. */
  public boolean flag(String column) {
    String text = text(column);
    if (has(column) && !FLAGS.contains(text)) {
      String maybe = text.isEmpty() || text.matches("(?i)no?|false|none|-") ? "0" : "1";
      at(column).word(text).maybe(maybe).expected("0 or 1");
    }
    return text.equals("1") || text.equals("true");
  }

  /** Returns something found in the cell of a column, a fault when it is said what was expected. */
  public Finding at(String column) {
    return faults.at(mark(column), path(column));
  }

  private String path(String column) {
    return name + "." + column;
  }
}
