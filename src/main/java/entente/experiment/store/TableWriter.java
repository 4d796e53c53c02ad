package entente.experiment.store;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.List;

/**
 * Writes one table as RFC 4180 text and takes its digest on the way.
 *
 * <p>A row is made cell by cell: {@code cell(…)} for each column, then {@code end()}. A row that
 * has not as many cells as the header is a fault of the program.
 */
public final class TableWriter implements Closeable {

  private static final int BUFFER = 1 << 16;

  private final List<String> header;
  private final MessageDigest digest = Digests.sha256();
  private final CountingStream counted;
  private final OutputStream out;
  private final StringBuilder row = new StringBuilder(1 << 10);
  private int cells;
  private long rows;

  /**
   * Opens a new table and writes its header.
   *
   * @throws IOException if the file cannot be made
   */
  public TableWriter(Path file, List<String> header) throws IOException {
    this.header = List.copyOf(header);
    this.counted = new CountingStream(Files.newOutputStream(file));
    this.out = new BufferedOutputStream(new DigestOutputStream(counted, digest), BUFFER);
    header.forEach(this::cell);
    end();
    rows = 0;
  }

  /** Adds a cell of text; null is undefined. */
  public TableWriter cell(String text) {
    separate();
    if (text != null) {
      row.append(quoted(text));
    }
    return this;
  }

  /** Adds a cell with a number; NaN is undefined. */
  public TableWriter cell(double value) {
    separate();
    row.append(Numbers.text(value));
    return this;
  }

  /** Adds a cell with a whole number. */
  public TableWriter cell(long value) {
    separate();
    row.append(value);
    return this;
  }

  /** Adds cells without a value. */
  public TableWriter skip(int count) {
    for (int i = 0; i < count; i++) {
      separate();
    }
    return this;
  }

  /** Ends the row. */
  public void end() throws IOException {
    if (cells != header.size()) {
      throw new IllegalStateException(cells + " cells, expected " + header.size());
    }
    out.write(row.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    row.setLength(0);
    cells = 0;
    rows++;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  /** Closes the table and returns what was written. */
  Output finish() throws IOException {
    close();
    return new Output(Digests.hex(digest), rows, counted.count());
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
