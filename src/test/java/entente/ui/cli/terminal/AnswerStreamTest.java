package entente.ui.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What becomes of an answer that cannot be written. */
class AnswerStreamTest {

  /** Returns the status after an answer, and what was told. */
  private static String after(String why, int status) {
    AnswerStream answers =
        new AnswerStream(
            new OutputStream() {
              @Override
              public void write(int oneByte) throws IOException {
                if (why != null) {
                  throw new IOException(why);
                }
              }
            });
    PrintWriter out = new PrintWriter(answers, true, StandardCharsets.UTF_8);
    out.println("an answer");
    StringWriter told = new StringWriter();
    return answers.status(status, new PrintWriter(told)) + " " + told.toString().strip();
  }

  @Test
  void whatDoesNotFitOnADiskEndsWithThreeAndIsTold() {
    String told =
        "standard output: No space left on device, so that the answer is not whole."
            + " Maybe make room, or send it elsewhere.";
    assertEquals("3 " + told, after("No space left on device", 0));
    assertEquals("2 " + told, after("No space left on device", 2));
  }

  @Test
  void whoeverStopsReadingHasSeenEnough() {
    assertEquals("0", after("Broken pipe", 0).strip());
    assertEquals("1", after(null, 1).strip());
  }
}
