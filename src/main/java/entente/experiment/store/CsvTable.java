package entente.experiment.store;

import entente.experiment.input.Numbers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Makes rows of RFC 4180 text. */
abstract class CsvTable implements TableSink {

  private final int columns;
  private final StringBuilder row = new StringBuilder(1 << 10);
  private int cells;

  CsvTable(TableFormat format) {
    this.columns = format.columns().size();
  }

  /** Takes one row with its line end. */
  abstract void take(byte[] record) throws IOException;

  /** Returns the record of a header. */
  static byte[] header(TableFormat format) {
    List<String> cells = format.header().stream().map(CsvTable::quoted).toList();
    return (String.join(",", cells) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public TableSink cell(String text) {
    separate();
    if (text != null) {
      row.append(quoted(text));
    }
    return this;
  }

  @Override
  public TableSink cell(double value) {
    separate();
    row.append(Numbers.cell(value));
    return this;
  }

  @Override
  public TableSink cell(long value) {
    separate();
    row.append(value);
    return this;
  }

  @Override
  public TableSink skip(int count) {
    for (int i = 0; i < count; i++) {
      separate();
    }
    return this;
  }

  @Override
  public void end() throws IOException {
    if (cells != columns) {
      throw new IllegalStateException(cells + " cells, expected " + columns);
    }
    byte[] record = row.append("\n").toString().getBytes(StandardCharsets.UTF_8);
    row.setLength(0);
    cells = 0;
    take(record);
  }

  private void separate() {
    if (cells++ > 0) {
      row.append(',');
    }
  }

  private static String quoted(String text) {
    boolean plain = true;
    for (int i = 0; i < text.length() && plain; i++) {
      char c = text.charAt(i);
      plain = c != ',' && c != '"' && c != '\r' && c != '\n';
    }
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
