package entente.analysis.hindcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.hindcast.observed.AtRisk;
import entente.analysis.hindcast.observed.ObservedHistory;
import entente.analysis.hindcast.observed.Period;
import entente.analysis.hindcast.observed.Runs;
import entente.analysis.hindcast.observed.SimulatedStandings;
import entente.analysis.hindcast.observed.Targets;
import entente.analysis.hindcast.observed.Telling;
import entente.experiment.scenario.ScenarioReader;
import entente.experiment.scenario.ScenarioTemplate;
import entente.experiment.table.TableReader;
import entente.model.dynamics.Scenario;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Nothing that came after a forecast begins reaches it but what the protocol feeds: the worlds of
 * 1992 and 2008 are written as what differs from the world of 2024, so that what they forget to say
 * would be told by what came later.
 */
class LeakTest {

  private static final Pattern YEAR = Pattern.compile("(?<=[A-Z]{3}: )(?:19|20)\\d\\d");
  private static final Pattern LIST =
      Pattern.compile("(?:members|observers|partners|frozen):\\s+\\[([A-Z, \\n]+)]");

  /** Structures that took nobody in since 1961, so that their members are those of each year. */
  private static final List<String> OLD = List.of("treaties", "chinese");

  @TempDir Path dir;

  /** Returns the world of a year in a copy of all worlds in which one is altered. */
  private Path copy(int start, int altered, int after) throws IOException {
    Path folder = dir.resolve(altered + "-" + after);
    for (String from : List.of("patterns", "worlds", "worlds/next")) {
      Path to = Files.createDirectories(folder.resolve(from));
      try (Stream<Path> files = Files.list(Path.of("scenarios", from))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.copy(file, to.resolve(file.getFileName()));
        }
      }
    }
    Path world = folder.resolve("patterns/world-" + altered + ".yaml");
    String text = Files.readString(world);
    Files.writeString(world, altered(text, after));
    assertNotEquals(text, Files.readString(world));
    for (String table : List.of(".csv", "-pairs.csv")) {
      Path file = folder.resolve("worlds/next/eurasia-" + altered + table);
      Files.writeString(file, Files.readString(file).replaceAll("(?<=,)0\\.(?=[0-9])", "0.0"));
    }
    return folder.resolve("patterns/world-" + start + ".yaml");
  }

  // Years after the start are others, and of every list of members one half is gone.
  private static String altered(String text, int after) {
    List<String> parts = new ArrayList<>(List.of(text.split("(?m)(?=^  [a-z]+:$)")));
    for (int k = 1; k < parts.size(); k++) {
      String key = parts.get(k).strip().split(":")[0];
      String part = YEAR.matcher(parts.get(k)).replaceAll(year -> later(year, after));
      parts.set(k, OLD.contains(key) ? part : LIST.matcher(part).replaceAll(LeakTest::halved));
    }
    return String.join("", parts);
  }

  private static String later(MatchResult year, int after) {
    int y = Integer.parseInt(year.group());
    return Integer.toString(y > after ? y - 7 : y);
  }

  private static String halved(MatchResult list) {
    String[] keys = list.group(1).split(",\\s*");
    String kept = String.join(", ", Arrays.copyOf(keys, keys.length / 2));
    return list.group().substring(0, list.group().indexOf('[')) + "[" + kept + "]";
  }

  private static SimulatedStandings told(String world) throws InterruptedException {
    String text = ScenarioReader.load(world, List.of()).text();
    try (Runs runs = new Runs(1, () -> {})) {
      return runs.of(ScenarioTemplate.of("world", text).with(List.of()), 7, 1, 2024);
    }
  }

  /** Returns what was observed; or the same with other entries and exits after a year. */
  private static ObservedHistory observed(int after) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    try (Reader table = Files.newBufferedReader(Path.of(ObservedHistory.TABLE))) {
      for (Map<String, String> row : TableReader.rows(table)) {
        Map<String, String> other = new HashMap<>(row);
        if (after(row.get("to"), after)) {
          other.put("to", "");
        }
        if (!after(row.get("from"), after)) {
          rows.add(other);
        }
      }
    }
    return new ObservedHistory(rows);
  }

  private static boolean after(String date, int year) {
    return !date.isEmpty() && Integer.parseInt(date.substring(0, 4)) > year;
  }

  private static Map<String, Double> chances(
      SimulatedStandings standings, ObservedHistory history, Period period, Scenario world) {
    Targets targets = new Targets(history, period, world.states());
    double[] chances = Telling.of("model", standings, targets).chances();
    List<AtRisk> units = AtRisk.all(targets);
    Map<String, Double> all = new TreeMap<>();
    for (int u = 0; u < chances.length; u++) {
      all.put(units.get(u).state() + " " + units.get(u).way(), chances[u]);
    }
    return all;
  }

  @ParameterizedTest
  @CsvSource({"1992, OF_1992", "2008, OF_2008"})
  void whatCameLaterDoesNotMoveTheForecast(int start, PortfolioWorld of) throws Exception {
    SimulatedStandings forecast = told("scenarios/patterns/world-" + start + ".yaml");
    SimulatedStandings later = told(copy(start, 2024, start).toString());
    assertTrue(Arrays.deepEquals(forecast.standings(), later.standings()));
    // Nor do the moves that were observed, of which the units at risk and their outcomes are made.
    Period period = start == 1992 ? Period.TRAINING : Period.TEST;
    Scenario world = of.load().scenario();
    Map<String, Double> chances = chances(forecast, ObservedHistory.shipped(), period, world);
    assertEquals(chances, chances(forecast, observed(start), period, world));
    assertEquals(
        0,
        AtRisk.all(new Targets(observed(start), period, world.states())).stream()
            .filter(AtRisk::moved)
            .count());
  }

  // So that the test above can fail: the same alteration of what holds at the start does move it.
  @ParameterizedTest
  @CsvSource({"1992", "2008"})
  void whatHoldsAtTheStartDoes(int start) throws Exception {
    SimulatedStandings forecast = told("scenarios/patterns/world-" + start + ".yaml");
    SimulatedStandings other = told(copy(start, start, 1900).toString());
    assertFalse(Arrays.deepEquals(forecast.standings(), other.standings()));
  }
}
