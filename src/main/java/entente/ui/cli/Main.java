package entente.ui.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The program's only entry. */
public final class Main {
  private Main() {}

  /** Starts the program with the words of the command line. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int status = CommandLines.execute(Laboratories.model(), out, err, args);
    out.flush();
    err.flush();
    if (status != ExitStatus.DONE) {
      System.exit(status);
    }
  }
}
