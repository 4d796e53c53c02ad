package entente.experiment.table;

import entente.experiment.input.Digests;
import entente.experiment.input.Faults;
import entente.experiment.input.FaultsException;
import entente.experiment.input.Mark;
import entente.experiment.input.Source;
import entente.experiment.input.SourceText;
import entente.text.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
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
 * <p>An empty cell, NA and NaN are undefined. A column is of numbers if most of its cells are;
 * there null, none, a dash and the like are undefined too, and any other word in an input is a
 * fault. Else it is of words, of which an input may have {@value #WORDS}. Percentages are read as
 * shares. Cells stand between commas, semicolons, tabs or bars, whichever the header and the rows
 * agree on, or which a first line as sep=; tells; where it is not a comma, decimals may have one.
 */
public final class DataTable {
  private static final Template COLUMNS = Template.of("one of the {number} columns of {file}");

  /** Most different words in a column. */
  public static final int WORDS = 1000;

  private static final int SHORT = 20;
  private static final int LIMIT = 256 << 20;

  // A table that is wrong in every row says so soon enough.
  private static final int MOST_FAULTS = 50;
  private static final int MOST_GAPS = 1000;

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
    char delimiter = CellFormat.delimiter(text);
    String told = CellFormat.told(text);
    text = text.substring(told.length());
    TableText whole = new TableText(source, text, told.isEmpty() ? 0 : 1, 0);
    CSVFormat csv = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
    DataTable table =
        new DataTable(source, new CellPlaces(whole, delimiter), delimiter, Digests.of(bytes));
    try (CSVParser parser = CSVParser.parse(text, csv)) {
      for (CSVRecord record : parser) {
        table.accept(record, faults);
      }
    } catch (UncheckedIOException | CSVException e) {
      Table.read(whole, delimiter, faults);
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
              ? "quotes around a cell with " + CellFormat.word(format.delimiter())
              : CellFormat.word(format.delimiter()) + " is missing";
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
    List<Column> found = inputs(inputs, cases.column(), "the column that --cases reads", faults);
    Source option = new Source.OfText("--cases", "");
    if (there(cases.column(), option, faults)) {
      Column outcome = column(cases.column(), faults, ColumnReader.Use.CASES);
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

  /**
   * Returns columns by name, the inputs first and an outcome of numbers last; throws a {@link
   * FaultsException} with all that is wrong with them.
   */
  public List<Column> columns(List<String> inputs, String outcome) {
    Faults faults = new Faults();
    List<Column> found = inputs(inputs, outcome, "the column of --outcome", faults);
    if (there(outcome, new Source.OfText("--outcome", ""), faults)) {
      Column last = column(outcome, faults, ColumnReader.Use.OUTCOME);
      if (!last.isNumeric()) {
        int row = last.firstWord();
        faults
            .at(places.of(rows.get(row)).get(header.indexOf(outcome)), outcome)
            .word(last.words().get(row))
            .expected("a number, as an outcome is one");
      }
      found.add(last);
    }
    faults.throwIfAny();
    return found;
  }

  private List<Column> inputs(List<String> names, String outcome, String role, Faults faults) {
    List<String> asked = new ArrayList<>(names);
    asked.add(outcome);
    decide(asked);
    List<Column> found = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (String name : names) {
      Source option = new Source.OfText("--inputs", "");
      if (!seen.add(name)) {
        faults
            .at(Mark.start(option), name)
            .found("the input again")
            .maybe("delete one")
            .expected("each input once");
      } else if (name.equals(outcome)) {
        faults.at(Mark.start(option), name).found(role).expected("another column");
      } else if (there(name, option, faults)) {
        found.add(column(name, faults, ColumnReader.Use.INPUT));
      }
    }
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

  private Column column(String name, Faults faults, ColumnReader.Use use) {
    return new ColumnReader(name, header.indexOf(name), rows, places, format).read(use, faults);
  }

  /** Returns the places of cells of some columns that have no value, by column from the top. */
  public List<Gap> gaps(List<Column> columns) {
    List<Gap> gaps = new ArrayList<>();
    for (Column column : columns) {
      int c = header.indexOf(column.name());
      for (int r = 0; r < rows.size() && gaps.size() < MOST_GAPS; r++) {
        if (!column.defined(r)) {
          Mark mark = places.of(rows.get(r)).get(c);
          gaps.add(
              new Gap(
                  source.label(),
                  mark.line(),
                  mark.column(),
                  column.name(),
                  rows.get(r).get(c).strip()));
        }
      }
    }
    return gaps;
  }

  /**
   * A cell without a value.
   *
   * @param file the table
   * @param line line of the cell, from 1
   * @param column where in the line it begins, from 1
   * @param name name of its column
   * @param cell what stands in it; empty if nothing does
   */
  public record Gap(String file, int line, int column, String name, String cell) {}

  /**
   * A column.
   *
   * @param name its name
   * @param numbers its numbers; NaN where a cell is undefined or no number
   * @param exact its numbers to the last digit, null where there is none; empty of an input
   * @param words its words if it is not of numbers, null where undefined; else empty
   * @param percent whether its cells are percentages, which its numbers have as shares
   */
  public record Column(
      String name, double[] numbers, BigDecimal[] exact, List<String> words, boolean percent) {

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
