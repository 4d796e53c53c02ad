package entente;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of the worlds say what their README says they say. */
class WorldTablesTest {

  private static final Path WORLDS = Path.of("scenarios", "worlds");
  private static final List<String> POLES = List.of("USA", "CHN", "RUS");
  private static final double[] CLASS_MIDPOINT = {0, 1 / 6.0, 1 / 2.0, 5 / 6.0};

  private static final String MODEL_HEADER =
      "key,name,region,capability,lat,lon,x1,autonomy,nuclear,pole,vulnerability_military,"
          + "vulnerability_cyber,vulnerability_information,vulnerability_political,"
          + "vulnerability_economic,dependence_USA,dependence_CHN,dependence_RUS";
  private static final String PAIR_HEADER =
      "a,b,contiguous,rivalry,disputes_a,disputes_b,wars,pact,latent,rung";

  // ------------------------------------------------ from facts to model quantities

  @ParameterizedTest
  @CsvSource({"1992, 88", "2008, 93", "2024, 93"})
  void everyStateHasItsFactsAndTheRowsAreSortedByKey(int year, int states) {
    List<String> keys = keys(model(year));
    assertEquals(keys(facts(year)), keys);
    assertEquals(keys.stream().sorted().toList(), keys);
    assertEquals(states, keys.size());
  }

  @ParameterizedTest
  @ValueSource(ints = {1992, 2008, 2024})
  void capabilityIsTheWeightedMeanOfThreeShares(int year) {
    Map<String, Double> capability = capability(year);
    assertEquals(1, model(year).stream().mapToDouble(s -> number(s, "capability")).sum(), 0.002);
    for (CSVRecord state : model(year)) {
      double expected = capability.get(state.get("key"));
      assertEquals(expected, number(state, "capability"), 0.006 * expected, state.get("key"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1992, 2008, 2024})
  void autonomyRisesWithTheRankOfCapability(int year) {
    Map<String, Double> capability = capability(year);
    List<String> ascending =
        capability.keySet().stream().sorted(Comparator.comparing(capability::get)).toList();
    for (CSVRecord state : model(year)) {
      double rank = ascending.indexOf(state.get("key")) / (ascending.size() - 1.0);
      assertNear(state, "autonomy", 0.35 + 0.3 * rank, 2);
    }
  }

  @TestFactory
  Stream<DynamicTest> theOtherQuantitiesFollowFromTheFactsOfTheSameState() {
    return Stream.of(1992, 2008, 2024).flatMap(WorldTablesTest::followFromTheFacts);
  }

  private static Stream<DynamicTest> followFromTheFacts(int year) {
    Map<String, CSVRecord> facts =
        facts(year).stream().collect(Collectors.toMap(f -> f.get("key"), f -> f));
    return model(year).stream()
        .map(
            state ->
                DynamicTest.dynamicTest(
                    state.get("key") + " " + year,
                    () -> assertFollows(state, facts.get(state.get("key")))));
  }

  private static void assertFollows(CSVRecord state, CSVRecord fact) {
    for (String copied : List.of("name", "region", "lat", "lon", "nuclear", "pole")) {
      assertEquals(fact.get(copied), state.get(copied), copied);
    }
    double poverty = 1 - cut(Math.log(number(fact, "gdp_per_head") / 2) / Math.log(30), 0, 1);
    double democracy = number(fact, "polyarchy");
    double largest =
        POLES.stream()
            .mapToDouble(p -> number(fact, "trade_" + p.toLowerCase(java.util.Locale.ROOT)))
            .max()
            .orElse(0);
    assertAll(
        () ->
            assertNear(state, "x1", cut((number(fact, "ideal_point") + 0.63) / 1.66, -0.4, 1.3), 2),
        () -> assertEquals(1, number(state, "vulnerability_military")),
        () -> assertNear(state, "vulnerability_cyber", 0.3 + 0.4 * poverty, 2),
        () -> assertNear(state, "vulnerability_information", 0.3 + 0.4 * democracy, 2),
        () ->
            assertNear(
                state,
                "vulnerability_political",
                0.2 + 0.4 * 4 * democracy * (1 - democracy) + 0.2 * poverty,
                2),
        () -> assertNear(state, "vulnerability_economic", 0.2 + 0.8 * cut(largest / 0.5, 0, 1), 2));
    for (String pole : POLES) {
      String suffix = pole.toLowerCase(java.util.Locale.ROOT);
      double arms = CLASS_MIDPOINT[(int) number(fact, "arms_" + suffix)];
      double expected =
          pole.equals(state.get("key")) ? 0 : 0.6 * number(fact, "trade_" + suffix) + 0.4 * arms;
      assertNear(state, "dependence_" + pole, expected, 3);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1992, 2008, 2024})
  void onlyColumnsThatExistAreMarkedAsFilled(int year) {
    Set<String> known =
        Set.of("cinc", "milex", "ideal_point", "polyarchy", "trade", "trade_rus", "arms");
    for (CSVRecord fact : facts(year)) {
      for (String filled : fact.get("filled").split(" ")) {
        assertTrue(filled.isEmpty() || known.contains(filled), fact.get("key") + ": " + filled);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1992, 2008, 2024})
  void armsAreClassesAndNothingElse(int year) {
    for (CSVRecord fact : facts(year)) {
      for (String supplier : List.of("usa", "west", "rus", "chn")) {
        assertTrue(fact.get("arms_" + supplier).matches("[0-3]"), fact.get("key"));
      }
    }
  }

  // --------------------------------------------------------------------- the pairs

  @ParameterizedTest
  @ValueSource(ints = {1992, 2008, 2024})
  void theHeadersAreWhatTheReaderExpects(int year) {
    assertEquals(MODEL_HEADER, header(WORLDS.resolve("eurasia-" + year + ".csv")));
    assertEquals(PAIR_HEADER, header(WORLDS.resolve("eurasia-" + year + "-pairs.csv")));
  }

  @ParameterizedTest
  @CsvSource({
    "1992, 3, ARM-AZE BIH-SRB HRV-SRB IND-PAK TJK-UZB",
    "1992, 2, ''",
    "2008, 3, ''",
    "2008, 2, ARM-AZE GEO-RUS RUS-USA"
  })
  void theUpperRungsOfEarlierWorldsAreTheOnesTheReadmeNames(int year, int rung, String names) {
    assertEquals(
        names,
        pairs(WORLDS.resolve("eurasia-" + year + "-pairs.csv")).stream()
            .filter(p -> number(p, "rung") == rung)
            .map(p -> p.get("a") + "-" + p.get("b"))
            .collect(Collectors.joining(" ")));
  }

  @Test
  void rivalsAreOnTheLadderAndTheUpperRungsAreTheOnesTheReadmeNames() {
    Map<Integer, Set<String>> byRung =
        pairs(WORLDS.resolve("eurasia-2024-pairs.csv")).stream()
            .collect(
                Collectors.groupingBy(
                    p -> (int) number(p, "rung"),
                    Collectors.mapping(p -> p.get("a") + "-" + p.get("b"), Collectors.toSet())));
    assertEquals(Set.of("RUS-UKR"), byRung.get(4));
    assertEquals(
        Set.of(
            "AFG-PAK", "GBR-YEM", "IRN-ISR", "IRN-TUR", "IRN-UKR", "ISR-YEM", "PRK-UKR", "RUS-TUR",
            "RUS-USA", "SYR-TUR", "USA-YEM"),
        byRung.get(3));
    assertEquals(
        Set.of("ARE-YEM", "ARM-AZE", "BHR-YEM", "DEU-RUS", "IRN-USA", "POL-RUS", "SAU-YEM"),
        byRung.get(2));
  }

  // ------------------------------------------------------------------ every world

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scenarios/worlds/eurasia-1992",
        "scenarios/worlds/eurasia-2008",
        "scenarios/worlds/eurasia-2024",
        "scenarios/worlds/five-states",
        "scenarios/worlds/three-poles",
        "src/test/resources/worlds/europe-1815"
      })
  void aWorldIsConsistent(String stem) {
    List<CSVRecord> states = read(Path.of(stem + ".csv"));
    Set<String> keys = new HashSet<>(keys(states));
    assertEquals(states.size(), keys.size(), "keys are unique");
    Set<String> poles =
        states.stream()
            .filter(s -> number(s, "pole") == 1)
            .map(s -> s.get("key"))
            .collect(Collectors.toSet());
    List<String> columns = List.of(header(Path.of(stem + ".csv")).split(","));
    List<String> dependences = columns.stream().filter(c -> c.startsWith("dependence_")).toList();
    assertEquals(
        poles,
        dependences.stream().map(c -> c.substring(11)).collect(Collectors.toSet()),
        "a dependence for each pole");

    for (CSVRecord state : states) {
      String key = state.get("key");
      assertTrue(number(state, "capability") > 0, key);
      assertWithin(state, "lat", -90, 90);
      assertWithin(state, "lon", -180, 180);
      columns.stream()
          .filter(c -> c.matches("x[12]"))
          .forEach(c -> assertWithin(state, c, -0.4, 1.3));
      assertWithin(state, "autonomy", 0, 1);
      assertTrue(state.get("nuclear").matches("[01]") && state.get("pole").matches("[01]"), key);
      columns.stream()
          .filter(c -> c.startsWith("vulnerability_") || c.startsWith("dependence_"))
          .forEach(c -> assertWithin(state, c, 0, 1));
      assertTrue(dependences.stream().mapToDouble(c -> number(state, c)).sum() <= 1, key);
      if (poles.contains(key)) {
        assertEquals(0, number(state, "dependence_" + key), "a pole does not depend on itself");
      }
    }

    List<CSVRecord> pairs = pairs(Path.of(stem + "-pairs.csv"));
    List<String> names = pairs.stream().map(p -> p.get("a") + "," + p.get("b")).toList();
    assertEquals(names.stream().distinct().sorted().toList(), names, "unique and sorted");
    for (CSVRecord pair : pairs) {
      String name = pair.get("a") + "-" + pair.get("b");
      assertTrue(keys.contains(pair.get("a")) && keys.contains(pair.get("b")), name);
      assertTrue(pair.get("a").compareTo(pair.get("b")) < 0, name);
      for (String flag : List.of("contiguous", "rivalry", "pact", "latent")) {
        assertTrue(pair.get(flag).matches("[01]"), name + " " + flag);
      }
      assertTrue(pair.get("rung").matches("[0-4]"), name);
      for (String amount : List.of("disputes_a", "disputes_b", "wars")) {
        assertWithin(pair, amount, 0, 20);
      }
      assertTrue(number(pair, "rivalry") == 0 || number(pair, "rung") >= 1, name + " rivals climb");
      assertTrue(
          number(pair, "latent") == 0
              || poles.contains(pair.get("a")) && poles.contains(pair.get("b")),
          name + " latent is about poles");
      assertTrue(
          IntStream.range(2, pair.size()).anyMatch(i -> Double.parseDouble(pair.get(i)) != 0),
          name + " says nothing");
    }
  }

  static List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(WORLDS)) {
      return files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".csv")).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void linesEndInLfAndEveryRowIsComplete(String file) throws IOException {
    String text = Files.readString(WORLDS.resolve(file), StandardCharsets.UTF_8);
    assertFalse(text.contains("\r"));
    assertTrue(text.endsWith("\n"));
    assertTrue(read(WORLDS.resolve(file)).stream().allMatch(CSVRecord::isConsistent));
  }

  // ---------------------------------------------------------------------- helpers

  private static Map<String, Double> capability(int year) {
    List<CSVRecord> facts = facts(year);
    ToDoubleFunction<String> total =
        column -> facts.stream().mapToDouble(f -> number(f, column)).sum();
    double cinc = total.applyAsDouble("cinc");
    double gdp = total.applyAsDouble("gdp");
    double milex = total.applyAsDouble("milex");
    Map<String, Double> capability = new LinkedHashMap<>();
    for (CSVRecord fact : facts) {
      capability.put(
          fact.get("key"),
          0.35 * number(fact, "cinc") / cinc
              + 0.35 * number(fact, "gdp") / gdp
              + 0.30 * number(fact, "milex") / milex);
    }
    return capability;
  }

  private static List<CSVRecord> facts(int year) {
    return read(WORLDS.resolve("eurasia-" + year + "-facts.csv"));
  }

  private static List<CSVRecord> model(int year) {
    return read(WORLDS.resolve("eurasia-" + year + ".csv"));
  }

  private static List<CSVRecord> pairs(Path file) {
    assertEquals(PAIR_HEADER, header(file));
    return read(file);
  }

  private static List<String> keys(List<CSVRecord> rows) {
    return rows.stream().map(r -> r.get("key")).toList();
  }

  private static String header(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.findFirst().orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<CSVRecord> read(Path file) {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
      return new ArrayList<>(parser.getRecords());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double number(CSVRecord row, String column) {
    return Double.parseDouble(row.get(column));
  }

  private static double cut(double value, double low, double high) {
    return Math.min(Math.max(value, low), high);
  }

  private static void assertNear(CSVRecord row, String column, double expected, int digits) {
    double half = 0.5001 * Math.pow(10, -digits);
    assertEquals(expected, number(row, column), half, row.get("key") + " " + column);
  }

  private static void assertWithin(CSVRecord row, String column, double low, double high) {
    double value = number(row, column);
    assertTrue(value >= low && value <= high, row.get(0) + " " + column + " " + value);
  }
}
