package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCommandTest extends CommandFixture {

  /** A pipe gives its text once; whoever opened it again would wait for more. */
  @ParameterizedTest
  @CsvSource({
    "kind: scenario~extends: five-states, 0",
    "kind: scenario~extends: none, 2",
    "kind: study~scenarios: [none], 2",
    "kind: claim~claim: C, 2",
    "'players: [a, b]~affinity: {default: 1}', 0",
    "quota: 0~weights: {a: 1}, 2",
    "no YAML: [, 2",
  })
  @DisabledOnOs(OS.WINDOWS)
  void readsAFileOnce(String text, int status) throws Exception {
    Path pipe = dir.resolve("pipe.yaml");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    Thread writer = new Thread(() -> write(pipe, text.replace('~', '\n') + "\n"));
    writer.setDaemon(true);
    writer.start();
    assertTimeoutPreemptively(
        Duration.ofMinutes(1),
        () -> assertEquals(status, run("check", pipe.toString()), err::toString));
    String place = "pipe.yaml:";
    assertTrue(status == 0 || err.toString().contains(place), err::toString);
  }

  private static void write(Path pipe, String text) {
    try (OutputStream out = Files.newOutputStream(pipe)) {
      out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({"'quota: 50%', 0", "'quota: \"50%\"', 0", "quota: 0.5, 2"})
  void aQuotaMayBeAShareAndIsNoneByMistake(String quota, int status) throws Exception {
    Path bad = Files.writeString(dir.resolve("bad.yaml"), quota + "\nweights: {A: 1, B: 2}\n");
    Path good = Files.writeString(dir.resolve("good.yaml"), "quota: 2\nweights: {A: 1, B: 2}\n");
    assertEquals(status, run("check", bad.toString(), good.toString()), err::toString);
    assertTrue(out.toString().contains("good.yaml: good"), out::toString);
    assertTrue(status == 0 || err.toString().contains("Maybe 50%, of all weights"), err::toString);
  }
}
