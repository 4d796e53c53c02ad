package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TheoryCommandsTest extends CommandFixture {

  private String file(String text) throws Exception {
    Path file = Files.createTempFile(dir, "file", ".yaml");
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    return file.toString();
  }

  /** Axelrod and Bennett 1993: side of Britain, energy and basin of the four minima. */
  @Test
  void fivePowers() throws Exception {
    JsonNode answer = json("landscape", "five-powers");
    assertEquals(16, answer.get("configurations").asInt());
    List<String> minima = new ArrayList<>();
    for (JsonNode m : answer.get("minima")) {
      assertTrue(m.get("strict").asBoolean());
      minima.add(m.get("energy") + " " + m.get("basin") + " " + m.get("sides").get(0));
    }
    assertEquals(
        List.of(
            "-936.1328 7 [\"Britain\",\"Soviet Union\"]",
            "-933.9602 5 [\"Britain\",\"Germany\",\"Italy\"]",
            "-923.8208 3 [\"Britain\",\"France\",\"Germany\"]",
            "-890.4 1 [\"Britain\",\"France\",\"Italy\"]"),
        minima);
  }

  /** Axelrod and Bennett 1993 with the printed sizes: 195 strict minima and 226 weak ones. */
  @Test
  void seventeenNations() throws Exception {
    JsonNode weak = json("landscape", "seventeen-nations");
    JsonNode strict = json("landscape", "seventeen-nations", "--ties", "strict");
    assertEquals(65_536, weak.get("configurations").asInt());
    assertEquals(226, weak.get("minima").size());
    assertEquals(195, strict.get("minima").size());
  }

  /** Furnas and Axelrod 2016: the minimum, its side without the US, the sum, the frustrations. */
  @Test
  void middleEast() throws Exception {
    JsonNode answer = json("landscape", "middle-east");
    assertEquals(1024, answer.get("configurations").asInt());
    assertEquals(-47_513_600, answer.get("energySum").asLong());
    assertEquals(1, answer.get("minima").size());
    JsonNode minimum = answer.get("minima").get(0);
    assertEquals(-83_200, minimum.get("energy").asInt());
    assertEquals("[\"Turkey\",\"ISIS\",\"al-Nusra\"]", minimum.get("sides").get(1).toString());
    int[] sizes = {10, 10, 50, 10, 10, 20, 100, 20, 40, 10, 50};
    int[] printed = {
      -1900, -2200, -11500, -1500, -2100, -2400, -38000, -2200, -8800, -2100, -10500
    };
    int actor = 0;
    for (JsonNode frustration : answer.get("lowest").get("frustration")) {
      assertEquals(printed[actor], frustration.asInt() * sizes[actor]);
      actor++;
    }
    assertEquals(sizes.length, actor);
  }

  /** Our coding is a demonstration: it has to run, and to say that it is ours. */
  @Test
  void ourCodingOf1936SaysThatItIsOurs() throws Exception {
    assertEquals(65_536, json("landscape", "nations-1936").get("configurations").asInt());
    String text = Files.readString(Path.of("scenarios/theory/nations-1936.yaml"));
    assertTrue(text.startsWith("# Our own coding"));
  }

  @Test
  void moreThanTwoCampsAreNamedAsOurExtension() throws Exception {
    JsonNode answer = json("landscape", "five-powers", "--camps", "3");
    assertEquals(41, answer.get("configurations").asInt());
    assertTrue(answer.get("extension").asText().contains("our extension"));
    assertEquals(3, answer.get("minima").get(0).get("sides").size());
  }

  @Test
  void beyond24ActorsRandomStartsDescend() throws Exception {
    String actors =
        IntStream.range(0, 30)
            .mapToObj(i -> "  - {name: a" + i + ", size: " + (i + 1) + "}\n")
            .collect(Collectors.joining());
    String file = file("actors:\n" + actors + "propensity: {default: -1}\n");
    JsonNode answer = json("landscape", file, "--starts", "50");
    assertEquals(1L << 29, answer.get("configurations").asLong());
    assertTrue(answer.get("searched").asText().contains("50 random starts"));
    int starts = 0;
    for (JsonNode minimum : answer.get("minima")) {
      starts += minimum.get("basin").asInt();
    }
    assertEquals(50, starts);
    assertEquals(2, run("landscape", file, "--camps", "3"));
    assertTrue(err.toString().contains("Maybe allow two camps only"), err.toString());
  }

  @Test
  void chartsAreWrittenOnceAndSayWhatMadeThem() throws Exception {
    String place = dir.resolve("charts").toString();
    assertEquals(0, run("landscape", "five-powers", "--out", place), err::toString);
    for (String name : List.of("minima", "configuration-1", "configuration-2")) {
      assertTrue(Files.size(Path.of(place, "figures", name + ".png")) > 1000);
      String svg = Files.readString(Path.of(place, "figures", name + ".svg"));
      assertTrue(svg.contains("landscape five-powers --ties weak"), name);
    }
    assertEquals(0, run("landscape", "five-powers", "--out", place));
    assertTrue(err.toString().contains("as they were written"), err.toString());
    Path blocked = Files.write(dir.resolve("blocked"), new byte[] {1});
    assertEquals(3, run("landscape", "five-powers", "--out", blocked.resolve("x").toString()));
  }

  /** Aziz and Savani, Handbook of Computational Social Choice, ch. 15. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "–",
      textBlock =
          """
          roommates; 1|2|3 12|3 13|2 1|23; –; –; –; –; 12|3 13|2 1|23; 12|3 13|2 1|23
          undesired-guest; 1|2|3 12|3; 12|3; 12|3; –; 12|3; 12|3 13|2 1|23 123; 1|23 123
          common-best; 1|2|3 12|3 13|2 1|23 123; 123; 123; 123; 123; 123; 123
          """)
  void threePlayers(
      String name,
      String rational,
      String core,
      String strictCore,
      String nash,
      String individual,
      String contractualIndividual,
      String contractualNash)
      throws Exception {
    JsonNode answer = json("stability", name);
    assertPartitions(rational, answer.get("individuallyRational"));
    assertPartitions(core, answer.get("core"));
    assertPartitions(strictCore, answer.get("strictCore"));
    assertPartitions(nash, answer.get("nash"));
    assertPartitions(individual, answer.get("individual"));
    assertPartitions(contractualIndividual, answer.get("contractualIndividual"));
    assertPartitions(contractualNash, answer.get("contractualNash"));
    int no = 0;
    for (String key : List.of("individuallyRational", "core", "strictCore", "nash")) {
      no += 5 - answer.get(key).size();
    }
    for (String key : List.of("individual", "contractualIndividual", "contractualNash")) {
      no += 5 - answer.get(key).size();
    }
    assertEquals(no, answer.get("witnesses").size(), "one witness for every no");
  }

  private static void assertPartitions(String expected, JsonNode actual) {
    Set<String> found = new TreeSet<>();
    for (JsonNode partition : actual) {
      List<String> coalitions = new ArrayList<>();
      for (JsonNode coalition : partition) {
        StringBuilder players = new StringBuilder();
        coalition.forEach(player -> players.append(player.asText()));
        coalitions.add(players.toString());
      }
      found.add(String.join("|", coalitions));
    }
    Set<String> wanted =
        expected == null ? Set.of() : new TreeSet<>(List.of(expected.strip().split(" ")));
    assertEquals(wanted, found);
  }

  @Test
  void aWitnessIsGivenInWordsForEveryNo() {
    assertEquals(0, run("stability", "undesired-guest"));
    String text = out.toString();
    assertTrue(
        text.contains("not Nash stable, contractually Nash stable: 3 would join 1, 2"), text);
    assertEquals(0, run("stability", "undesired-guest", "--partition", "1,2|3"));
    assertTrue(out.toString().contains("no   Nash stable: 3 would join 1, 2"), out.toString());
    assertTrue(out.toString().contains("3 would join 1, 2; against it 1, 2"), out.toString());
  }

  @Test
  void affinitiesMakeTheGameOfTheLandscape() throws Exception {
    String file =
        file(
            """
            players: [Britain, France, Germany, Italy, Soviet Union]
            sizes: {Britain: 7.45, France: 5.32, Germany: 11.49, Italy: 4.03, Soviet Union: 15.01}
            affinity: {default: -1}
            """);
    JsonNode answer = json("stability", file);
    assertEquals(1, answer.get("nash").size());
    assertEquals(5, answer.get("nash").get(0).size());
    JsonNode two =
        json("stability", file, "--partition", "Britain, Soviet Union|France,Germany,Italy");
    assertEquals("false", two.get("stable").get("nash").toString());
  }

  @Test
  void fortyPlayersAreAskedAboutOneByOne() throws Exception {
    String names = IntStream.range(0, 40).mapToObj(i -> "p" + i).collect(Collectors.joining(", "));
    String file = file("players: [" + names + "]\naffinity: {default: 1}\n");
    assertEquals(2, run("stability", file));
    assertTrue(err.toString().contains("at most 10 for an enumeration"), err.toString());
    assertTrue(err.toString().contains("--partition A,B|C"), err.toString());
    JsonNode answer = json("stability", file, "--best-replies");
    assertEquals("true", answer.get("stable").get("nash").toString());
    assertTrue(answer.get("core").isNull());
    assertEquals(1, answer.get("partition").size());
  }

  /** Jackson and Nei 2015, theorem 1: none without trade; with it three ally with three. */
  @Test
  void alliances() throws Exception {
    JsonNode equals = json("alliances", "six-equals");
    assertEquals(32_768, equals.get("networks").asInt());
    assertEquals("0", equals.get("stable").toString());
    assertEquals("[]", equals.get("stableNetworks").toString());
    assertEquals("false", equals.get("trade").toString());
    JsonNode traders = json("alliances", "six-traders");
    // Six countries fall into two threes in ten ways.
    assertEquals(10, traders.get("stable").asInt());
    for (JsonNode network : traders.get("stableNetworks")) {
      assertEquals(6, network.size());
    }
    assertEquals(0, run("alliances", "six-traders"));
    assertTrue(
        out.toString().contains("  A – B, A – C, B – C, D – E, D – F, E – F\n"), out.toString());
    String two =
        "countries: [{name: A, strength: 1}, {name: B, strength: 1}]\ndefence_advantage: 1\n";
    // Neither can beat the other, and an alliance only costs.
    assertEquals("[[]]", json("alliances", file(two)).get("stableNetworks").toString());
  }

  /** EEC 1958 and the UN Security Council, exact. */
  @Test
  void power() throws Exception {
    String tenth = ",1,1,1,1,1,1,1,1,1,1";
    JsonNode eec = json("power", "--quota", "12", "--weights", "4,4,4,2,2,1");
    assertEquals("[\"7/30\",\"7/30\",\"7/30\",\"3/20\",\"3/20\",\"0\"]", exact(eec, true));
    assertEquals("[\"5/21\",\"5/21\",\"5/21\",\"1/7\",\"1/7\",\"0\"]", exact(eec, false));
    assertEquals(7 / 30.0, eec.get("shapleyShubik").get(0).asDouble(), 1e-15);
    assertEquals(5 / 21.0, eec.get("banzhaf").get(0).asDouble(), 1e-15);
    assertEquals("[10,10,10,6,6,0]", eec.get("banzhafRaw").toString());
    assertEquals(eec.get("exact"), json("power", "eec-1958").get("exact"));
    JsonNode un = json("power", "--quota", "39", "--weights", "7,7,7,7,7" + tenth);
    assertTrue(exact(un, true).startsWith("[\"421/2145\","));
    assertTrue(exact(un, true).endsWith("\"4/2145\"]"));
    assertTrue(exact(un, false).startsWith("[\"106/635\","));
    assertTrue(exact(un, false).endsWith("\"21/1270\"]"));
    assertEquals(0, run("power", "--quota", "3", "--weights", "1", "1", "1", "1"));
    assertEquals(0, run("power", "eec-1958"));
    assertTrue(out.toString().contains("7/30"), out.toString());
  }

  private static String exact(JsonNode answer, boolean shapley) {
    return answer.get("exact").get(shapley ? "shapleyShubik" : "banzhaf").toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "landscape",
        "landscape five-powers --from x",
        "landscape five-powres",
        "landscape undesired-guest",
        "landscape five-powers --camps 1",
        "landscape five-powers --ties some",
        "landscape five-powers --starts 0",
        "landscape seventeen-nations --camps 5",
        "landscape --from no-such-folder",
        "stability",
        "stability five-powers",
        "stability roommates --partition 1|2",
        "stability roommates --partition 1,2|2,3",
        "stability roommates --partition 1,2||3",
        "stability roommates --partition 1,2|3 --best-replies",
        "alliances",
        "alliances five-powers",
        "alliances six-equels",
        "stability six-equals",
        "power",
        "power --quota 3",
        "power --quota 99 --weights 1,1",
        "power --quota 0 --weights 1,1",
        "power --quota x --weights 1,1",
        "power --quota 1 --weights 1,,1",
        "power --quota 1 --weights 1,NaN",
        "power --quota 1 --weights 1,1 --names a",
        "power eec-1958 --quota 3"
      })
  void badUsageAndBadInputIsTwo(String words) {
    assertEquals(2, run(words.split(" ")), words);
    assertFalse(err.toString().isBlank());
    assertFalse(err.toString().contains("\tat "), err.toString());
    assertFalse(err.toString().contains("fault of the program"), err.toString());
    assertEquals("", out.toString());
  }

  @Test
  void checkKnowsTheKindByItsTopKey() throws Exception {
    assertEquals(
        0, run("check", "scenarios/theory/five-powers.yaml", "scenarios/theory/roommates.yaml"));
    String file = file("actors: [{name: A, size: 0}, {name: B, size: 1}]\npropensity: {}\n");
    assertEquals(2, run("check", file));
    assertTrue(err.toString().contains(":1:26: actors.0.size: value 0"), err.toString());
  }

  @Test
  void namesOfAVoteAreDifferentAndItsQuotaMayBeAShare() throws Exception {
    assertEquals(2, run("power", "--quota", "2", "--weights", "1,2", "--names", "A,A"));
    assertEquals(2, run("power", "--quota", "0.5", "--weights", "1,2"));
    assertEquals("1.5", json("power", "--quota", "50%", "--weights", "1,2").get("quota").asText());
  }

  /** The Security Council as two majorities, and weights too fine to count. */
  @Test
  void powerOfSeveralMajoritiesAndOfAnyWeights() throws Exception {
    String members = "{A: 1, B: 1, C: 1, D: 1, E: 1";
    for (int k = 0; k < 10; k++) {
      members += ", m" + k + ": 0";
    }
    String council =
        "majorities:\n  votes: {quota: 9}\n  vetoes: {quota: 100%, weights: " + members + "}}\n";
    assertEquals(0, run("check", file(council)), err::toString);
    JsonNode un = json("power", file(council));
    assertTrue(exact(un, true).startsWith("[\"421/2145\","), un::toString);
    assertTrue(exact(un, false).endsWith("\"21/1270\"]"), un::toString);
    String[] few = {"power", "--quota", "50.0001%", "--weights", "1000000007,999999937,999999929"};
    assertEquals("[\"1/3\",\"1/3\",\"1/3\"]", exact(json(few), true));
    StringBuilder many = new StringBuilder("1000000007");
    for (int k = 1; k < 40; k++) {
      many.append(',').append(1000000007 + k);
    }
    String[] drawn = {"power", "--quota", "64%", "--weights", many.toString(), "--samples", "4000"};
    JsonNode answer = json(drawn);
    assertEquals(4000, answer.get("samples").asInt());
    int held = 0;
    for (int k = 0; k < 40; k++) {
      double low = answer.get("intervals").get("shapleyShubikLow").get(k).asDouble();
      double high = answer.get("intervals").get("shapleyShubikHigh").get(k).asDouble();
      held += low <= 1 / 40.0 && 1 / 40.0 <= high ? 1 : 0;
    }
    assertTrue(held >= 34, held + " of 40");
    assertEquals(answer, json(drawn));
    assertEquals(0, run(drawn));
    assertTrue(out.toString().contains("4000 orders"), out.toString());
  }

  @Test
  void faultsOfSeveralMajoritiesHaveTheirPlace() throws Exception {
    String text =
        """
        majorities:
          states: {quota: 120%}
          people: {quota: 3, weights: {A: 1, B: 1}}
          money: {quota: 1, weights: {A: 1, C: 2}}
        blocking: 0
        """;
    assertEquals(2, run("check", file(text)));
    for (String fault :
        List.of(
            ":2:19: majorities.states.quota: value \"120%\"",
            ":4:37: majorities.money.weights.C: value \"C\"",
            ":4:30: majorities.money.weights.B: nothing",
            ":5:11: blocking: value 0")) {
      assertTrue(err.toString().contains(fault), err.toString());
    }
  }
}
