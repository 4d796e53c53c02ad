package entente.experiment.store;

import entente.experiment.input.Digests;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;

/** Writes one table as RFC 4180 text and takes its digest on the way. */
public final class TableWriter extends CsvTable implements Closeable {

  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final TableFormat format;
  private final MessageDigest digest = Digests.sha256();
  private final OutputStream out;
  private long rows;
  private long bytes;

  /**
   * Opens a new table and writes its header.
   *
   * @throws IOException if the file cannot be made
   */
  public TableWriter(Path file, TableFormat format) throws IOException {
    super(format);
    this.format = format;
    this.file = file;
    this.out = digesting(new FileOutputStream(file.toFile()));
    take(header(format));
    rows = 0;
  }

  /**
   * Takes up a table where it was left; what was written after that moment is cut off.
   *
   * @param left the table at that moment
   * @throws IOException if it was changed since
   */
  TableWriter(Path file, TableFormat format, Output left) throws IOException {
    super(format);
    this.format = format;
    this.file = file;
    if (Files.size(file) < left.bytes()) {
      throw new IOException(file + ": is shorter than it was left. Maybe delete its folder.");
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(left.bytes());
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    if (!digestNow().equals(left.sha256())) {
      throw new IOException(file + ": was changed since it was left. Maybe delete its folder.");
    }
    this.out = digesting(new FileOutputStream(file.toFile(), true));
    this.rows = left.rows();
    this.bytes = left.bytes();
  }

  // No channel: an interrupt in the middle of a row would close it.
  private OutputStream digesting(OutputStream file) {
    return new DigestOutputStream(new BufferedOutputStream(file, BUFFER), digest);
  }

  /** Returns what the table holds. */
  TableFormat format() {
    return format;
  }

  @Override
  void take(byte[] record) throws IOException {
    try {
      out.write(record);
    } catch (IOException e) {
      throw Named.at(file, e);
    }
    rows++;
    bytes += record.length;
  }

  /** Writes everything to the file and returns what stands there. */
  Output checkpoint() throws IOException {
    try {
      out.flush();
    } catch (IOException e) {
      throw Named.at(file, e);
    }
    return new Output(digestNow(), rows, bytes);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  /** Closes the table and returns what was written. */
  Output finish() throws IOException {
    close();
    return new Output(digestNow(), rows, bytes);
  }

  private String digestNow() {
    try {
      return Digests.hex((MessageDigest) digest.clone());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("every Java can copy a digest", e);
    }
  }

  /** Closes a table that is thrown away. */
  void discard() {
    try {
      close();
    } catch (IOException e) {
      // A full disk was reported when it was met; what is left is thrown away.
      return;
    }
  }
}
