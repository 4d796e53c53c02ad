package entente.experiment.store;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a table record by record, as bytes, each with the number of the run it belongs to. */
public final class RowSource implements Closeable {

  private final Path file;
  private final InputStream in;
  private final byte[] header;
  private byte[] record;

  /** Opens a table and reads its header. */
  public RowSource(Path file) throws IOException {
    this.file = file;
    this.in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    this.header = read();
    this.record = read();
  }

  /** Returns the header as text, with its line end. */
  public String header() {
    return header == null ? "" : new String(header, StandardCharsets.UTF_8);
  }

  /** Returns the number of the run that the next record belongs to; −1 at the end. */
  public int run() throws IOException {
    if (record == null) {
      return -1;
    }
    int run = 0;
    int i = 0;
    for (; i < record.length && record[i] >= '0' && record[i] <= '9'; i++) {
      run = 10 * run + record[i] - '0';
    }
    if (i == 0) {
      throw new IOException(file + ": a row without the number of its run");
    }
    return run;
  }

  /** Returns the next record with its line end, and goes on; null at the end. */
  public byte[] next() throws IOException {
    byte[] next = record;
    record = read();
    return next;
  }

  /** Copies the records of runs below a number into a table. */
  void copyBelow(int end, TableWriter table) throws IOException {
    for (int run = run(); run >= 0 && run < end; run = run()) {
      table.take(next());
    }
  }

  /** Leaves out the records of runs below a number. */
  public void skipBelow(int end) throws IOException {
    for (int run = run(); run >= 0 && run < end; run = run()) {
      record = read();
    }
  }

  private byte[] read() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    boolean quoted = false;
    for (int b = in.read(); b >= 0; b = in.read()) {
      bytes.write(b);
      quoted ^= b == '"';
      if (b == '\n' && !quoted) {
        return bytes.toByteArray();
      }
    }
    if (bytes.size() > 0) {
      throw new IOException(file + ": ends in the middle of a row");
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
