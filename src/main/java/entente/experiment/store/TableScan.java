package entente.experiment.store;

import entente.experiment.input.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/**
 * What the first bytes of a table hold, found in one reading.
 *
 * @param sha256 their digest
 * @param rows whole rows below the header
 * @param first number of the run of the first row; −1 if there is none
 * @param last number of the run of the last row; −1 if there is none
 * @param step the same difference between the runs of all neighbouring rows; 0 if they differ in it
 *     or there are not two
 * @param ordered whether every row begins with the number of its run, and none comes before one of
 *     an earlier run
 */
record TableScan(String sha256, long rows, long first, long last, long step, boolean ordered) {

  private static final int BUFFER = 1 << 16;

  /** Reads a file up to a length. */
  static TableScan of(Path file, long bytes) throws IOException {
    MessageDigest digest = Digests.sha256();
    Rows rows = new Rows();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      long left = bytes;
      while (left > 0) {
        int n = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (n < 0) {
          break;
        }
        digest.update(buffer, 0, n);
        for (int i = 0; i < n; i++) {
          rows.take(buffer[i]);
        }
        left -= n;
      }
    }
    return rows.scan(Digests.hex(digest));
  }

  /**
   * Returns whether it holds runs of a shard below a number only.
   *
   * @param each whether each of them has one row
   */
  boolean below(int next, Shard shard, boolean each) {
    if (rows == 0) {
      return true;
    }
    boolean inside = ordered && last < next;
    boolean gapless = first == shard.index() - 1 && (rows == 1 || step == shard.count());
    return inside && (!each || gapless);
  }

  /** The rows, byte by byte. */
  private static final class Rows {
    private static final long NONE = -1;

    private long rows = -1; // the header is none
    private long first = NONE;
    private long last = NONE;
    private long step = NONE;
    private boolean ordered = true;
    private boolean quoted;
    private boolean number = true;
    private long run = NONE;

    void take(byte b) {
      if (number && b >= '0' && b <= '9' && run < Integer.MAX_VALUE) {
        run = Math.max(run, 0) * 10 + b - '0';
      } else {
        number = false;
      }
      quoted ^= b == '"';
      if (b == '\n' && !quoted) {
        end();
      }
    }

    private void end() {
      if (rows >= 0) {
        ordered &= run >= 0 && run >= last;
        first = rows == 0 ? run : first;
        if (rows > 0) {
          long now = run - last;
          step = step == NONE || step == now ? now : 0;
        }
        last = run;
      }
      rows++;
      run = NONE;
      number = true;
    }

    TableScan scan(String sha256) {
      return new TableScan(sha256, Math.max(rows, 0), first, last, Math.max(step, 0), ordered);
    }
  }
}
