package entente.experiment.input;

import entente.text.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV table of any origin (RFC 4180, a header, UTF-8), column by column.
 *
 * <p>An empty cell, NA and NaN are undefined. A column is of numbers if most of its cells are;
 * there null, none, a dash and the like are undefined too, and any other word in an input is a
 * fault. Else it is of words, of which an input may have {@value #WORDS}. Cells stand between
 * commas, semicolons or tabs, whichever the header and the rows agree on; where it is not a comma,
 * decimals may have one.
 */
public final class DataTable {
  private static final Template COLUMNS = Template.of("one of the {number} columns of {file}");

  /** Most different words in a column. */
  public static final int WORDS = 1000;

  private static final int SHORT = 20;
  private static final double EXACT = 0x1p53;
  private static final Pattern UNDEFINED =
      Pattern.compile("(?i)null|none|nil|n/a|#n/a|na\\(\\)|nan|missing|undefined|[-–—.?*]+");

  private static final int LIMIT = 256 << 20;

  // A table that is wrong in every row says so soon enough.
  private static final int MOST_FAULTS = 50;

  private final Source source;
  private final CellPlaces places;
  private final String digest;
  private CellFormat format;
  private final List<String> header = new ArrayList<>();
  private final List<CSVRecord> rows = new ArrayList<>();

  private DataTable(Source source, CellPlaces places, char delimiter, String digest) {
    this.source = source;
    this.places = places;
    this.format = new CellFormat(delimiter, '.');
    this.digest = digest;
  }

  /** Reads a table; throws a {@link FaultsException} with all its faults. */
  public static DataTable read(Path file) {
    Source source = Source.OfFile.of(file);
    Faults faults = new Faults();
    if (!source.exists()) {
      faults
          .at(source)
          .found(source.absence())
          .maybe(source.advice())
          .expected("a CSV table or a results folder");
      faults.throwIfAny();
    }
    byte[] bytes = SourceText.bytes(source, LIMIT, faults);
    String text = bytes == null ? null : SourceText.decode(source, bytes, faults);
    faults.throwIfAny();
    TableText whole = new TableText(source, text, 0, 0);
    char delimiter = CellFormat.delimiter(text);
    CSVFormat csv = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
    DataTable table =
        new DataTable(source, new CellPlaces(whole, delimiter), delimiter, Digests.of(bytes));
    try (CSVParser parser = CSVParser.parse(text, csv)) {
      for (CSVRecord record : parser) {
        table.accept(record, faults);
      }
    } catch (UncheckedIOException | CSVException e) {
      Table.read(whole, faults);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (table.rows.isEmpty() && faults.isEmpty()) {
      String value = table.header.isEmpty() ? "nothing" : "a header alone";
      faults.at(source).found(value).expected("a table with a header and rows");
    }
    faults.throwIfAny();
    return table;
  }

  private void accept(CSVRecord record, Faults faults) {
    if (record.size() == 1 && record.get(0).isEmpty()) {
      return;
    }
    if (header.isEmpty()) {
      header.addAll(record.toList());
      Set<String> seen = new LinkedHashSet<>();
      for (int c = 0; c < header.size(); c++) {
        if (!seen.add(header.get(c))) {
          faults
              .at(places.of(record).get(c), "header")
              .found("column " + Faults.quote(header.get(c)) + " again")
              .maybe("delete one")
              .expected("each column once");
        }
      }
    } else if (record.size() != header.size() && faults.count() < MOST_FAULTS) {
      String expected = header.size() + " cells as in the header";
      String hint =
          record.size() > header.size()
              ? "quotes around a cell with " + mark()
              : mark() + " is missing";
      int at = Math.min(record.size(), header.size()) - 1;
      faults
          .at(places.of(record).get(at), "row " + (record.getRecordNumber() - 1))
          .found(record.size() + " cells")
          .maybe(hint)
          .expected(expected);
    } else {
      rows.add(record);
    }
  }

  private String mark() {
    return switch (format.delimiter()) {
      case ';' -> "a semicolon";
      case '\t' -> "a tab";
      default -> "a comma";
    };
  }

  /** Returns what separates its cells, and the decimal mark of the columns asked for last. */
  public CellFormat format() {
    return format;
  }

  // A comma is a decimal mark only where it does not separate cells.
  private void decide(List<String> names) {
    boolean comma = false;
    for (String name : names) {
      int c = header.indexOf(name);
      comma |=
          c >= 0
              && format.delimiter() != ','
              && rows.stream().anyMatch(row -> CellFormat.isComma(row.get(c).strip()));
    }
    format = new CellFormat(format.delimiter(), comma ? ',' : '.');
  }

  /** Returns the digest of its bytes. */
  public String digest() {
    return digest;
  }

  /** Returns the number of rows. */
  public int rows() {
    return rows.size();
  }

  /** Returns the cells of a column as they are written, row by row. */
  public List<String> cells(String column) {
    int c = header.indexOf(column);
    return rows.stream().map(row -> row.get(c)).toList();
  }

  /** Returns the names of the columns. */
  public List<String> columns() {
    return List.copyOf(header);
  }

  /**
   * Returns columns by name, the inputs first and what the cases are read from last; throws a
   * {@link FaultsException} with all that is wrong with them.
   */
  public List<Column> columns(List<String> inputs, CaseRule cases) {
    Faults faults = new Faults();
    List<String> asked = new ArrayList<>(inputs);
    asked.add(cases.column());
    decide(asked);
    List<Column> found = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (String name : inputs) {
      Source option = new Source.OfText("--inputs", "");
      if (!seen.add(name)) {
        faults
            .at(Mark.start(option), name)
            .found("the input again")
            .maybe("delete one")
            .expected("each input once");
      } else if (name.equals(cases.column())) {
        String value = "the column that --cases reads";
        faults.at(Mark.start(option), name).found(value).expected("another column");
      } else if (there(name, option, faults)) {
        found.add(column(name, faults, true));
      }
    }
    Source option = new Source.OfText("--cases", "");
    if (there(cases.column(), option, faults)) {
      Column outcome = column(cases.column(), faults, false);
      if (!outcome.isNumeric() && cases.word() == null) {
        int row = outcome.firstWord();
        faults
            .at(places.of(rows.get(row)).get(header.indexOf(cases.column())), cases.column())
            .word(outcome.words().get(row))
            .maybe("a quoted word in --cases")
            .expected("a number, as " + cases.text() + " compares with one");
      }
      if (outcome.isNumeric() && cases.word() != null) {
        faults
            .at(Mark.start(option), cases.column())
            .found(Faults.quote(cases.word()) + ", a word")
            .maybe("no quotes")
            .expected("a number, as all cells of " + cases.column() + " are");
      }
      found.add(outcome);
    }
    faults.throwIfAny();
    return found;
  }

  private boolean there(String name, Source option, Faults faults) {
    if (header.contains(name)) {
      return true;
    }
    String expected =
        header.size() <= SHORT
            ? "one of the columns "
                + String.join(", ", header.stream().map(ColumnNames::quoted).toList())
            : COLUMNS.fill("number", header.size(), "file", source.label());
    faults.at(Mark.start(option), "column").word(name).near(header).expected(expected);
    return false;
  }

  private Column column(String name, Faults faults, boolean input) {
    int c = header.indexOf(name);
    double[] numbers = new double[rows.size()];
    BigDecimal[] exact = new BigDecimal[input ? 0 : rows.size()];
    List<String> words = new ArrayList<>();
    List<Integer> strange = new ArrayList<>();
    Set<String> different = new LinkedHashSet<>();
    int numeric = 0;
    int marks = 0;
    for (int r = 0; r < rows.size(); r++) {
      String cell = rows.get(r).get(c).strip();
      boolean defined = !cell.isEmpty() && !cell.equals("NA") && !cell.equalsIgnoreCase("nan");
      Double number = defined ? format.number(cell) : null;
      numbers[r] = number == null ? Double.NaN : number;
      words.add(defined ? cell : null);
      if (number != null) {
        numeric++;
        if (input) {
          kept(name, r, c, cell, number, faults);
        } else {
          exact[r] = format.exact(cell);
        }
      } else if (defined) {
        strange.add(r);
        marks += UNDEFINED.matcher(cell).matches() ? 1 : 0;
      }
      if (defined && different.size() <= WORDS) {
        different.add(cell);
      }
    }
    // Words that stand for no value are none of a column of words: there they may mean something.
    int others = strange.size() - marks;
    if (numeric > others) {
      strange.removeIf(r -> UNDEFINED.matcher(words.get(r)).matches());
      if (input) {
        strange(name, strange, words, numeric, faults);
      }
      boolean clean = strange.isEmpty() || input;
      return new Column(name, numbers, exact, clean ? List.of() : words);
    }
    if (input && different.size() > WORDS) {
      faults
          .at(place(strange.get(0), c), name)
          .word(words.get(strange.get(0)))
          .expected("at most " + WORDS + " different words in an input");
    }
    return new Column(name, numbers, exact, strange.isEmpty() ? List.of() : words);
  }

  private Mark place(int row, int column) {
    return places.of(rows.get(row)).get(column);
  }

  /** Reports the cells of a column of numbers that are none. */
  private void strange(
      String name, List<Integer> strange, List<String> words, int numeric, Faults faults) {
    for (int row : strange.subList(0, Math.min(MOST_FAULTS, strange.size()))) {
      String word = words.get(row);
      String plain = word.replaceAll("[^-+.,0-9eE]", "");
      String maybe =
          format.decimal() == ',' && CoreSchema.number(word) != null
              ? "a comma in place of the point, as in the other cells"
              : CoreSchema.number(plain) != null ? plain + ", or nothing" : "nothing in the cell";
      faults
          .at(place(row, header.indexOf(name)), name)
          .word(word)
          .maybe(maybe)
          .expected("a number, as in " + numeric + " of its cells");
    }
  }

  // Whole numbers from 2⁵³ up have neighbours that no double tells from them.
  private void kept(String name, int row, int column, String cell, double number, Faults faults) {
    if (Math.abs(number) >= EXACT
        && cell.matches("[-+]?[0-9]+")
        && faults.count() < MOST_FAULTS
        && new BigDecimal(cell).compareTo(new BigDecimal(number)) != 0) {
      faults
          .at(place(row, column), name)
          .found(cell)
          .maybe("subtract the same number from the whole column")
          .expected(
              "a whole number within 9007199254740992, beyond which neighbours fall together");
    }
  }

  /**
   * A column.
   *
   * @param name its name
   * @param numbers its numbers; NaN where a cell is undefined or no number
   * @param exact its numbers to the last digit, null where there is none; empty of an input
   * @param words its words if it is not of numbers, null where undefined; else empty
   */
  public record Column(String name, double[] numbers, BigDecimal[] exact, List<String> words) {

    /** Returns whether every defined cell is a number. */
    public boolean isNumeric() {
      return words.isEmpty();
    }

    /** Returns whether a row has a value. */
    public boolean defined(int row) {
      return isNumeric() ? !Double.isNaN(numbers[row]) : words.get(row) != null;
    }

    /** Returns whether a row with a number fulfils a rule, to the last digit. */
    public boolean fulfils(CaseRule rule, int row) {
      return exact[row] == null ? rule.holds(numbers[row]) : rule.holds(exact[row]);
    }

    private int firstWord() {
      int row = 0;
      while (words.get(row) == null || !Double.isNaN(numbers[row])) {
        row++;
      }
      return row;
    }
  }
}
