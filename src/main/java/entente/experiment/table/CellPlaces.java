package entente.experiment.table;

import entente.experiment.input.Mark;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/**
 * The places of a CSV table's cells, which the parser does not tell, by a walk over the text.
 *
 * <p>Quotes count as they do for the parser: in a cell that begins with one, and nowhere else.
 */
final class CellPlaces {
  private final TableText text;
  private final String all;
  private final char delimiter;
  private int line = 1;
  private int lineStart;
  private int scanned;

  CellPlaces(TableText text) {
    this(text, ',');
  }

  CellPlaces(TableText text, char delimiter) {
    this.text = text;
    this.delimiter = delimiter;
    this.all = text.text();
  }

  /** Returns the place of each cell of a row. */
  List<Mark> of(CSVRecord record) {
    int at = (int) Math.min(record.getCharacterPosition(), all.length());
    walkTo(at);
    int row = line;
    int start = Math.min(lineStart, at);
    boolean enclosed = false;
    boolean quoted = false;
    boolean fresh = true;
    List<Mark> marks = new ArrayList<>();
    marks.add(text.mark(row, all.codePointCount(start, at) + 1));
    for (int i = at; i < all.length() && marks.size() < record.size(); i++) {
      char c = all.charAt(i);
      enclosed = fresh ? c == '"' : enclosed;
      quoted = c == '"' && enclosed ? !quoted : quoted;
      fresh = c == delimiter && !quoted;
      if (isLineEnd(i)) {
        row++;
        start = i + 1;
      } else if (fresh) {
        marks.add(text.mark(row, all.codePointCount(start, i + 1) + 1));
      }
    }
    while (marks.size() < record.size()) {
      marks.add(marks.get(marks.size() - 1));
    }
    return marks;
  }

  /** Returns the line of the table that the walk has come to, from 1. */
  int line() {
    return line;
  }

  private void walkTo(int at) {
    if (at < scanned) {
      line = 1;
      lineStart = 0;
      scanned = 0;
    }
    for (; scanned < at; scanned++) {
      if (isLineEnd(scanned)) {
        line++;
        lineStart = scanned + 1;
      }
    }
  }

  private boolean isLineEnd(int i) {
    boolean pair = i + 1 < all.length() && all.charAt(i + 1) == '\n';
    return all.charAt(i) == '\n' || all.charAt(i) == '\r' && !pair;
  }
}
