package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import entente.model.Chance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The analysis of a table that no sweep made. */
class TableAnalysisTest extends CommandFixture {

  private Path table(int rows) throws IOException {
    Chance chance = new Chance(5);
    StringBuilder text = new StringBuilder("rain,soil,idle,yield\n");
    for (int r = 0; r < rows; r++) {
      double rain = chance.uniform(Chance.Purpose.RESAMPLE, r, 0, 0);
      String soil = chance.happens(0.5, Chance.Purpose.RESAMPLE, r, 1, 0) ? "clay" : "sand";
      double idle = chance.uniform(Chance.Purpose.RESAMPLE, r, 2, 0);
      double yield = rain + (soil.equals("clay") ? 0.2 : 0);
      text.append(rain + "," + soil + "," + idle + "," + yield + "\n");
    }
    return Files.writeString(dir.resolve("t.csv"), text);
  }

  private int analyze(Path table, String inputs, String outcome) {
    return run(
        "analyze",
        table.toString(),
        "--inputs",
        inputs,
        "--outcome",
        outcome,
        "--json",
        "--out",
        dir.resolve("out").toString());
  }

  @Test
  void sharesOfASumAreThoseOfItsParts() throws IOException {
    assertEquals(0, analyze(table(600), "idle,rain,soil", "yield"), err::toString);
    JsonNode answer = new ObjectMapper().readTree(out.toString());
    double rain = 1 / 12.0;
    double soil = 0.01;
    JsonNode first = answer.get("inputs").get(0);
    assertEquals("rain", first.get("input").asText());
    assertEquals(rain / (rain + soil), first.get("first").get("value").asDouble(), 0.04);
    assertEquals("soil", answer.get("inputs").get(1).get("input").asText());
    double own = answer.get("inputs").get(1).get("first").get("value").asDouble();
    assertEquals(soil / (rain + soil), own, 0.05);
    assertTrue(answer.get("fit").asDouble() > 0.9, answer.toString());
    assertTrue(Files.exists(dir.resolve("out/indices.csv")));
  }

  @Test
  void fewRowsAreNotYetEnoughAndWhatIsMissingIsSaid() throws IOException {
    Path table = table(20);
    assertEquals(0, analyze(table, "rain,soil", "yield"), err::toString);
    JsonNode answer = new ObjectMapper().readTree(out.toString());
    assertEquals("not yet", answer.get("verdict").asText());
    assertEquals(12, answer.get("moreRows").asInt());
    assertEquals(2, analyze(table, "rain,soul", "yield"));
    assertTrue(err.toString().contains("Maybe soil"), err::toString);
    assertEquals(2, analyze(table, "rain", "soil"));
    assertEquals(2, run("analyze", table.toString()));
    assertTrue(err.toString().contains("--inputs"), err::toString);
  }

  @Test
  void treesTellWhatWordsAndNumbersDoTogether() throws IOException {
    // Rain helps clay as much as it harms sand: neither tells anything by itself.
    StringBuilder text = new StringBuilder("rain,soil,yield\n");
    for (int r = 0; r < 300; r++) {
      double rain = new Chance(5).uniform(Chance.Purpose.RESAMPLE, r, 0, 0) - 0.5;
      text.append(rain + (r % 2 == 0 ? ",clay," + rain : ",sand," + -rain) + "\n");
    }
    Path table = Files.writeString(dir.resolve("t.csv"), text);
    assertEquals(0, analyze(table, "rain,soil", "yield"), err::toString);
    JsonNode answer = new ObjectMapper().readTree(out.toString());
    assertTrue(answer.get("fit").asDouble() < 0.1, answer.toString());
    assertTrue(answer.get("scoring").get("fit").asDouble() > 0.9, answer.toString());
    for (JsonNode input : answer.get("inputs")) {
      assertTrue(input.get("score").get("value").asDouble() > 0.2, input.toString());
      assertTrue(input.get("scored").has("verdict"), input.toString());
    }
    String rows = Files.readString(dir.resolve("out/indices.csv"));
    assertTrue(rows.startsWith("input,first,") && rows.contains(",scoreVerdict"), rows);
  }
}
