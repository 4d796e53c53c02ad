package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import entente.model.Chance;
import entente.ui.cli.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sweep in a process of its own, killed without a word, or out of disk. */
class SweepKillTest {

  /** How often it is killed; a campaign takes more. */
  private static final int KILLS = Integer.getInteger("entente.kills", 4);

  private static final int RUNS = 240;
  private static final Pattern DONE = Pattern.compile("\"runs\":([0-9]+),");
  private static final List<String> TABLES =
      List.of("runs.csv", "rounds.csv", "structures.csv", "events.csv", "figures/maps.svg");

  @TempDir Path dir;

  private Path study() throws IOException {
    return Files.writeString(
        dir.resolve("s.yaml"),
        """
        kind: study
        scenarios: [five-states]
        factors:
          open: {path: structures.platform.inclusiveness, from: 0, to: 1, steps: 5}
          quota: {path: structures.platform.quota, values: [0.5, 0.6, 0.7]}
        replicates: 16
        keep: [rounds, structures, events]
        """);
  }

  private Process start(String place, String... before) throws IOException {
    List<String> words = new ArrayList<>(List.of(before));
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    words.addAll(List.of(java.toString(), "-Djava.awt.headless=true", "-XX:TieredStopAtLevel=1"));
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    words.addAll(List.of("sweep", study().toString(), "--out", dir.resolve(place).toString()));
    return new ProcessBuilder(words)
        .redirectErrorStream(true)
        .redirectOutput(dir.resolve(place + ".log").toFile())
        .start();
  }

  private int runs(String place) throws IOException {
    Path checkpoint = dir.resolve(place).resolve(".entente-part/checkpoint.json");
    try {
      Matcher matcher = DONE.matcher(Files.readString(checkpoint));
      return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    } catch (java.nio.file.NoSuchFileException e) {
      return 0;
    }
  }

  private void assertSame(String a, String b) throws IOException {
    for (String table : TABLES) {
      Path one = dir.resolve(a).resolve(table);
      assertEquals(-1, Files.mismatch(one, dir.resolve(b).resolve(table)), table);
    }
  }

  @Test
  void killedAgainAndAgainItEndsAsTheUndisturbedOne() throws Exception {
    assertEquals(0, start("whole").waitFor());
    Chance chance = new Chance(KILLS);
    int kills = 0;
    for (int k = 0; k < KILLS; k++) {
      double u = chance.uniform(Chance.Purpose.RESAMPLE, k, 0, 0);
      int moment = runs("cut") + 1 + (int) (u * RUNS / KILLS);
      Process process = start("cut");
      boolean ended = false;
      while (!ended && runs("cut") < moment) {
        ended = process.waitFor(2, TimeUnit.MILLISECONDS);
      }
      kills += process.isAlive() ? 1 : 0;
      process.destroyForcibly().waitFor();
    }
    assertTrue(kills > 0, "nothing was killed");
    assertEquals(0, start("cut").waitFor(), () -> log("cut"));
    assertSame("whole", "cut");
  }

  @Test
  void aFullDiskStopsItCleanlyAndMoreRoomLetsItGoOn() throws Exception {
    assumeTrue(Files.exists(Path.of("/bin/bash")));
    assertEquals(0, start("whole").waitFor());
    // bash counts blocks of 1024 bytes.
    String limited = "ulimit -f 1000; exec \"$0\" \"$@\"";
    Process full = start("full", "/bin/bash", "-c", limited);
    assertEquals(3, full.waitFor(), () -> log("full"));
    assertFalse(Files.exists(dir.resolve("full/manifest.json")));
    assertTrue(log("full").contains("File too large"), log("full"));
    assertFalse(log("full").contains("\tat "), log("full"));
    assertEquals(0, start("full").waitFor(), () -> log("full"));
    assertSame("whole", "full");
  }

  private String log(String place) {
    try {
      return Files.readString(dir.resolve(place + ".log"));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
