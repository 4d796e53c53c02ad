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

  private String rows(String header, String third, String rest) {
    StringBuilder text = new StringBuilder(header + "\n");
    for (int r = 0; r < 40; r++) {
      text.append(r == 2 ? third : rest.replace("N", Integer.toString(r))).append("\n");
    }
    return text.toString();
  }

  private int said(String text, String inputs) throws IOException {
    Path table = Files.writeString(dir.resolve("gaps.csv"), text);
    String place = dir.resolve("out-" + text.hashCode()).toString();
    return run(
        "analyze", table.toString(), "--inputs", inputs, "--outcome", "yield", "--out", place);
  }

  @Test
  void cellsWithoutAValueAreNamedAndTheirRowsLeftOut() throws IOException {
    assertEquals(0, said(rows("rain,sun,yield", ",null,3", "N,1N,N"), "rain,sun"), err::toString);
    String words = out.toString().replaceAll("\\s+", " ");
    assertTrue(
        words.contains("39 rows; 0 left out without an outcome, 1 without an input."), words);
    assertTrue(words.contains("gaps.csv:4:1 (rain),"), words);
    assertTrue(words.contains("gaps.csv:4:2 (sun: \"null\")."), words);
    assertEquals(0, said(rows("rain,yield", "3,", "N,N"), "rain"), err::toString);
    words = out.toString().replaceAll("\\s+", " ");
    assertTrue(
        words.contains("39 rows; 1 left out without an outcome, 0 without an input."), words);
    assertTrue(words.contains("gaps.csv:4:3 (yield)."), words);
    assertEquals(2, said(rows("rain,yield", ",3", ",N"), "rain"));
    assertTrue(err.toString().contains("gaps.csv:2:1: rain: no value in any row"), err::toString);
  }

  @Test
  void aWordAmongNumbersIsNamedWithItsPlace() throws IOException {
    assertEquals(2, said(rows("rain,yield", "wet,failed", "N,N"), "rain"));
    assertTrue(err.toString().contains("gaps.csv:4:1: rain: value \"wet\""), err::toString);
    assertTrue(
        err.toString().contains("gaps.csv:4:5: yield: value \"failed\", expected a number, as in"),
        err::toString);
    assertEquals(2, said(rows("rain,yield", "1,wet", "N,dry"), "rain"));
    assertTrue(
        err.toString().contains("gaps.csv:2:3: yield: value \"dry\", expected a number, as an"),
        err::toString);
  }

  @Test
  void percentagesAreSharesAndSaidToBe() throws IOException {
    assertEquals(0, said(rows("rain,yield", "2.0%,2", "N.5%,N"), "rain"), err::toString);
    String words = out.toString().replaceAll("\\s+", " ");
    assertTrue(words.contains("Percentages in rain are read as shares, 50% as 0.5."), words);
    assertEquals(2, said(rows("rain,yield", "2,2", "N.5%,N"), "rain"));
    assertTrue(
        err.toString()
            .contains("gaps.csv:4:1: rain: value \"2\", expected a percentage, as in 39 of its"),
        err::toString);
    assertEquals(2, said(rows("rain,yield", "2%,2", "N.5,N"), "rain"));
    assertTrue(err.toString().contains("gaps.csv:4:1: rain: value \"2%\""), err::toString);
  }

  @Test
  void aColumnWithACommaOrQuotesCanBeNamed() throws IOException {
    String header = "\"rain, total\",\"a \"\"b\"\"\",yield";
    assertEquals(
        0, said(rows(header, "3,3,3", "N,1N,N"), "\"rain, total\",\"a \"\"b\"\"\""), err::toString);
    assertTrue(out.toString().contains("rain, total"), out::toString);
  }
}
