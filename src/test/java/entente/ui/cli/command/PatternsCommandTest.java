package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command of patterns says what is met, missed and undefined, and says the same again. */
class PatternsCommandTest extends CommandFixture {

  private Path file;

  @BeforeEach
  void write() throws Exception {
    file = dir.resolve("mine.yaml");
    Files.writeString(
        file,
        """
        kind: patterns
        name: Patterns of five states
        worlds:
          small: {scenario: five-states, years: 10, roles: {alliance: [north]}}
          large: {scenario: five-states, years: 2, roles: {alliance: [north]}}
        patterns:
          wars:
            says: There are wars all the time.
            rule: new_wars
            observed: 9
            low: 5
            source: invented
            worlds: [small, large]
          chance:
            says: Chance may be the reason.
            rule: chance_moves
            high: 1
            unit: percent
            source: invented
            worlds: [small]
          exits:
            says: Nobody leaves the East.
            rule: exits
            with: {roles: [east]}
            high: 0
            source: invented
            worlds: [small]
        """);
  }

  @Test
  void whatIsMissedComesFirst() throws Exception {
    Path folder = dir.resolve("patterns");
    String[] command = {
      "patterns",
      file.toString(),
      "--world",
      "small",
      "--replicates",
      "3",
      "--out",
      folder.toString()
    };
    JsonNode answer = json(command);
    assertEquals(3, answer.get("all").asInt());
    assertEquals(1, answer.get("met").asInt());
    JsonNode wars = answer.get("patterns").get(0);
    assertEquals("wars", wars.get("pattern").asText());
    assertEquals("small", wars.get("world").asText());
    assertEquals(5, wars.get("tolerance").get(0).asInt());
    assertTrue(wars.get("tolerance").get(1).isNull());
    assertFalse(wars.get("met").asBoolean());
    JsonNode exits = answer.get("patterns").get(2);
    assertTrue(exits.get("mean").isNull());
    assertTrue(exits.get("met").isNull());
    assertEquals("no structure plays the part east", exits.get("why").asText());
    assertEquals(answer, json(command));
    assertEquals(0, run(command));
    String words = out.toString();
    assertTrue(words.startsWith("1 of 3 patterns are met"), words);
    assertTrue(words.indexOf("wars") < words.indexOf("exits"), words);
    assertTrue(words.indexOf("exits") < words.indexOf("chance"), words);
    assertTrue(Files.exists(folder.resolve("figures/patterns-small.png")));
    String report = Files.readString(folder.resolve("report.html"));
    assertTrue(report.contains("There are wars all the time."));
    assertFalse(Files.exists(dir.resolve("patterns-2")));
  }

  @Test
  void theNumberOfThreadsChangesNothing() throws Exception {
    String path = file.toString();
    String one = dir.resolve("one").toString();
    String two = dir.resolve("two").toString();
    JsonNode first = json("patterns", path, "--replicates", "3", "--workers", "1", "--out", one);
    JsonNode second = json("patterns", path, "--replicates", "3", "--workers", "2", "--out", two);
    assertEquals(one, ((ObjectNode) first).remove("results").asText());
    assertEquals(two, ((ObjectNode) second).remove("results").asText());
    assertEquals(first, second);
  }

  @Test
  void aFileOfPatternsCanBeChecked() {
    assertEquals(0, run("check", file.toString()), err::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "--replicates, 0, --replicates: value 0",
    "--workers, 0, --workers: value 0",
    "--world, 1066, 'expected one of small, large'"
  })
  void badUsageIsSaidAndNothingIsWritten(String option, String value, String says) {
    Path folder = dir.resolve("none");
    assertEquals(2, run("patterns", file.toString(), option, value, "--out", folder.toString()));
    assertTrue(err.toString().contains(says), err.toString());
    assertFalse(Files.exists(folder));
  }
}
