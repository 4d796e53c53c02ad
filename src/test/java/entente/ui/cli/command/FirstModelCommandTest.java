package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command of the first hindcast writes its whole answer, and says the same again. */
class FirstModelCommandTest extends CommandFixture {

  @Test
  void oneRunGivesTheWholeTableAndTheSameAgain() throws Exception {
    Path folder = dir.resolve("hindcast");
    JsonNode answer =
        json("hindcast", "first-model", "--replicates", "1", "--out", folder.toString());
    assertEquals(folder.toString(), answer.get("results").asText());
    assertEquals(
        List.of("in sample", "throughout", "restarted"),
        StreamSupport.stream(answer.get("ways").spliterator(), false)
            .map(way -> way.get("way").asText())
            .toList());
    for (JsonNode way : answer.get("ways")) {
      assertEquals(6, way.get("scores").size());
      assertEquals(0.5, way.get("scores").get(1).get("ranking").get("value").asDouble());
    }
    // Units at risk by the table of the protocol.
    assertEquals(31 + 58 + 64 + 7, answer.get("ways").get(0).get("units").size());
    assertEquals(22 + 49 + 52 + 11, answer.get("ways").get(1).get("units").size());
    assertEquals(24 + 53 + 56 + 11, answer.get("ways").get(2).get("units").size());
    // Nothing left out, 21 mechanisms, 5 of what is fed in, 3 sizes of constants, the
    // calibration; both ways.
    assertEquals(2 * (1 + 21 + 5 + 3 + 1), answer.get("ablations").size());
    String report = Files.readString(folder.resolve("report.html"));
    assertTrue(report.contains("told wrong, and why by the ledger"));
    assertTrue(Files.exists(folder.resolve("figures/map-restarted.png")));
    assertEquals(
        answer, json("hindcast", "first-model", "--replicates", "1", "--out", folder.toString()));
    assertFalse(Files.exists(dir.resolve("hindcast-2")));
  }

  @ParameterizedTest
  @CsvSource({
    "--replicates, 0, --replicates: value 0",
    "--workers, 0, --workers: value 0",
    "--workers, 1025, --workers: value 1025",
    "--seed, x, --seed"
  })
  void badUsageIsSaidAndNothingIsWritten(String option, String value, String says) {
    Path folder = dir.resolve("none");
    assertEquals(2, run("hindcast", "first-model", option, value, "--out", folder.toString()));
    assertTrue(err.toString().contains(says), err.toString());
    assertFalse(Files.exists(folder));
  }

  @Test
  void wholeSaysHowToCalibrate() {
    assertEquals(2, run("hindcast", "first-model", "--whole"));
    assertTrue(err.toString().contains("Maybe --calibrate --whole."));
  }
}
