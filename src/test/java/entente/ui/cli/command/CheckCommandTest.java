package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCommandTest extends CommandFixture {

  /** Whoever opened a pipe would wait for a writer, perhaps for ever. */
  @Test
  void aPipeIsRefusedAtOnce() throws Exception {
    Path pipe = dir.resolve("pipe.yaml");
    endless(pipe);
    assertTimeoutPreemptively(
        Duration.ofMinutes(1), () -> assertEquals(2, run("check", pipe.toString()), err::toString));
    assertTrue(err.toString().contains("pipe.yaml:1:1: document: a pipe"), err.toString());
    assertTrue(err.toString().contains("Maybe save what it writes as a file"), err.toString());
    assertEquals(2, run("run", pipe.toString()), err::toString);
    assertTrue(err.toString().contains("Maybe save what it writes as a file"), err.toString());
  }

  // Where a system has no named pipes, a socket is as little a file to read.
  private static void endless(Path path) throws Exception {
    try {
      assertEquals(0, new ProcessBuilder("mkfifo", path.toString()).start().waitFor());
    } catch (IOException e) {
      try (var socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
        socket.bind(UnixDomainSocketAddress.of(path));
      }
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
