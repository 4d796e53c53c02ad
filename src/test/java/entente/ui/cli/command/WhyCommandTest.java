package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import entente.model.FirstModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code why}: a row of a run or of a comparison, in words and as JSON, and what it refuses. */
class WhyCommandTest extends CommandFixture {

  @Test
  void aRunIsToldInWordsAndAsJson() throws Exception {
    String place = dir.resolve("run").toString();
    assertEquals(0, run("run", FirstModel.FIVE_STATES, "--out", place), err::toString);
    List<String> rows = Files.readAllLines(Path.of(place, "decisions.csv"));
    String[] first = rows.get(1).split(",", -1);
    assertEquals(0, run("why", place, "--state", first[2]), err::toString);
    String words = out.toString();
    assertTrue(words.contains(" in round " + first[1] + " ("), words);
    assertTrue(words.lines().allMatch(line -> line.length() <= 100), words);
    JsonNode whole = json("why", place, "--state", first[2].toLowerCase(java.util.Locale.ROOT));
    JsonNode entry = whole.get("entries").get(0);
    assertEquals(first[8], entry.get("tipped").asText());
    assertTrue(entry.get("thresholds").size() > 0);
    JsonNode one = json("why", place, "--state", first[2], "--round", first[1]);
    assertEquals(entry, one.get("review"));
    assertEquals(0, run("why", place, "--state", first[2], "--round", first[1]));
    assertTrue(out.toString().contains("score by term"), out.toString());
    assertEquals(0, run("why", place, "--state", first[2], "--round", "0"));
    assertTrue(out.toString().contains("did not review in or before round 0"), out.toString());
  }

  @Test
  void aScenarioOfAComparisonAndItsRowAreTheSame() throws Exception {
    String place = dir.resolve("compare").toString();
    String[] compare = {
      "compare",
      "five-states",
      "--set",
      "structures.platform.inclusiveness=0.1",
      "--rounds",
      "8",
      "--replicates",
      "2",
      "--futures",
      "1",
      "--out",
      place
    };
    assertEquals(0, run(compare), err::toString);
    String label = Files.readAllLines(Path.of(place, "runs.csv")).get(2).split(",", -1)[1];
    JsonNode byScenario = json("why", place, "--scenario", label, "--state", "Amber");
    assertEquals(1, byScenario.get("row").asInt());
    assertEquals(byScenario, json("why", place, "--row", "1", "--state", "Amber"));
    refused("both name a run", place, "--row", "1", "--scenario", label, "--state", "Amber");
    refused("Maybe five-states", place, "--scenario", "five-state", "--state", "Amber");
  }

  @Test
  void withoutAStateItIsToldOverAllRuns() throws Exception {
    String place = dir.resolve("many").toString();
    String to = dir.resolve("why").toString();
    assertEquals(
        0, run("run", FirstModel.FIVE_STATES, "--replicates", "6", "--out", place), err::toString);
    JsonNode one = json("why", place, "--workers", "1", "--out", to);
    JsonNode leaving = one.get("scenarios").get(0);
    assertEquals(6, leaving.get("runs").asInt());
    assertEquals(6, one.get("runs").size());
    for (String file : List.of("leavers.csv", "keepers.csv", "figures/leaving.svg")) {
      assertTrue(Files.exists(Path.of(to, file)), file);
    }
    assertEquals(one, json("why", place, "--all", "--out", to));
    assertTrue(err.toString().contains("nothing is computed again"), err.toString());
    String other = dir.resolve("why-4").toString();
    ObjectNode elsewhere = (ObjectNode) json("why", place, "--workers", "4", "--out", other);
    assertEquals(other, elsewhere.get("results").asText());
    assertEquals(one, elsewhere.put("results", to));
    assertTrue(leaving.get("rounds").get(0).isNull(), leaving.toString());
    assertEquals(0, run("why", place, "--structure", "Northern bloc", "--out", other + "b"));
    assertTrue(out.toString().contains("Northern bloc"), out.toString());
    assertEquals(0, run("why", place, "--all", "--state", "BIRCH", "--out", other + "c"));
    String words = out.toString();
    assertTrue(words.startsWith("When and why Birch leaves the Southern platform"), words);
    assertTrue(
        words.matches("(?s).*In (none of 6|[1-6] of 6) runs (\\(.*\\) |does )?Birch leave.*"));
    assertFalse(words.matches("(?s).*(a state leave|nobody|the first).*"), words);
  }

  @Test
  void overAllRunsOfPortfoliosStepsAreTold() throws Exception {
    String place = dir.resolve("lively").toString();
    List<String> words =
        new ArrayList<>(List.of("run", "five-states", "--replicates", "3", "--out", place));
    for (String set : List.of("join_rate=1", "leave_rate=1", "precision=4")) {
      words.addAll(List.of("--set", "parameters.portfolio." + set));
    }
    words.addAll(List.of("--set", "mechanisms.portfolio=1"));
    assertEquals(0, run(words.toArray(String[]::new)), err::toString);
    String to = dir.resolve("steps").toString();
    JsonNode one = json("why", place, "--all", "--state", "Amber", "--out", to);
    JsonNode steps = one.get("scenarios").get(0);
    assertEquals("Amber", steps.get("state").asText());
    int moved = 0;
    for (int row = 0; row < 3; row++) {
      JsonNode entries = json("why", place, "--row", "" + row, "--state", "AMBER").get("entries");
      moved += entries.isEmpty() ? 0 : 1;
    }
    assertEquals(moved, steps.get("moved").asInt());
    assertEquals(one.get("runs").size() + 1, Files.readAllLines(Path.of(to, "steps.csv")).size());
    assertEquals(0, run("why", place, "--out", to + "all"), err::toString);
    assertTrue(out.toString().startsWith("What states did about the Southern platform"));
  }

  @Test
  void whatItCannotTellIsRefused() throws Exception {
    String place = dir.resolve("run").toString();
    assertEquals(0, run("run", "five-states", "--rounds", "4", "--out", place), err::toString);
    refused("Maybe Amber.", place, "--state", "Ambre");
    refused("expected from 0 to 4", place, "--state", "Amber", "--round", "5");
    refused("expected from 0 to 4", place, "--state", "Amber", "--round", "-1");
    refused("--row: value 7", place, "--state", "Amber", "--row", "7");
    refused("expected a results folder", dir.toString(), "--state", "Amber");
    refused("expected a results folder", dir.resolve("no").toString(), "--state", "Amber");
    refused("add --state", place, "--row", "0");
    refused("expected none beside --all", place, "--all", "--round", "2");
    refused("--structure: belongs", place, "--state", "Amber", "--structure", "north");
    refused("expected a structure of five-states", place, "--structure", "south");
    refused("expected the key or name of a state", place, "--all", "--state", "Ambre");
    refused("--scenario: value x", place, "--all", "--scenario", "x");
    Files.delete(Path.of(place, "runs.csv"));
    assertEquals(3, run("why", place, "--state", "Amber"));
  }

  private void refused(String message, String... args) {
    List<String> words = new ArrayList<>(List.of("why"));
    words.addAll(List.of(args));
    assertEquals(2, run(words.toArray(String[]::new)), message);
    assertTrue(err.toString().contains(message), err.toString());
    assertFalse(err.toString().contains("at entente"), err.toString());
  }
}
