package entente.ui.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.ui.cli.terminal.Heartbeat.Rhythm;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class HeartbeatTest {
  private final Heartbeat heart = new Heartbeat(Rhythm.PERSON);

  @Test
  void firstWordsSayWhatIsAtWorkAndHowOftenOneWillHear() {
    assertEquals(
        "entente run: at work. It says how far it is every 30 s; --quiet leaves that out.",
        heart.words("entente run", false, Duration.ofSeconds(2)));
  }

  @Test
  void laterWordsSayHowFarTheRunsAreOffATerminalToo() {
    assertEquals(
        "entente run: at work for 1 min 2 s.",
        heart.words("entente run", true, Duration.ofSeconds(62)));
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    ProgressLine line =
        new ProgressLine(new Terminal(nowhere, nowhere, false, false, false, false, false, heart));
    line.at(3, 40, 1.5, Duration.ofSeconds(25));
    assertEquals(
        "entente run: 1 min, 3 of 40 runs, 1.5 a second, 25 s left.",
        heart.words("entente run", true, Duration.ofSeconds(60)));
    line.at(40, 40, 1.5, Duration.ZERO);
    assertEquals(
        "entente run: 30 s, 40 runs done.",
        heart.words("entente run", true, Duration.ofSeconds(30)));
  }

  @Test
  void linesComeUntilTheCommandIsDone() throws InterruptedException {
    CountDownLatch lines = new CountDownLatch(3);
    Writer counting =
        new StringWriter() {
          @Override
          public void flush() {
            lines.countDown();
          }
        };
    Rhythm quick = new Rhythm(Duration.ofMillis(1), Duration.ofMillis(1));
    Heartbeat.Beating beating =
        new Heartbeat(quick).start("entente run", new PrintWriter(counting));
    try {
      assertTrue(lines.await(20, TimeUnit.SECONDS));
    } finally {
      beating.close();
    }
  }
}
