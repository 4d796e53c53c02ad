package entente.experiment.input;

import entente.text.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV table of any origin (RFC 4180, a header, UTF-8), column by column.
 *
 * <p>An empty cell, NA and NaN are undefined. A column is of numbers if every defined cell is one;
 * else of words, of which there may be {@value #WORDS}.
 */
public final class DataTable {
  private static final Template COLUMNS = Template.of("one of the {number} columns of {file}");

  /** Most different words in a column. */
  public static final int WORDS = 20;

  private static final int LIMIT = 256 << 20;

  // A table that is wrong in every row says so soon enough.
  private static final int MOST_FAULTS = 50;

  private final Source source;
  private final CellPlaces places;
  private final String digest;
  private final List<String> header = new ArrayList<>();
  private final List<CSVRecord> rows = new ArrayList<>();

  private DataTable(Source source, CellPlaces places, String digest) {
    this.source = source;
    this.places = places;
    this.digest = digest;
  }

  /** Reads a table; throws a {@link FaultsException} with all its faults. */
  public static DataTable read(Path file) {
    Source source = Source.OfFile.of(file);
    Faults faults = new Faults();
    if (!source.exists()) {
      faults.at(source).found(source.absence()).expected("a CSV table or a results folder");
      faults.throwIfAny();
    }
    byte[] bytes = SourceText.bytes(source, LIMIT, faults);
    String text = bytes == null ? null : SourceText.decode(source, bytes, faults);
    faults.throwIfAny();
    TableText whole = new TableText(source, text, 0, 0);
    DataTable table = new DataTable(source, new CellPlaces(whole), Digests.of(bytes));
    try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
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
              ? "quotes around a cell with a comma"
              : "a comma is missing";
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

  /** Returns the digest of its bytes. */
  public String digest() {
    return digest;
  }

  /** Returns the number of rows. */
  public int rows() {
    return rows.size();
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
        found.add(column(name, faults, WORDS));
      }
    }
    Source option = new Source.OfText("--cases", "");
    if (there(cases.column(), option, faults)) {
      Column outcome = column(cases.column(), faults, Integer.MAX_VALUE);
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
        header.size() <= WORDS
            ? "one of the columns " + String.join(", ", header)
            : COLUMNS.fill("number", header.size(), "file", source.label());
    faults.at(Mark.start(option), "column").word(name).near(header).expected(expected);
    return false;
  }

  private Column column(String name, Faults faults, int mostWords) {
    int c = header.indexOf(name);
    double[] numbers = new double[rows.size()];
    List<String> words = new ArrayList<>();
    Set<String> different = new LinkedHashSet<>();
    int notNumber = -1;
    int numeric = 0;
    for (int r = 0; r < rows.size(); r++) {
      String cell = rows.get(r).get(c).strip();
      boolean defined = !cell.isEmpty() && !cell.equals("NA") && !cell.equalsIgnoreCase("nan");
      Double number = defined ? CoreSchema.number(cell) : null;
      number = number == null || number.isInfinite() ? null : number;
      numbers[r] = number == null ? Double.NaN : number;
      words.add(defined ? cell : null);
      if (number != null) {
        numeric++;
      } else if (defined && notNumber < 0) {
        notNumber = r;
      }
      if (defined && different.size() <= WORDS) {
        different.add(cell);
      }
    }
    Column column = new Column(name, numbers, notNumber < 0 ? List.of() : words);
    if (notNumber >= 0 && different.size() > mostWords) {
      faults
          .at(places.of(rows.get(notNumber)).get(c), name)
          .word(words.get(notNumber))
          .expected(
              numeric > 0
                  ? "a number, as in " + numeric + " of its cells"
                  : "at most " + WORDS + " different words in an input");
    }
    return column;
  }

  /**
   * A column.
   *
   * @param name its name
   * @param numbers its numbers; NaN where a cell is undefined or no number
   * @param words its words if it is not of numbers, null where undefined; else empty
   */
  public record Column(String name, double[] numbers, List<String> words) {

    /** Returns whether every defined cell is a number. */
    public boolean isNumeric() {
      return words.isEmpty();
    }

    /** Returns whether a row has a value. */
    public boolean defined(int row) {
      return isNumeric() ? !Double.isNaN(numbers[row]) : words.get(row) != null;
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
