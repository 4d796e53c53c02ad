package entente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.experiment.scenario.ScenarioReader;
import entente.model.FirstModel;
import entente.model.dynamics.Scenario;
import entente.model.states.StateFacts;
import entente.model.structures.StructureTerms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was observed from 1992 to 2024 is told alike by all tables and scenarios that tell it. */
class WorldHistoryTest {

  private static final Path WORLDS = Path.of("scenarios", "worlds");
  private static final int LAST = 2024;
  private static final Set<String> FORMER = Set.of("CSK");

  private final List<CSVRecord> memberships = read("eurasia-1992-memberships.csv");
  private final List<CSVRecord> moves = read("eurasia-1992-moves.csv");

  // --------------------------------------------------------------- capability by year

  @ParameterizedTest
  @ValueSource(ints = {1992, 2008})
  void capabilityOfEachYearIsAShareAndBeginsAtTheWorldsOwn(int first) {
    Map<String, TreeMap<Integer, Double>> path = new TreeMap<>();
    for (CSVRecord row : read("eurasia-" + first + "-capability.csv")) {
      path.computeIfAbsent(row.get("key"), key -> new TreeMap<>())
          .put(Integer.valueOf(row.get("year")), Double.valueOf(row.get("capability")));
    }
    List<CSVRecord> states = read("eurasia-" + first + ".csv");
    assertEquals(states.stream().map(s -> s.get("key")).toList(), List.copyOf(path.keySet()));
    List<Integer> years = IntStream.rangeClosed(first, LAST).boxed().toList();
    for (CSVRecord state : states) {
      TreeMap<Integer, Double> own = path.get(state.get("key"));
      assertEquals(years, List.copyOf(own.keySet()), state.get("key"));
      assertEquals(Double.valueOf(state.get("capability")), own.get(first), state.get("key"));
      assertTrue(own.values().stream().allMatch(c -> c > 0), state.get("key"));
    }
    for (int year : years) {
      assertEquals(1, path.values().stream().mapToDouble(p -> p.get(year)).sum(), 0.002);
    }
  }

  // ------------------------------------------------------------ memberships and moves

  @Test
  void membershipsAreDatedAndDoNotOverlap() {
    Set<String> keys = new HashSet<>(FORMER);
    read("eurasia-2024.csv").forEach(s -> keys.add(s.get("key")));
    for (CSVRecord row : memberships) {
      String line = String.join(",", row.toList());
      assertTrue(keys.contains(row.get("key")), line);
      assertTrue(row.get("from").matches("(19|20)\\d\\d(-[01]\\d(-[0-3]\\d)?)?"), line);
      assertTrue(row.get("to").isEmpty() || row.get("to").compareTo(row.get("from")) > 0, line);
    }
    for (int year = 1992; year <= LAST; year++) {
      Set<String> held = new HashSet<>();
      for (CSVRecord row : memberships) {
        if (heldAt(row, year)) {
          assertTrue(held.add(row.get("key") + " " + row.get("institution")), row + " " + year);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1992, nato, member, 16",
    "1999, nato, member, 19",
    "2004, nato, member, 26",
    "2009, nato, member, 28",
    "2020, nato, member, 30",
    "2024, nato, member, 32",
    "1992, cst, member, 6",
    "1994, cst, member, 9",
    "2000, cst, member, 6",
    "2007, cst, member, 7",
    "2013, cst, member, 6",
    "2024, cst, member, 5",
    "2024, sco, member, 10",
    "2024, sco, observer, 2",
    "2024, sco, partner, 14",
    "2024, pfp, partner, 18",
    "1995, eu, member, 15",
    "2004, eu, member, 25",
    "2013, eu, member, 28",
    "2024, eu, member, 27",
    "2024, osce, member, 52"
  })
  void theNumbersOfMembersAreTheKnownOnes(int year, String institution, String status, int count) {
    assertEquals(count, holders(institution, status, year).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"bloc3", "stance4", "sco"})
  void theMovesFollowFromTheMemberships(String coding) {
    List<String> expected = new ArrayList<>();
    for (String key : states()) {
      for (int year = 1993; year <= LAST; year++) {
        String before = coded(coding, key, year - 1);
        String after = coded(coding, key, year);
        if (!before.equals(after)) {
          expected.add(String.join(",", coding, key, Integer.toString(year), before, after));
        }
      }
    }
    assertEquals(
        expected,
        moves.stream()
            .filter(m -> m.get("coding").equals(coding))
            .map(m -> String.join(",", m.toList()))
            .toList());
  }

  // Who is not a pole and has a seat of its own today; the successors of a former state begin
  // without any.
  private static List<String> states() {
    return read("eurasia-2024.csv").stream()
        .filter(s -> s.get("pole").equals("0"))
        .map(s -> s.get("key"))
        .toList();
  }

  private String coded(String coding, String key, int year) {
    boolean west = holds(key, year, "nato", "") || holds(key, year, "us_ally", "");
    boolean ally = holds(key, year, "chn_ally", "") || key.equals("MNG") && mongolia(year);
    boolean east = holds(key, year, "cst", "member") || ally;
    String sco = status(key, year);
    if (coding.equals("sco")) {
      return sco;
    }
    String bloc = west ? "west" : east ? "east" : "none";
    boolean seat = !sco.equals("none") && !sco.equals("shanghai5");
    return coding.equals("bloc3") || !bloc.equals("none") ? bloc : seat ? "dialogue" : "hedge";
  }

  private boolean mongolia(int year) {
    return holds("MNG", year, "rus_ally", "");
  }

  private String status(String key, int year) {
    return memberships.stream()
        .filter(m -> m.get("key").equals(key) && heldAt(m, year))
        .filter(m -> m.get("institution").matches("sco|shanghai_five"))
        .map(m -> m.get("institution").equals("sco") ? m.get("status") : "shanghai5")
        .findFirst()
        .orElse("none");
  }

  private boolean holds(String key, int year, String institution, String status) {
    return memberships.stream()
        .anyMatch(
            m ->
                m.get("key").equals(key)
                    && m.get("institution").equals(institution)
                    && (status.isEmpty() || m.get("status").equals(status))
                    && heldAt(m, year));
  }

  private Set<String> holders(String institution, String status, int year) {
    return memberships.stream()
        .filter(m -> m.get("institution").equals(institution) && heldAt(m, year))
        .filter(m -> m.get("status").equals(status))
        .map(m -> m.get("key"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean heldAt(CSVRecord row, int year) {
    String to = row.get("to");
    return year(row.get("from")) <= year && (to.isEmpty() || year(to) > year);
  }

  private static int year(String date) {
    return Integer.parseInt(date.substring(0, 4));
  }

  // ----------------------------------------------------------- scenarios against facts

  @ParameterizedTest
  @CsvSource({FirstModel.HINDCAST_1992 + ", 1992", FirstModel.HINDCAST_2008 + ", 2008"})
  void whoIsWhereInRoundZeroIsWhatWasObserved(String name, int year) {
    Scenario scenario = ScenarioReader.read(name, List.of());
    Set<String> west = holders("nato", "member", year);
    west.addAll(holders("us_ally", "ally", year));
    assertEquals(west, members(scenario, "west"));
    Set<String> east = holders("cst", "member", year);
    east.addAll(holders("chn_ally", "ally", year));
    if (year == 1992) {
      east.addAll(holders("rus_ally", "ally", year));
    }
    assertEquals(east, members(scenario, "east"));
    assertEquals(holders("osce", "member", year), members(scenario, "forum"));
    assertEquals(
        holders("osce", "partner", year), new TreeSet<>(terms(scenario, "forum").partners()));
    if (name.equals(FirstModel.HINDCAST_2008)) {
      assertEquals(holders("sco", "member", year), members(scenario, "sco"));
      assertEquals(
          holders("sco", "observer", year), new TreeSet<>(terms(scenario, "sco").observers()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "euro-atlantic-1991, 1992",
    "euro-atlantic-1994, 1992",
    "scenarios/patterns/world-1992.yaml, 1992",
    "scenarios/patterns/world-2008.yaml, 2008",
    "scenarios/patterns/world-2024.yaml, 2024",
    "eurasia-2024, 2024"
  })
  void whoHoldsWhatInAWorldOfPortfoliosIsWhatWasObserved(String name, int year) {
    Scenario scenario = ScenarioReader.read(name, List.of());
    assertEquals(holders("nato", "member", year), members(scenario, "alliance"));
    Set<String> treaties = holders("us_ally", "ally", year);
    treaties.addAll(terms(scenario, "treaties").founders());
    assertEquals(treaties, members(scenario, "treaties"));
    Set<String> east = holders("cst", "member", year);
    if (year == 1992) {
      east.addAll(holders("rus_ally", "ally", year));
      east.remove("PRK"); // holds the Chinese treaty, and one exclusive structure at a time
    }
    assertEquals(east, members(scenario, "east"));
    assertEquals(holders("cst", "frozen", year), new TreeSet<>(terms(scenario, "east").frozen()));
    assertEquals(holders("eu", "member", year), members(scenario, "union"));
    assertEquals(holders("osce", "member", year), members(scenario, "forum"));
    assertEquals(
        holders("osce", "partner", year), new TreeSet<>(terms(scenario, "forum").partners()));
    if (year > 2000) {
      StructureTerms shanghai = terms(scenario, "shanghai");
      assertEquals(holders("sco", "member", year), members(scenario, "shanghai"));
      assertEquals(holders("sco", "observer", year), new TreeSet<>(shanghai.observers()));
      assertEquals(holders("sco", "partner", year), new TreeSet<>(shanghai.partners()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {FirstModel.HINDCAST_1992, FirstModel.HINDCAST_2008})
  void noEventFeedsAnAlignmentButTheFoundingOnes(String name) {
    Scenario scenario = ScenarioReader.read(name, List.of());
    Set<String> founders = new TreeSet<>();
    scenario
        .events()
        .forEach(
            event -> {
              switch (event.what()) {
                case ADMISSION -> founders.add(event.actor());
                case INTERVENTION -> assertTrue(pole(scenario, event.actor()), event.note());
                case HOSTILITY -> assertTrue(event.size() <= 0.3, event.note());
                default -> throw new AssertionError("not fed in: " + event.what());
              }
              assertTrue(event.note().matches(".*(19|20)\\d\\d.*"), "dated: " + event.note());
            });
    assertEquals(
        name.equals(FirstModel.HINDCAST_1992) ? Set.of("KAZ", "KGZ", "TJK", "UZB") : Set.of(),
        founders);
    assertTrue(scenario.states().stream().map(StateFacts::capabilityPath).noneMatch(Map::isEmpty));
  }

  private static boolean pole(Scenario scenario, String key) {
    return scenario.states().stream().anyMatch(s -> s.key().equals(key) && s.pole());
  }

  private static Set<String> members(Scenario scenario, String structure) {
    Set<String> members = new TreeSet<>(terms(scenario, structure).members());
    members.addAll(terms(scenario, structure).founders());
    return members;
  }

  private static StructureTerms terms(Scenario scenario, String structure) {
    return scenario.structures().stream()
        .filter(s -> s.key().equals(structure))
        .findFirst()
        .orElseThrow();
  }

  // ------------------------------------------------------------------------- sources

  static List<String> tables() throws IOException {
    try (Stream<Path> files = Files.list(WORLDS)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(f -> f.startsWith("eurasia-") && f.endsWith(".csv"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void theReadmeSaysWhereEachColumnComesFrom(String table) throws IOException {
    String readme = Files.readString(WORLDS.resolve("README.md"));
    String header = Files.readAllLines(WORLDS.resolve(table)).get(0);
    assertTrue(readme.contains("`" + table + "`"), table);
    for (String column : header.split(",")) {
      String named = column.startsWith("dependence_") ? "dependence_P" : column;
      assertTrue(readme.contains("`" + named + "`"), table + ": " + column);
    }
  }

  private static List<CSVRecord> read(String file) {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(WORLDS.resolve(file), StandardCharsets.UTF_8, format)) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
