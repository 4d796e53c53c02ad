package entente.experiment.table;

import entente.experiment.input.Faults;
import entente.experiment.input.Mark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV table with a header (RFC 4180), each cell with its place. */
public final class Table {
  private final Map<String, Mark> header = new LinkedHashMap<>();
  private final List<Row> rows = new ArrayList<>();
  private final TableText text;
  private final Faults faults;
  private final CellPlaces places;
  private final char delimiter;

  private Table(TableText text, char delimiter, Faults faults) {
    this.text = text;
    this.places = new CellPlaces(text, delimiter);
    this.delimiter = delimiter;
    this.faults = faults;
  }

  /** Reads a table with commas between its cells; broken rows are reported and left out. */
  public static Table read(TableText text, Faults faults) {
    char delimiter = CellFormat.delimiter(text.text());
    if (delimiter != ',') {
      Table table = new Table(text, delimiter, faults);
      faults
          .at(text.mark(1, 1), "table")
          .found(CellFormat.words(delimiter) + " between cells")
          .maybe("save it as CSV with commas")
          .expected("commas between cells and points in decimals");
      return table;
    }
    return read(text, delimiter, faults);
  }

  /** Reads a table, whatever stands between its cells; broken rows are reported and left out. */
  public static Table any(TableText text, Faults faults) {
    char delimiter = CellFormat.delimiter(text.text());
    String told = CellFormat.told(text.text());
    int down = text.down() + (told.isEmpty() ? 0 : 1);
    String rows = text.text().substring(told.length());
    return read(new TableText(text.source(), rows, down, text.right()), delimiter, faults);
  }

  static Table read(TableText text, char delimiter, Faults faults) {
    Table table = new Table(text, delimiter, faults);
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
    try (CSVParser parser = CSVParser.parse(text.text(), format)) {
      for (CSVRecord record : parser) {
        table.accept(record);
      }
    } catch (UncheckedIOException | CSVException e) {
      table.broken(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (table.header.isEmpty() && faults.isEmpty()) {
      faults.at(text.mark(1, 1), "").found("nothing").expected("a table with a header");
    }
    return table;
  }

  /** Returns how its cells are separated and its decimals written. */
  public CellFormat format() {
    boolean comma =
        delimiter != ','
            && rows.stream()
                .flatMap(row -> row.cells().values().stream())
                .anyMatch(cell -> CellFormat.isComma(cell.text().strip()));
    return new CellFormat(delimiter, comma ? ',' : '.');
  }

  /** Returns the names of the columns with their places. */
  public Map<String, Mark> header() {
    return header;
  }

  /** Returns the rows below the header. */
  public List<Row> rows() {
    return rows;
  }

  private void accept(CSVRecord record) {
    if (record.size() == 1 && record.get(0).isEmpty()) {
      return;
    }
    List<Mark> marks = places.of(record);
    if (header.isEmpty()) {
      header(record, marks);
    } else if (record.size() != header.size()) {
      String expected = header.size() + " cells as in the header";
      Mark mark = marks.get(Math.min(marks.size(), header.size()) - 1);
      faults
          .at(mark, "row " + rowName(record))
          .found(record.size() + " cells")
          .maybe(
              record.size() > header.size()
                  ? "quotes around a cell with " + CellFormat.word(delimiter)
                  : CellFormat.word(delimiter) + " is missing")
          .expected(expected);
    } else {
      Map<String, Cell> cells = new LinkedHashMap<>();
      int i = 0;
      for (String column : header.keySet()) {
        cells.put(column, new Cell(marks.get(i), record.get(i)));
        i++;
      }
      rows.add(new Row(cells));
    }
  }

  private static String rowName(CSVRecord record) {
    return record.get(0).isEmpty() ? Long.toString(record.getRecordNumber()) : record.get(0);
  }

  private void header(CSVRecord record, List<Mark> marks) {
    for (int i = 0; i < record.size(); i++) {
      String name = record.get(i);
      if (header.containsKey(name)) {
        faults
            .at(marks.get(i), name)
            .found("column " + name + " again")
            .maybe("delete one")
            .expected("each column once");
        header.put(name + "#" + i, marks.get(i));
      } else {
        header.put(name, marks.get(i));
      }
    }
  }

  private void broken(Exception e) {
    String message = String.valueOf(e.getMessage());
    java.util.regex.Matcher matcher =
        java.util.regex.Pattern.compile("line[: ]+(\\d+)").matcher(message);
    int at = matcher.find() ? Integer.parseInt(matcher.group(1)) : places.line();
    faults
        .at(text.mark(at, 1), "table")
        .found(message.contains("EOF") ? "a quote that is never closed" : "a stray quote")
        .maybe("double a quote inside quotes")
        .expected("a CSV row");
  }

  /** Reports columns that are missing or unknown. */
  public void columns(List<String> required, List<String> valid) {
    Mark start = text.mark(1, 1);
    for (String name : required) {
      if (!header.isEmpty() && !header.containsKey(name)) {
        faults
            .at(start, name)
            .found("no column " + name)
            .maybe("add the column")
            .expected(String.join(",", required));
      }
    }
    header.forEach(
        (name, mark) -> {
          if (!valid.contains(name) && !name.contains("#")) {
            faults
                .at(mark, name)
                .unknown("column", name, valid)
                .expected("one of " + String.join(",", valid));
          }
        });
  }

  /** One cell with its place. */
  public record Cell(Mark mark, String text) {}

  /** One row by column. */
  public record Row(Map<String, Cell> cells) {
    /** Returns a cell, or null if the table has no such column. */
    public Cell get(String column) {
      return cells.get(column);
    }
  }
}
