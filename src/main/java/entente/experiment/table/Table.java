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
  private static final CSVFormat FORMAT = CSVFormat.RFC4180;

  private final Map<String, Mark> header = new LinkedHashMap<>();
  private final List<Row> rows = new ArrayList<>();
  private final TableText text;
  private final Faults faults;
  private final CellPlaces places;

  private Table(TableText text, Faults faults) {
    this.text = text;
    this.places = new CellPlaces(text);
    this.faults = faults;
  }

  /** Reads a table; broken rows are reported and left out. */
  public static Table read(TableText text, Faults faults) {
    Table table = new Table(text, faults);
    char delimiter = CellFormat.delimiter(text.text());
    if (delimiter != ',') {
      faults
          .at(text.mark(1, 1), "table")
          .found((delimiter == ';' ? "semicolons" : "tabs") + " between cells")
          .maybe("save it as CSV with commas")
          .expected("commas between cells and points in decimals");
      return table;
    }
    try (CSVParser parser = CSVParser.parse(text.text(), FORMAT)) {
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
                  ? "quotes around a cell with a comma"
                  : "a comma is missing")
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
