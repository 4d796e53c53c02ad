package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscoverCommandTest extends CommandFixture {

  private Path table;

  @BeforeEach
  void makeTable() throws Exception {
    StringBuilder text = new StringBuilder("x,soil,\"y, final\",status\r\n");
    for (int k = 0; k < 40; k++) {
      boolean hit = k >= 20 && k < 30 && k % 2 == 0;
      text.append(k).append(k % 2 == 0 ? ",clay," : ",sand,").append(hit ? 1.5 : 0.25);
      text.append(",ok\r\n");
    }
    text.append("3,clay,,failed\r\n,sand,1,ok\r\n");
    table = Files.writeString(dir.resolve("runs.csv"), text);
  }

  private int discover(String... args) {
    List<String> words = new ArrayList<>(List.of("discover"));
    words.addAll(List.of(args));
    words.addAll(List.of("--out", dir.resolve("answer").toString()));
    return run(words.toArray(String[]::new));
  }

  @Test
  void answersAsJsonForATableAndForAResultsFolder() throws Exception {
    for (Path place : List.of(table, dir)) {
      out.getBuffer().setLength(0);
      int status =
          discover(place.toString(), "--inputs", "x,soil", "--cases", "\"y, final\" > 1", "--json");
      assertEquals(0, status, err::toString);
      JsonNode json = JSON.readTree(out.toString());
      JsonNode last = json.get("trajectory").get(json.get("trajectory").size() - 1);
      assertEquals(40, json.get("rows").asInt());
      assertEquals(5, json.get("caseCount").asInt());
      assertEquals(1, json.get("leftOutOutcome").asInt());
      assertEquals(1, json.get("leftOutInput").asInt());
      assertEquals(1, last.get("density").asDouble());
      assertEquals(last.get("limits").size(), last.get("restricted").asInt());
      assertEquals("clay", last.get("limits").get("soil").get(0).asText());
      assertTrue(last.get("quasiP").get("x").asDouble() < 0.05);
    }
  }

  @Test
  void percentagesAreShares() throws Exception {
    StringBuilder text = new StringBuilder("x,y\n,40%\n");
    for (int k = 0; k < 40; k++) {
      text.append(k).append("%,").append(k < 20 ? "50%" : "50.1 %").append("\n");
    }
    String percent = Files.writeString(dir.resolve("percent.csv"), text).toString();
    assertEquals(0, discover(percent, "--inputs", "x", "--cases", "y > 50%"), err::toString);
    String words = out.toString().replaceAll("\\s+", " ");
    assertTrue(words.contains("y > 50% in 20 of 40 rows"), words);
    assertTrue(words.contains("Percentages in x, y are read as shares, 50% as 0.5."), words);
    assertTrue(words.contains("percent.csv:2:1 (x)."), words);
    assertTrue(words.contains("x ≥ 0."), words);
  }

  @Test
  void writesWordsTableAndFigures() throws Exception {
    assertEquals(
        0, discover(table.toString(), "--inputs", "x", "--cases", "status != 'ok'", "--box", "0"));
    assertTrue(out.toString().contains("1 of 41 rows"), out::toString);
    Path answer = dir.resolve("answer");
    assertTrue(Files.readString(answer.resolve("answer.txt")).contains("1 of 41 rows"));
    for (String name : List.of("trajectory.csv", "answer.json", "manifest.json")) {
      assertTrue(Files.size(answer.resolve(name)) > 0, name);
    }
    Set<String> figures = new TreeSet<>();
    try (var list = Files.list(answer.resolve("figures"))) {
      list.forEach(p -> figures.add(p.getFileName().toString()));
    }
    assertEquals(
        Set.of("box.pdf", "box.png", "box.svg", "trade-off.pdf", "trade-off.png", "trade-off.svg"),
        figures);
  }

  @Test
  void answersTheSameAgain() throws Exception {
    String[] words = {table.toString(), "--inputs", "x,soil", "--cases", "\"y, final\" > 1"};
    discover(words);
    String first = out.toString();
    out.getBuffer().setLength(0);
    discover(words);
    assertEquals(first, out.toString());
    assertTrue(err.toString().contains("as they were written"), err::toString);
    assertFalse(Files.exists(dir.resolve("answer-2")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x,sool,y | x > 3              | --inputs:1:1: x: the column that --cases reads
          x,sool   | status == 'ok'     | --inputs:1:1: column: value "sool", expected one of the columns x, soil, "y, final", status. Maybe soil.
          soil     | x > 100            | 0 of 41 usable rows do. x goes from 0 to 39.
          x        | soil > 1           | runs.csv:2:3: soil: value "clay", expected a number
          x        | soil = clay        | Maybe == for equal.
          x        | soil == clay       | Maybe 'clay' in quotes.
          soil     | x == 'many'        | Maybe no quotes.
          soil     | x > 3 --peel=0.9   | --peel: value 0.9, expected above 0, at most 0.5.
          soil     | x > 3 --box=99     | --box: value 99, expected from 0 to
          """)
  void saysWhatIsWrong(String inputs, String rule, String message) {
    List<String> words = new ArrayList<>(List.of(table.toString(), "--inputs", inputs));
    String[] parts = rule.split(" (?=--)");
    words.addAll(List.of("--cases", parts[0]));
    words.addAll(List.of(parts).subList(1, parts.length));
    assertEquals(2, discover(words.toArray(String[]::new)));
    assertTrue(err.toString().contains(message), err::toString);
    assertEquals("", out.toString());
    assertFalse(Files.exists(dir.resolve("answer")));
  }

  @Test
  void saysWhereATableIsBroken() throws Exception {
    Files.writeString(table, "x,y\n1,2\n3\n4,5,6\n");
    assertEquals(2, discover(table.toString(), "--inputs", "x", "--cases", "y > 1"));
    assertTrue(err.toString().contains("runs.csv:3:1: row 2: 1 cells, expected 2"), err::toString);
    assertTrue(err.toString().contains("runs.csv:4:3: row 3: 3 cells, expected 2"), err::toString);
  }

  private JsonNode found(String text, String cases, String... inputs) throws Exception {
    Path file = Files.writeString(dir.resolve("t.csv"), text);
    List<String> words = new ArrayList<>(List.of(file.toString(), "--cases", cases, "--json"));
    for (String input : inputs) {
      words.addAll(List.of("--inputs", input));
    }
    assertEquals(0, discover(words.toArray(String[]::new)), err::toString);
    return JSON.readTree(out.toString());
  }

  @Test
  void semicolonsAndDecimalCommasAreReadAndSaid() throws Exception {
    String text = "a;y\n0,5;1\n0,25;0\n1,5;1\n0,125;0\n";
    JsonNode json = found(text, "y == 1", "a");
    assertEquals(";", json.get("delimiter").asText());
    assertEquals(",", json.get("decimal").asText());
    JsonNode last = json.get("trajectory").get(json.get("trajectory").size() - 1);
    assertEquals(0.375, last.get("limits").get("a").get(0).asDouble());
    Path mixed = Files.writeString(dir.resolve("m.csv"), text.replace("0,125", "1.234"));
    assertEquals(2, discover(mixed.toString(), "--inputs", "a", "--cases", "y == 1"));
    assertTrue(err.toString().contains("m.csv:5:1: a: value \"1.234\""), err::toString);
    for (String other : List.of("sep=;\n" + text, text.replace(';', '|'))) {
      assertEquals(json.get("trajectory"), found(other, "y == 1", "a").get("trajectory"));
    }
  }

  @Test
  void numbersInAnotherFormatAreNoWords() throws Exception {
    Path file = dir.resolve("f.csv");
    String head = "a;y\n";
    for (String rows : List.of("0,5;1\n0.25;0\n", "1.000;1\n2,5;0\n")) {
      Files.writeString(file, head + rows);
      assertEquals(2, discover(file.toString(), "--inputs", "a", "--cases", "y == 1"));
      assertTrue(err.toString().contains("expected a number with a decimal comma"), err::toString);
    }
    Files.writeString(file, "a,y\n\"0,5\",1\n\"0,25\",0\n");
    assertEquals(2, discover(file.toString(), "--inputs", "a", "--cases", "y == 1"));
    assertTrue(err.toString().contains("f.csv:3:1: a: value \"0,25\""), err::toString);
    assertTrue(err.toString().contains("Maybe 0.25."), err::toString);
    Files.writeString(file, "a,y\n\"1,500\",1\n900,0\n");
    assertEquals(2, discover(file.toString(), "--inputs", "a", "--cases", "y == 1"));
    assertTrue(err.toString().contains("Maybe 1500, or 1.500."), err::toString);
    // What mostly is no number is read as words, and that is said.
    Files.writeString(file, "a,y\n1,1\nv1.2,0\nv1.3,1\n");
    assertEquals(0, discover(file.toString(), "--inputs", "a", "--cases", "y == 1"));
    assertTrue(out.toString().contains("since only 1 of its 3 cells are numbers"), out::toString);
  }

  @Test
  void aColumnWithACommaOrQuotesCanBeNamed() throws Exception {
    String text = "x,\"rate, net\",\"6\"\" gun\"\n1,4,0\n2,3,0\n3,2,1\n4,1,1\n";
    for (String[] inputs :
        List.of(new String[] {"x,\"rate, net\""}, new String[] {"x", "rate, net"})) {
      JsonNode json = found(text, "\"6\"\" gun\" == 1", inputs);
      assertTrue(json.get("resampling").get("restricted").has("rate, net"));
    }
    found(text, "x > 2", "6\" gun");
    // So few rows tell of no input, and that is said instead of a box without limits.
    assertEquals(
        0,
        discover(
            dir.resolve("t.csv").toString(), "--inputs", "x", "--cases", "\"6\"\" gun\" == 1"));
    assertTrue(out.toString().contains("Refined, no input is left"), out::toString);
  }

  @Test
  void aBadCellMakesNoWordsOfNumbersAndLargeNumbersAreTold() throws Exception {
    String rows = "0,0\n0,0\n1,1\n1,1\n";
    assertEquals(1, found("a,y\nnull,0\n" + rows, "y == 1", "a").get("leftOutInput").asInt());
    Path bad = Files.writeString(dir.resolve("b.csv"), "a,y\n" + rows + "o.5,1\n");
    assertEquals(2, discover(bad.toString(), "--inputs", "a", "--cases", "y == 1"));
    assertTrue(
        err.toString().contains("b.csv:6:1: a: value \"o.5\", expected a number, as in 4"),
        err::toString);
    String big = "id,b\n9007199254740992,1\n9007199254740993,2\n9007199254740994,3\n";
    assertEquals(1, found(big, "id == 9007199254740993", "b").get("caseCount").asInt());
    Path ids = Files.writeString(dir.resolve("i.csv"), big);
    assertEquals(2, discover(ids.toString(), "--inputs", "id", "--cases", "b > 1"));
    assertTrue(err.toString().contains("i.csv:3:1: id: value 9007199254740993"), err::toString);
  }

  @Test
  void anInputMayHaveManyWords() throws Exception {
    StringBuilder text = new StringBuilder("land,y\n");
    for (int k = 0; k < 120; k++) {
      text.append("land").append(k % 40).append(',').append(k % 40 < 20 ? 1 : 0).append('\n');
    }
    JsonNode json = found(text.toString(), "y == 1", "land");
    JsonNode last = json.get("trajectory").get(json.get("trajectory").size() - 1);
    assertEquals(1, last.get("density").asDouble());
  }

  @Test
  void runsOfASweepCountByPoint() throws Exception {
    StringBuilder text = new StringBuilder("run,scenario,point,replicate,a,seed,status,y\n");
    for (int k = 0; k < 60; k++) {
      int point = k % 20;
      text.append(k).append(",s,").append(point).append(',').append(k / 20).append(',');
      text.append(point * 0.05).append(",1,ok,").append(point < 10 ? 0 : k / 20).append('\n');
    }
    JsonNode json = found(text.toString(), "y > 0.5", "a");
    assertEquals(20, json.get("rows").asInt());
    assertEquals(10, json.get("caseCount").asInt());
    assertEquals(60, json.get("replicates").get("runs").asInt());
    assertEquals(Math.sqrt(0.5), json.get("replicates").get("spread").asDouble(), 1e-12);
    Path file = dir.resolve("t.csv");
    assertEquals(0, discover(file.toString(), "--inputs", "a,replicate", "--cases", "y > 0.5"));
    assertTrue(out.toString().contains("Rows are single runs, since replicate differs"));
  }
}
