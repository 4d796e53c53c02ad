package entente.ui.cli;

import com.sun.management.ThreadMXBean;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;

/**
 * What {@code check} said of a file, and what that cost.
 *
 * @param status exit status
 * @param nanos processor time
 * @param bytes memory taken from the heap, in all
 * @param first first line of the message
 */
record Verdict(int status, long nanos, long bytes, String first) {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static long slowest;
  private static long largest;

  static Verdict of(Path file) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    long time = THREADS.getCurrentThreadCpuTime();
    long memory = THREADS.getCurrentThreadAllocatedBytes();
    int status =
        CommandLines.execute(
            Laboratories.model(),
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            "check",
            file.toString());
    long nanos = THREADS.getCurrentThreadCpuTime() - time;
    long bytes = THREADS.getCurrentThreadAllocatedBytes() - memory;
    slowest = Math.max(slowest, nanos);
    largest = Math.max(largest, bytes);
    String said = err.toString();
    return new Verdict(status, nanos, bytes, said.contains("\n\tat ") ? said : head(said));
  }

  private static String head(String text) {
    String line = text.lines().findFirst().orElse("");
    return line.substring(0, Math.min(300, line.length()));
  }

  /** Whether it ended as promised: good, or a fault with its place; in time and in bounds. */
  boolean fair(long mostNanos, long mostBytes) {
    boolean told = status == 0 ? first.isEmpty() : first.matches(".+:\\d+:\\d+: .*");
    return (status == 0 || status == 2) && told && nanos <= mostNanos && bytes <= mostBytes;
  }

  static long slowest() {
    return slowest;
  }

  static long largest() {
    return largest;
  }
}
