package entente.experiment.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.experiment.input.Fault;
import entente.experiment.input.FaultsException;
import entente.experiment.scenario.ScenarioReader;
import entente.model.dynamics.Scenario;
import entente.model.structures.StructureTerms;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A world is brought to a later year by the rules that the page on the worlds states. */
class WorldUpdateTest {
  private static final Path FACTS = Path.of("scenarios", "worlds", "facts");
  private static final Path NEXT = Path.of("scenarios", "worlds", "next");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"1992, 2008", "2008, 2024"})
  void theShippedWorldsFollowFromTheShippedFacts(int from, int to) throws IOException {
    WorldUpdate update = WorldUpdate.of(world(from), FACTS, to);
    assertIterableEquals(
        numbers(NEXT.resolve("eurasia-" + to + ".csv")), numbers(update.statesTable()));
    assertIterableEquals(
        numbers(NEXT.resolve("eurasia-" + to + "-pairs.csv")), numbers(update.pairsTable()));
    Scenario made = written(update);
    Scenario shipped = ScenarioReader.read(world(to), List.of());
    assertEquals(to, made.start());
    assertEquals(seats(shipped), seats(made));
    assertEquals(shipped.events(), made.events());
  }

  private static String world(int year) {
    return "scenarios/patterns/world-" + year + ".yaml";
  }

  private Scenario written(WorldUpdate update) throws IOException {
    Files.writeString(folder.resolve(update.key() + ".csv"), update.statesTable());
    Files.writeString(folder.resolve(update.key() + "-pairs.csv"), update.pairsTable());
    Path file = folder.resolve(update.key() + ".yaml");
    Files.writeString(file, update.scenario(folder));
    return ScenarioReader.read(file.toString(), List.of());
  }

  // Who holds what; when it joined stands in the shipped worlds for some structures only.
  private static Map<String, String> seats(Scenario scenario) {
    Map<String, String> seats = new TreeMap<>();
    for (StructureTerms s : scenario.structures()) {
      seats.put(
          s.key(),
          sorted(s.members())
              + sorted(s.observers())
              + sorted(s.partners())
              + sorted(s.frozen())
              + new TreeMap<>(s.asked()).keySet()
              + s.entry().opens());
    }
    return seats;
  }

  private static String sorted(List<String> keys) {
    return keys.stream().sorted().toList().toString();
  }

  // A cell is the same if it is the same number: 0.10 and 0.1.
  private static List<String> numbers(Path file) throws IOException {
    return numbers(Files.readString(file));
  }

  private static List<String> numbers(String csv) throws IOException {
    List<String> rows = new ArrayList<>();
    for (CSVRecord row : CSVFormat.RFC4180.parse(new StringReader(csv))) {
      rows.add(
          row.stream()
              .map(c -> c.matches("-?[0-9.]+") ? Double.toString(Double.parseDouble(c)) : c)
              .collect(Collectors.joining(",")));
    }
    return rows;
  }

  // ---------------------------------------------------------------- what no table tells

  private static final String FIVE =
      """
      key,year,name,region,lat,lon,cinc,gdp,gdp_per_head,milex,ideal_point,polyarchy,neutrality,nuclear,pole,trade_NORTH,trade_SOUTH,arms_NORTH,arms_SOUTH,until
      NORTH,2032,North,Far,20,0,4,40,60,4,0.2,0.9,none,1,1,0,0.1,0,0,
      SOUTH,2032,South,Far,-20,0,3,30,60,3,1,0.1,none,1,1,0.1,0,0,0,
      AMBER,2032,Amber,Far,10,0,1,10,60,1,0,0.5,none,0,0,0.5,0.1,3,0,
      BIRCH,2032,Birch,Far,0,0,1,10,60,1,0,0.5,policy,0,0,0.2,0.2,1,1,
      CEDAR,2030,Cedar,Far,-10,0,1,10,60,1,0,0.5,none,0,0,0.1,0.5,0,3,
      """;

  private Path facts(String states) throws IOException {
    Files.writeString(folder.resolve("states.csv"), states);
    return folder;
  }

  @Test
  void whatNoTableTellsIsCarriedAndDisputesFadeByHalfInEightYears() throws IOException {
    WorldUpdate update = WorldUpdate.of("five-states", facts(FIVE), 2032);
    List<String> pairs = update.pairsTable().lines().toList();
    // In 2024 Birch feared 1 of Cedar, and Cedar 0.5 of Birch.
    assertTrue(pairs.contains("BIRCH,CEDAR,1,1,0.5,0.25,0,0,0,1,,0,,,0,0,0"), pairs.toString());
    assertTrue(update.carried().contains("disputes (faded)"));
    assertEquals(Map.of(2030, 1L, 2032, 4L), update.latest());
    Map<String, String> before = seats(ScenarioReader.read("five-states", List.of()));
    // A door that was to open in round 4 is open by then.
    before.replaceAll((structure, seats) -> seats.replaceFirst("4$", "0"));
    assertEquals(before, seats(written(update)));
  }

  @Test
  void capabilityIsTheWeightedShareAndAutonomyItsRank() throws IOException {
    WorldUpdate update = WorldUpdate.of("five-states", facts(FIVE), 2032);
    String north =
        update.statesTable().lines().filter(row -> row.startsWith("NORTH")).findFirst().orElse("");
    // x1 = (0.2 + 0.63) / 1.66, information = 0.3 + 0.4 × 0.9, political = 0.2 + 1.6 × 0.9 × 0.1.
    assertEquals(
        "NORTH,North,Far,0.4,20,0,0.5,0.65,1,1,0.9,none,1,0.3,0.66,0.34,0.36,0,0.06", north);
  }

  // ------------------------------------------------------------------------------ faults

  @Test
  void everyFaultIsToldInOnePassWithItsPlace() throws IOException {
    facts(FIVE.replace("AMBER,2032,Amber,Far,10,0,1", "AMBR,2032,Amber,Far,10,0,x"));
    Files.writeString(
        folder.resolve("ties.csv"),
        """
        a,b,tie,from,to,level
        NORTH,SOUTH,rivalri,2020,,
        NORTH,BIRCHE,border,2020,2010,1
        """);
    Files.writeString(
        folder.resolve("memberships.csv"),
        """
        key,structure,statuss,from
        CEDAR,league,member,2020
        """);
    FaultsException thrown =
        assertThrows(FaultsException.class, () -> WorldUpdate.of("five-states", folder, 2032));
    assertEquals(
        List.of(
            "states.csv:1:1 AMBER",
            "states.csv:4:26 AMBR-2032.cinc",
            "memberships.csv:1:1 status",
            "memberships.csv:1:15 statuss",
            "ties.csv:2:13 NORTH-SOUTH.tie",
            "ties.csv:3:7 NORTH-BIRCHE.b",
            "ties.csv:3:26 NORTH-BIRCHE.to"),
        thrown.faults().stream().map(WorldUpdateTest::place).toList());
    assertEquals("rivalry", thrown.faults().get(4).maybe());
  }

  private static String place(Fault fault) {
    String file = Path.of(fault.file()).getFileName().toString();
    return file + ":" + fault.line() + ":" + fault.column() + " " + fault.path();
  }

  @ParameterizedTest
  @CsvSource({"2024, 2025", "2040, 2032"})
  void aYearThatTheFactsDoNotReachIsRefused(int year, String nearest) throws IOException {
    Path facts = facts(FIVE);
    FaultsException thrown =
        assertThrows(FaultsException.class, () -> WorldUpdate.of("five-states", facts, year));
    Fault fault =
        thrown.faults().stream().filter(f -> f.file().equals("--to")).findFirst().orElseThrow();
    assertEquals(nearest, fault.maybe());
  }

  @Test
  void aStateHoldsOneExclusiveStructureAtATime() throws IOException {
    Files.writeString(
        folder.resolve("memberships.csv"),
        """
        key,structure,status,from,to
        MNG,alliance,member,2000,
        MNG,east,member,2001,
        MNG,east,observer,1999,
        """);
    for (String table : List.of("states.csv", "ties.csv")) {
      Files.copy(FACTS.resolve(table), folder.resolve(table));
    }
    FaultsException thrown =
        assertThrows(FaultsException.class, () -> WorldUpdate.of(world(1992), folder, 2008));
    assertEquals(
        List.of("memberships.csv:3:5 MNG-east.structure", "memberships.csv:4:5 MNG-east.structure"),
        thrown.faults().stream().map(WorldUpdateTest::place).toList());
  }
}
