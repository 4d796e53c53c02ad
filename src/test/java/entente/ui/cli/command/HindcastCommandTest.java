package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command of the second hindcast writes its whole answer, and says the same again. */
class HindcastCommandTest extends CommandFixture {

  private static final List<String> TOLD_BY =
      List.of(
          "model",
          "best-set",
          "bare",
          "first-model",
          "never",
          "persistence",
          "rates",
          "ratesPerYear",
          "region",
          "logit",
          "landscape");

  @Test
  void oneRunGivesAllScoresAndTheSameAgain() throws Exception {
    Path folder = dir.resolve("hindcast");
    JsonNode answer = json("hindcast", "--replicates", "1", "--out", folder.toString());
    assertEquals(folder.toString(), answer.get("results").asText());
    TreeSet<String> seen = new TreeSet<>();
    for (JsonNode row : answer.get("scores")) {
      seen.add(row.get("period").asText() + " " + row.get("units").asText());
      assertTrue(TOLD_BY.contains(row.get("forecaster").asText()));
      assertTrue(row.get("logScore").asDouble() > 0);
      assertTrue(row.get("brierLow").asDouble() <= row.get("brier").asDouble());
    }
    assertEquals(
        List.of(
            "in-sample moves",
            "in-sample withExits",
            "origin-1992 moves",
            "origin-1992 withExits",
            "origin-2008 moves",
            "origin-2008 withExits",
            "restarted moves",
            "restarted withExits",
            "throughout moves",
            "throughout withExits"),
        List.copyOf(seen));
    // The first model tells three periods of the five.
    assertEquals(2 * (3 * 11 + 2 * 10), answer.get("scores").size());
    assertEquals(2 * 12, answer.get("aim").size());
    assertEquals(24, answer.get("ensemble").size());
    frozen(answer.get("scores"));
    String scores = Files.readString(folder.resolve("scores.csv"));
    assertEquals(1 + 106, scores.lines().count());
    assertTrue(Files.readString(folder.resolve("report.html")).contains("told wrong, and why"));
    for (String figure : List.of("log-score", "misses-throughout", "misses-restarted")) {
      assertTrue(Files.exists(folder.resolve("figures/" + figure + ".svg")), figure);
    }
    assertFalse(answer.get("misses").isEmpty());
    for (JsonNode miss : answer.get("misses")) {
      // What the step was worth, or why it was never the state's own to take.
      String why = miss.get("why").asText();
      assertTrue(why.matches("In 1 runs it (took the step|never took the step).*"), why);
      assertTrue(why.matches(".*([Bb]elonging was worth|could not|At no year's end).*"), why);
    }
    assertEquals(answer, json("hindcast", "--replicates", "1", "--out", folder.toString()));
    assertFalse(Files.exists(dir.resolve("hindcast-2")));
  }

  // Kept before rules were made faster: whatever is done to the code, what was frozen stays.
  private static void frozen(JsonNode scores) throws Exception {
    List<String> kept =
        Files.readAllLines(Path.of("src/test/resources/golden/hindcast-scores.csv"));
    String[] columns = kept.get(0).split(",");
    for (String line : kept.subList(1, kept.size())) {
      String[] cells = line.split(",");
      JsonNode row = null;
      for (JsonNode each : scores) {
        boolean same = true;
        for (int c = 0; c < 3; c++) {
          same &= each.get(columns[c]).asText().equals(cells[c]);
        }
        row = same ? each : row;
      }
      for (int c = 3; c < cells.length; c++) {
        assertEquals(Double.parseDouble(cells[c]), row.get(columns[c]).asDouble(), 1e-9, line);
      }
    }
    assertEquals(1 + 5 * 2 * 3, kept.size());
  }

  @Test
  void anAblationSaysWhatEachMechanismIsWorth() throws Exception {
    Path folder = dir.resolve("ablation");
    String[] words = {
      "hindcast", "ablation", "--replicates", "1", "--mechanism", "nearness,vetoes"
    };
    String[] all =
        Stream.concat(Stream.of(words), Stream.of("--out", folder.toString()))
            .toArray(String[]::new);
    JsonNode answer = json(all);
    assertEquals(6, answer.get("ablation").size());
    // Without nearness other states move; without vetoes of cases hardly anything does.
    assertTrue(Math.abs(answer.get("ablation").get(0).get("logScore").asDouble()) > 0);
    assertEquals(7, Files.readString(folder.resolve("ablation.csv")).lines().count());
    assertEquals(2, run("hindcast", "ablation", "--mechanism", "near"));
    assertTrue(
        err.toString().contains("--mechanism: value \"near\", expected one of "), err.toString());
  }

  @Test
  void anOriginIsToldBesideTheRules() throws Exception {
    Path folder = dir.resolve("rolling");
    JsonNode answer =
        json(
            "hindcast",
            "rolling",
            "--replicates",
            "1",
            "--origin",
            "2008",
            "--out",
            folder.toString());
    // Alone and as all that the constants did not see; two sets of units, the model and six rules.
    assertEquals(2 * 2 * 7, answer.get("scores").size());
    assertEquals(2 * 2 * 6, answer.get("differences").size());
    for (JsonNode row : answer.get("scores")) {
      assertTrue(row.get("logScore").asDouble() > 0);
      // As the protocol says.
      boolean moves = row.get("units").asText().equals("moves");
      assertEquals(moves ? 144 : 189, row.get("count").asInt());
      assertEquals(moves ? 8 : 9, row.get("moved").asInt());
    }
    assertEquals(189 * 7, answer.get("units").size());
    assertTrue(answer.get("changedSinceFreeze").isEmpty());
    assertEquals(1 + 2 * 2 * 7, Files.readString(folder.resolve("scores.csv")).lines().count());
    assertTrue(Files.exists(folder.resolve("figures/rolling.svg")));
    assertEquals(2, run("hindcast", "rolling", "--origin", "2009"));
    assertTrue(
        err.toString().contains("--origin: value 2009, expected one of 1996, 2000, "),
        err.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "--replicates, 0, --replicates: value 0",
    "--workers, 0, --workers: value 0",
    "--seed, x, --seed"
  })
  void badUsageIsSaidAndNothingIsWritten(String option, String value, String says) {
    Path folder = dir.resolve("none");
    assertEquals(2, run("hindcast", option, value, "--out", folder.toString()));
    assertTrue(err.toString().contains(says), err.toString());
    assertFalse(Files.exists(folder));
  }

  @ParameterizedTest
  @CsvSource({"--whole, Maybe --calibrate --whole.", "--bare, Maybe --calibrate --bare."})
  void someOptionsBelongToTheCalibration(String option, String says) {
    assertEquals(2, run("hindcast", option));
    assertTrue(err.toString().contains(says));
  }
}
