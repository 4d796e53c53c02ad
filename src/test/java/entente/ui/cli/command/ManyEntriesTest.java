package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file with more entries than can be read in good time is refused with its place, and soon. */
class ManyEntriesTest {

  private static final long MEMORY = 512L << 20;

  @TempDir Path dir;

  @ParameterizedTest
  @CsvSource({
    "arms, 100, '  a{k}: {scenario: dialogue-platform}'",
    "worlds, 50, '  w{k}: {scenario: eurasia-2024, years: 1}'",
    "factors, 200, '  f{k}: {path: structures.platform.inclusiveness, from: 0, to: 1}'",
    "structures, 200, '  s{k}: {founders: [AMBER]}'"
  })
  void tooManyEntriesAreRefused(String key, int most, String entry) throws IOException {
    int number = 10 * most;
    String head =
        switch (key) {
          case "arms" -> "kind: claim\nclaim: a\nrefuted: b\n";
          case "worlds" -> "kind: patterns\n";
          case "factors" -> "kind: study\nscenarios: [dialogue-platform]\n";
          default -> "kind: scenario\nextends: five-states\n";
        };
    String entries =
        IntStream.range(0, number)
            .mapToObj(k -> entry.replace("{k}", Integer.toString(k)))
            .collect(Collectors.joining("\n", key + ":\n", "\n"));
    Path file = dir.resolve(key + ".yaml");
    Files.writeString(file, head + entries);
    StringBuilder all = new StringBuilder();
    Verdict verdict = Verdict.of(file, all);
    assertEquals(2, verdict.status());
    // The first entry too many stands below the head, the key and those that are allowed.
    int inherited = key.equals("structures") ? 2 : 0;
    long line = head.lines().count() + 2 + most - inherited;
    String told = ".yaml:" + line + ":3: " + key + ": ";
    assertTrue(all.toString().contains(told), all.toString());
    assertTrue(all.toString().contains("expected at most " + most + "."), all.toString());
    assertTrue(verdict.bytes() < MEMORY, verdict.bytes() + " bytes");
  }
}
