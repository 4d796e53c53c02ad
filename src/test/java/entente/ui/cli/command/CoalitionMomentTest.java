package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Landscape and stability of a moment of a simulated run. */
class CoalitionMomentTest extends CommandFixture {

  @Test
  void aMomentOfARunIsRepeated() throws Exception {
    String place = dir.resolve("run").toString();
    assertEquals(0, run("run", "five-states", "--rounds", "12", "--out", place), err::toString);
    JsonNode landscape = json("landscape", "--from", place, "--row", "0", "--round", "9");
    assertEquals(16, landscape.get("configurations").asInt());
    assertEquals("true", landscape.get("snapshot").get("sameProgram").toString());
    assertEquals(9, landscape.get("snapshot").get("round").asInt());
    JsonNode stability = json("stability", "--from", place, "--round", "9");
    assertEquals(stability.get("partition"), landscape.get("present").get("camps"));
    assertCampsOf(place, 0, 9, stability.get("partition"));
    assertEquals(2, run("stability", "--from", place, "--row", "1"));
    assertEquals(2, run("stability", "--from", place, "--round", "13"));
    assertEquals(2, run("stability", "--from", place, "--actors", "1"));
  }

  @Test
  void rowsOfEveryBlockOfAComparisonAreRepeated() throws Exception {
    String place = dir.resolve("compare").toString();
    String[] words = {
      "compare",
      "five-states",
      "--set",
      "structures.platform.inclusiveness=0.1",
      "--rounds",
      "8",
      "--replicates",
      "2",
      "--futures",
      "2",
      "--keep",
      "postures",
      "--out",
      place
    };
    assertEquals(0, run(words), err::toString);
    int rows = Files.readAllLines(Path.of(place, "runs.csv")).size() - 1;
    assertEquals(12, rows);
    for (int row = 0; row < rows; row++) {
      JsonNode answer = json("stability", "--from", place, "--row", "" + row, "--round", "8");
      assertCampsOf(place, row, 8, answer.get("partition"));
    }
  }

  /** Compares camps with what the run itself wrote into postures.csv. */
  private static void assertCampsOf(String place, int row, int round, JsonNode partition)
      throws Exception {
    Map<String, Set<String>> camps = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of(place, "postures.csv"))) {
      String[] cells = line.split(",", -1);
      if (cells[0].equals("" + row) && cells[1].equals("" + round)) {
        String camp = cells[4].isEmpty() ? "alone " + cells[2] : cells[4];
        camps.computeIfAbsent(camp, c -> new TreeSet<>()).add(cells[2]);
      }
    }
    Set<Set<String>> found = new HashSet<>();
    for (JsonNode camp : partition) {
      Set<String> states = new TreeSet<>();
      camp.forEach(state -> states.add(state.asText()));
      found.add(states);
    }
    assertEquals(new HashSet<>(camps.values()), found);
  }

  @Test
  void aLargeWorldIsCutToItsLargestStatesAndSaysSo() throws Exception {
    String place = dir.resolve("large").toString();
    assertEquals(0, run("run", "eurasia-2024", "--rounds", "2", "--out", place), err::toString);
    JsonNode stability = json("stability", "--from", place, "--actors", "12");
    int states = 0;
    for (JsonNode camp : stability.get("partition")) {
      states += camp.size();
    }
    assertEquals(12, states);
    assertTrue(stability.get("snapshot").get("leftOut").asText().contains("81 with"));
    JsonNode landscape = json("landscape", "--from", place, "--actors", "30", "--starts", "20");
    assertTrue(landscape.get("searched").asText().contains("20 random starts"));
    assertTrue(landscape.get("energySum").decimalValue().compareTo(BigDecimal.ZERO) != 0);
  }
}
