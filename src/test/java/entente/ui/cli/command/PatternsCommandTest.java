package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  /** A user's own world is judged by the rules that its structures allow, and told so. */
  @Test
  void anOwnWorldStandsBesideThePatterns() throws Exception {
    Path folder = dir.resolve("own");
    String path = folder.toString();
    String[] command = {
      "patterns", file.toString(), "--beside", "three-poles", "--replicates", "2", "--out", path
    };
    JsonNode answer = json(command);
    assertEquals(3, answer.get("all").asInt());
    answer.get("patterns").forEach(p -> assertEquals("three-poles", p.get("world").asText()));
    JsonNode exits = answer.get("patterns").get(2);
    assertEquals("no structure plays the part east", exits.get("why").asText());
    assertEquals(0, run(command));
    String words = out.toString();
    assertTrue(words.startsWith("2 of 3 patterns can be judged in this world"), words);
    assertTrue(words.contains("Not judged") && words.contains("--part PART=STRUCTURE"), words);
    assertFalse(words.contains("counts as missed"), words);

    String parts = dir.resolve("parts").toString();
    JsonNode with =
        json(
            "patterns",
            file.toString(),
            "--beside",
            "three-poles",
            "--part",
            "east=moor",
            "--replicates",
            "2",
            "--out",
            parts);
    assertFalse(with.get("patterns").get(2).get("met").isNull(), with::toString);
    assertTrue(
        Files.readString(Path.of(parts, "manifest.json")).contains("--part east=moor"),
        "the command says the part again");
  }

  @ParameterizedTest
  @CsvSource({
    "--beside five-states --part east, --part: value \"east\"",
    "--beside five-states --part east=west, no structure of five-states is called \"west\"",
    "--part east=north, expected --beside SCENARIO",
    "--beside five-states --world small, cannot be given together",
    "--beside five-stats, five-states"
  })
  void faultsOfAnOwnWorldAreSaidAndNothingIsWritten(String options, String says) {
    Path folder = dir.resolve("none");
    List<String> command = new ArrayList<>(List.of("patterns", file.toString()));
    command.addAll(List.of(options.split(" ")));
    command.addAll(List.of("--out", folder.toString()));
    assertEquals(2, run(command.toArray(String[]::new)));
    assertTrue(err.toString().contains(says), err.toString());
    assertFalse(Files.exists(folder));
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
