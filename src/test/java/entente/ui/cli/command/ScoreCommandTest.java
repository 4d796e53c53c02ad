package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command that scores anybody's forecast, with numbers worked out by hand. */
class ScoreCommandTest extends CommandFixture {

  private static final String[] WORDS = {"WEST", "EAST", "SEAT", "NONE"};

  private static final String OBSERVED =
      """
      state,year,stance
      A,2024,WEST
      B,2024,EAST
      C,2024,SEAT
      D,2024,NONE
      IND,2024,NONE
      D,2027,WEST
      A,2030,WEST
      B,2030,NONE
      C,2030,SEAT
      D,2030,WEST
      IND,2030,NONE
      """;

  private static void rows(List<String> rows, String state, int year, String... chances) {
    for (int s = 0; s < WORDS.length; s++) {
      rows.add(
          String.join(
              ",", state, "2024", "2034", WORDS[s], Integer.toString(year), chances[s], "", ""));
    }
  }

  private static String forecast() {
    List<String> rows = new ArrayList<>();
    rows.add("state,from,to,destination,year,chance,low,high");
    rows(rows, "A", 2030, "0.9", "0", "0", "0.1");
    rows(rows, "A", 2034, "0.8", "0", "0", "0.2");
    rows(rows, "B", 2030, "0.1", "0.5", "0.2", "0.2");
    rows(rows, "C", 2030, "0", "0.2", "0.7", "0.1");
    rows(rows, "D", 2030, "0.45", "0", "0.05", "0.5");
    rows(rows, "IND", 2030, "0", "0.1", "0.1", "0.8");
    return String.join("\n", rows) + "\n";
  }

  private String file(String name, String text) throws IOException {
    Path file = dir.resolve(name);
    Files.writeString(file, text);
    return file.toString();
  }

  private static double of(JsonNode row, String score) {
    double value = row.get(score).asDouble();
    assertTrue(row.has(score + "Low") && row.has(score + "High"), score);
    return value;
  }

  @Test
  void scoresAreThoseWorkedOutByHand() throws Exception {
    JsonNode answer =
        json("score", file("forecast.csv", forecast()), file("observed.csv", OBSERVED));
    // The last year that is both told and observed, though the forecast goes on to 2034.
    assertEquals(2030, answer.get("year").asInt());
    assertEquals(5, answer.get("states").asInt());

    // West: B 0.1, C 0, D 0.45 (went); India takes no part in the OSCE. East: C 0.2, D 0, IND 0.1.
    // Seat: B 0.2, D 0.05, IND 0.1. None: B 0.2 (went), C 0.1. A 0 counts as 0.001.
    JsonNode moves = answer.get("scores").get(0);
    assertEquals("2024-2034", moves.get("period").asText());
    assertEquals("moves", moves.get("units").asText());
    assertEquals("forecast", moves.get("forecaster").asText());
    assertEquals(11, moves.get("count").asInt());
    assertEquals(2, moves.get("moved").asInt());
    assertEquals(1, of(moves, "auc"), 1e-12);
    // D first; then three with 0.2, one of which went: 2 of 4.
    assertEquals(0.5 * 1 + 0.5 * 2 / 4, of(moves, "averagePrecision"), 1e-12);
    assertEquals(1.065002 / 11, of(moves, "brier"), 1e-12);
    double log =
        4 * Math.log(0.9)
            + 2 * Math.log(0.999)
            + 2 * Math.log(0.8)
            + Math.log(0.95)
            + Math.log(0.45)
            + Math.log(0.2);
    assertEquals(-log / 11, of(moves, "logScore"), 1e-12);
    // Observed: West A and D, seat C, none B and IND. Likeliest: A, C, IND right.
    assertEquals((0.5 + 1 + 0.5) / 3, of(moves, "balancedAccuracy"), 1e-12);
    // Means: West 0.29, none 0.34: D is told to go West, 0.45/0.29 against 0.5/0.34.
    assertEquals((1 + 1 + 0.5) / 3, of(moves, "balancedByRatio"), 1e-12);

    JsonNode never = answer.get("scores").get(1);
    assertEquals("never", never.get("forecaster").asText());
    assertEquals(0.5, of(never, "auc"), 1e-12);
    assertEquals(2.0 / 11, of(never, "averagePrecision"), 1e-12);
    assertEquals((2 * 0.999 * 0.999 + 9 * 1e-6) / 11, of(never, "brier"), 1e-12);
    assertEquals(2.0 / 3, of(never, "balancedAccuracy"), 1e-12);

    // And who could leave: A 0.1, B 0.5 (left), C 0.3.
    JsonNode exits = answer.get("scores").get(2);
    assertEquals("withExits", exits.get("units").asText());
    assertEquals(14, exits.get("count").asInt());
    assertEquals(3, exits.get("moved").asInt());
    assertEquals((1 + 1 + 3.0 / 6) / 3, of(exits, "averagePrecision"), 1e-12);
    assertEquals((1.065002 + 0.01 + 0.25 + 0.09) / 14, of(exits, "brier"), 1e-12);
    log += Math.log(0.9) + Math.log(0.5) + Math.log(0.7);
    assertEquals(-log / 14, of(exits, "logScore"), 1e-12);
    assertEquals(4, answer.get("scores").size());

    // 0.001 twice and 0.05; then 0.1 five times and 0.2 three times; then 0.3, 0.45, 0.5.
    JsonNode curve = answer.get("calibration");
    assertEquals(3, curve.size());
    assertEquals(3, curve.get(0).get("count").asInt());
    assertEquals(8, curve.get(1).get("count").asInt());
    assertEquals(1 / 8.0, curve.get(1).get("moved").asDouble(), 1e-12);
    assertEquals(2 / 3.0, curve.get(2).get("moved").asDouble(), 1e-12);
  }

  @Test
  void theSameInWords() throws Exception {
    assertEquals(0, run("score", file("forecast.csv", forecast()), file("observed.csv", OBSERVED)));
    String text = out.toString();
    assertTrue(text.contains("5 states from 2024 to 2034, scored at the end of 2030"), text);
    assertTrue(text.contains("forecast, with exits (14, 3 moved)"), text);
    assertTrue(text.contains("0.750"), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.45|0.95|a sum of 1.5000 in 2030",
        "0.45|1.45|value 1.45",
        "D,2024,2034,SEAT|D,2024,2034,SEATS|Maybe SEAT",
        "D,2024,2034,SEAT|D,2024,2034,WEST|WEST again",
        "D,2024,2034,SEAT|D,2024,2033,SEAT|2034 as in the first row",
        "D,2024,2034,SEAT,2030|D,2024,2034,SEAT,2031|no SEAT in 2030",
        "WEST,2034|WEST,2035|value 2035",
        "0.45,,|0.45,0.6,0.5|no less than low",
        "chance,low|odds,low|no column chance",
        "0.45,,|0.45,|a comma is missing"
      })
  void faultsOfAForecastAreNamed(String from, String to, String says) throws Exception {
    String bad = forecast().replaceFirst(from, to);
    assertEquals(2, run("score", file("forecast.csv", bad), file("observed.csv", OBSERVED)));
    assertTrue(err.toString().contains(says), err.toString());
    assertEquals("", out.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "B,2030,NONE|B,2030,none|Maybe NONE",
        "B,2030,NONE|B,2029,NONE|no stance of B in 2030",
        "B,2024,EAST|B,2023,EAST|no stance of B in 2024",
        "B,2030,NONE|A,2030,NONE|year 2030 again",
        "state,year|key,year|no column state"
      })
  void faultsOfWhatWasObservedAreNamed(String from, String to, String says) throws Exception {
    String bad = OBSERVED.replaceFirst(from, to);
    assertEquals(2, run("score", file("forecast.csv", forecast()), file("observed.csv", bad)));
    assertTrue(err.toString().contains(says), err.toString());
  }

  @Test
  void aForecastOfWhichNothingHasComeYetIsRefused() throws Exception {
    String early = OBSERVED.replace("2030", "2023").replace("D,2027,WEST\n", "");
    assertEquals(2, run("score", file("forecast.csv", forecast()), file("observed.csv", early)));
    assertTrue(err.toString().contains("expected a year that the forecast tells"), err.toString());
    String none = dir.resolve("none.csv").toString();
    assertEquals(2, run("score", none, none));
    assertTrue(err.toString().contains("no such file"), err.toString());
  }
}
