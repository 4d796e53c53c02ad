package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class CheckCommandTest extends CommandFixture {

  /** Nobody writes into it: whoever opened it would wait for ever. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aPipeIsRefusedAtOnce() throws Exception {
    Path pipe = dir.resolve("pipe.yaml");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    assertTimeoutPreemptively(
        Duration.ofMinutes(1), () -> assertEquals(2, run("check", pipe.toString()), err::toString));
    assertTrue(err.toString().contains("pipe.yaml:1:1: document: value a pipe"), err::toString);
  }
}
