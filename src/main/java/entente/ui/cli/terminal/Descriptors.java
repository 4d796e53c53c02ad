package entente.ui.cli.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether standard output and standard error are terminals. */
public final class Descriptors {

  public static final int OUT = 1;
  public static final int ERR = 2;

  private Descriptors() {}

  /** Returns whether a stream ends at a terminal. */
  @SuppressWarnings("SystemConsoleNull")
  public static boolean isTerminal(int descriptor) {
    Path link = Path.of("/proc/self/fd/" + descriptor);
    if (!Files.exists(link)) {
      // No Linux: a console needs both standard input and output to be terminals.
      return System.console() != null && System.getenv("TERM") != null;
    }
    try {
      String target = Files.readSymbolicLink(link).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException e) {
      return false;
    }
  }
}
