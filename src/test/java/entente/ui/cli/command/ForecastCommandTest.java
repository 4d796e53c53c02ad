package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import entente.experiment.table.TableReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A forecast is written in the columns that can be scored, and scored by hand. */
class ForecastCommandTest extends CommandFixture {

  @Test
  void whatIsWrittenCanBeScored() throws Exception {
    Path folder = dir.resolve("forecast");
    String[] words = {"forecast", "--to", "2026", "--replicates", "2", "--out", folder.toString()};
    JsonNode answer = json(words);
    assertEquals(folder.toString(), answer.get("results").asText());
    assertEquals(2024, answer.get("from").asInt());
    assertEquals(2026, answer.get("to").asInt());
    List<Map<String, String>> rows;
    try (var text = Files.newBufferedReader(folder.resolve("forecast.csv"))) {
      rows = TableReader.rows(text);
    }
    assertEquals(
        List.of("state", "from", "to", "destination", "year", "chance", "low", "high"),
        List.copyOf(rows.get(0).keySet()));
    Map<String, Double> sums = new TreeMap<>();
    rows.forEach(
        row ->
            sums.merge(
                row.get("state") + row.get("year"),
                Double.valueOf(row.get("chance")),
                Double::sum));
    sums.values().forEach(sum -> assertEquals(1, sum, 1e-9));
    StringBuilder observed = new StringBuilder("state,year,stance\n");
    for (Map<String, String> row : rows) {
      boolean first = row.get("year").equals("2026") && row.get("destination").equals("NONE");
      if (first) {
        observed.append(row.get("state")).append(",2024,NONE\n");
        observed.append(row.get("state")).append(",2026,NONE\n");
      }
    }
    Path seen = Files.writeString(dir.resolve("observed.csv"), observed);
    JsonNode scores =
        json("score", folder.resolve("forecast.csv").toString(), seen.toString()).get("scores");
    assertEquals(0, scores.get(0).get("moved").asInt());
    assertEquals(answer, json(words));
    assertTrue(Files.exists(folder.resolve("figures/elsewhere.svg")));
    String map = Files.readString(folder.resolve("figures/map.svg"));
    assertTrue(map.contains("of 90 states stand elsewhere at the end of 2026"), "its title");
  }

  /**
   * Three states of the forecast of the release, and a made-up end of 2034 at which Laos has a seat
   * and Cyprus is in the West. No shipped table knows Laos, so that it is at risk of the West, too.
   */
  @Test
  void theForecastOfTheReleaseIsScoredByHand() throws Exception {
    Path whole = Path.of("results", "forecasts", "2025-2034", "forecast.csv");
    String three =
        Files.readString(whole)
            .lines()
            .filter(line -> line.matches("(state|BIH|CYP|LAO),.*"))
            .collect(Collectors.joining("\n", "", "\n"));
    String seen =
        """
        state,year,stance
        BIH,2024,NONE
        CYP,2024,NONE
        LAO,2024,NONE
        BIH,2034,NONE
        CYP,2034,WEST
        LAO,2034,SEAT
        """;
    Path forecast = Files.writeString(dir.resolve("three.csv"), three);
    Path observed = Files.writeString(dir.resolve("seen.csv"), seen);
    JsonNode moves = json("score", forecast.toString(), observed.toString()).get("scores").get(0);
    assertEquals(9, moves.get("count").asInt());
    assertEquals(2, moves.get("moved").asInt());
    // West: Bosnia 0.8174, Cyprus 0.0631. Laos takes a seat with 0.8749; five others count as
    // 0.001.
    double brier = (sq(0.81744) + sq(1 - 0.06307) + sq(1 - 0.87490) + 6 * sq(0.001)) / 9;
    double log =
        -(Math.log(1 - 0.81744) + Math.log(0.06307) + Math.log(0.87490) + 6 * Math.log(0.999)) / 9;
    assertEquals(0.1735, brier, 0.00005);
    assertEquals(brier, moves.get("brier").asDouble(), 0.00001);
    assertEquals(log, moves.get("logScore").asDouble(), 0.0001);
    // Above Laos nobody; with Cyprus two of three, Bosnia among them.
    assertEquals((1 + 2 / 3.0) / 2, moves.get("averagePrecision").asDouble(), 1e-9);
  }

  private static double sq(double x) {
    return x * x;
  }

  @ParameterizedTest
  @CsvSource({
    "--from, 2020, '--from: value 2020, expected 1992, 2008, 2024'",
    "--to, 2024, '--to: value 2024, expected 2025 to 2054.'",
    "--to, 2060, '--to: value 2060, expected 2025 to 2054.'",
    "--replicates, 0, --replicates: value 0",
    "--workers, 0, --workers: value 0",
    "--workers, 1025, --workers: value 1025"
  })
  void badUsageIsSaidAndNothingIsWritten(String option, String value, String says) {
    Path folder = dir.resolve("none");
    assertEquals(2, run("forecast", option, value, "--out", folder.toString()));
    assertTrue(err.toString().contains(says), err.toString());
    assertFalse(Files.exists(folder));
  }
}
