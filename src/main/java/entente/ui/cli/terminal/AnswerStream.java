package entente.ui.cli.terminal;

import entente.text.Template;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Locale;

/**
 * Standard output, which remembers why an answer could not be written: writers of text say that it
 * could not, but not why.
 */
public final class AnswerStream extends FilterOutputStream {

  private static final Template LOST =
      Template.of(
          "standard output: {why}, so that the answer is not whole. Maybe make room, or send it"
              + " elsewhere.");

  private IOException fault;

  /** Makes the stream above another. */
  public AnswerStream(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int oneByte) throws IOException {
    write(new byte[] {(byte) oneByte}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    try {
      out.write(bytes, from, count);
    } catch (IOException e) {
      fault = fault == null ? e : fault;
      throw e;
    }
  }

  /**
   * Returns the status to end with, and tells what was lost.
   *
   * @param status the status of the command
   * @param err where to tell it
   */
  public int status(int status, PrintWriter err) {
    if (fault == null || isEnough(fault)) {
      return status;
    }
    err.println(LOST.fill("why", fault.getMessage()));
    err.flush();
    return status == ExitStatus.DONE ? ExitStatus.UNUSABLE : status;
  }

  // Who reads a pipe and goes away, as head does, has seen enough.
  private static boolean isEnough(IOException fault) {
    return String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
  }
}
