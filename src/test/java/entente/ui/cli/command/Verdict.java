package entente.ui.cli.command;

import com.sun.management.ThreadMXBean;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
  private static final Pattern PLACE = Pattern.compile("(.+?):[1-9]\\d*:[1-9]\\d*: .*");
  private static long slowest;
  private static long largest;

  static Verdict of(Path file) {
    return of(file, new StringBuilder());
  }

  /** Returns the same, and adds all that was said. */
  static Verdict of(Path file, StringBuilder all) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    long time = THREADS.getCurrentThreadCpuTime();
    long memory = THREADS.getCurrentThreadAllocatedBytes();
    int status =
        CommandLines.execute(
            Simulators.model(),
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            "check",
            file.toString());
    long nanos = THREADS.getCurrentThreadCpuTime() - time;
    long bytes = THREADS.getCurrentThreadAllocatedBytes() - memory;
    slowest = Math.max(slowest, nanos);
    largest = Math.max(largest, bytes);
    String said = err.toString();
    all.append(said);
    return new Verdict(status, nanos, bytes, said.contains("\n\tat ") ? said : head(said));
  }

  private static String head(String text) {
    String line = text.lines().findFirst().orElse("");
    return line.substring(0, Math.min(300, line.length()));
  }

  /** Whether it ended as promised: good, or a fault with its place; in time and in bounds. */
  boolean fair(long mostNanos, long mostBytes) {
    boolean told = status == 0 ? first.isEmpty() : isPlace(first);
    return (status == 0 || status == 2) && told && nanos <= mostNanos && bytes <= mostBytes;
  }

  // A spoiled file may name another as its base or table, even one that is neither YAML nor CSV, or
  // a device.
  private static boolean isPlace(String message) {
    Matcher place = PLACE.matcher(message);
    if (!place.matches()) {
      return false;
    }
    Path file = Path.of(place.group(1));
    return Files.exists(file) && !Files.isDirectory(file);
  }

  static long slowest() {
    return slowest;
  }

  static long largest() {
    return largest;
  }
}
