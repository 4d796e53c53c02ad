package entente.analysis.hindcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.hindcast.OriginTold.Learned;
import entente.analysis.hindcast.observed.ObservedHistory;
import entente.analysis.hindcast.observed.Runs;
import entente.analysis.hindcast.observed.SimulatedStandings;
import entente.analysis.hindcast.observed.Targets;
import entente.analysis.hindcast.observed.Telling;
import entente.experiment.input.Source;
import entente.experiment.scenario.ScenarioSource;
import entente.experiment.table.TableReader;
import entente.model.dynamics.Scenario;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Nothing that came after an origin reaches its world, its forecast or a rule of before. */
class OriginLeakTest {

  private static final int ORIGIN = 2004;
  private static final Path FACTS = Path.of("scenarios", "worlds", "facts");
  private static final List<String> FIGURES =
      List.of("cinc", "gdp", "gdp_per_head", "milex", "ideal_point", "polyarchy");
  private static final ScenarioSource WORLD = OriginWorld.of(ORIGIN);
  private static final ScenarioSource CUT = OriginWorld.of(ORIGIN, without(ORIGIN));

  /**
   * Returns the shipped tables without any fact that is later than a year; figures of later years
   * are others, since a state of later has to have some.
   */
  private static Function<String, Source> without(int after) {
    return name -> {
      try {
        Path file = FACTS.resolve(name);
        String text = Files.readString(file);
        List<Map<String, String>> rows = TableReader.rows(new StringReader(text));
        return new Source.OfText(name, cut(text.lines().findFirst().orElse(""), rows, after));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  private static String cut(String header, List<Map<String, String>> rows, int after) {
    StringBuilder out = new StringBuilder(header).append('\n');
    for (Map<String, String> row : rows) {
      boolean later = false;
      for (String first : List.of("year", "from", "began")) {
        later |= after(row.get(first), after);
      }
      Map<String, String> kept = new HashMap<>(row);
      if (later && row.containsKey("cinc")) {
        kept.replaceAll((column, cell) -> altered(column, cell));
        later = false;
      }
      for (String last : List.of("to", "until")) {
        kept.computeIfPresent(last, (column, date) -> after(date, after) ? "" : date);
      }
      // What goes on has ended in some year after, and one does not know in which.
      kept.computeIfPresent("ended", (column, date) -> after(date, after) ? "2099" : date);
      if (!later) {
        out.append(
            Arrays.stream(header.split(","))
                .map(column -> '"' + kept.get(column) + '"')
                .collect(Collectors.joining(",", "", "\n")));
      }
    }
    return out.toString();
  }

  private static String altered(String column, String cell) {
    return column.startsWith("trade_") || FIGURES.contains(column)
        ? "0.1"
        : column.startsWith("arms_") ? "1" : column.equals("neutrality") ? "law" : cell;
  }

  private static boolean after(String date, int year) {
    return date != null && date.length() >= 4 && Integer.parseInt(date.substring(0, 4)) > year;
  }

  private static SimulatedStandings run(Scenario world) throws InterruptedException {
    try (Runs runs = new Runs(1, () -> {})) {
      return runs.of(world, 7, 1, ORIGIN + OriginTold.YEARS);
    }
  }

  @Test
  void noFactAfterTheOriginIsInItsWorldOrForecast() throws InterruptedException {
    assertEquals(WORLD.text(), CUT.text());
    assertTrue(
        Arrays.deepEquals(run(WORLD.scenario()).standings(), run(CUT.scenario()).standings()));
    assertEquals(ORIGIN, WORLD.scenario().start());
    assertEquals(List.of(), WORLD.scenario().events());
    assertTrue(
        WORLD.scenario().states().stream().allMatch(state -> state.capabilityPath().isEmpty()));
  }

  // So that the test above can fail: without the facts of the year itself it is another world.
  @Test
  void factsOfTheYearAreInIt() {
    assertNotEquals(WORLD.text(), OriginWorld.of(ORIGIN, without(ORIGIN - 1)).text());
  }

  @Test
  void aRuleOfBeforeKnowsNothingOfWhatCameAfter() {
    Scenario earliest = PortfolioWorld.OF_1992.load().scenario();
    Targets targets =
        new Targets(
            ObservedHistory.shipped(), OriginTold.period(ORIGIN), WORLD.scenario().states());
    for (int end : new int[] {ORIGIN, ORIGIN + 1}) {
      Learned whole = Learned.of(ObservedHistory.shipped(), end, earliest);
      Learned cut = Learned.of(observed(ORIGIN), end, earliest);
      List<Telling> all = whole.tell(targets, WORLD.scenario());
      List<Telling> fewer = cut.tell(targets, WORLD.scenario());
      assertEquals(3, all.size());
      for (int k = 0; k < all.size(); k++) {
        // So that the first can fail: a year more of training would tell.
        boolean same = Arrays.equals(all.get(k).chances(), fewer.get(k).chances());
        assertEquals(end == ORIGIN, same, all.get(k).by() + " " + end);
      }
    }
  }

  private static ObservedHistory observed(int after) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Map<String, String> row : TableReader.shipped(ObservedHistory.TABLE)) {
      if (!after(row.get("from"), after)) {
        Map<String, String> kept = new HashMap<>(row);
        kept.computeIfPresent("to", (column, date) -> after(date, after) ? "" : date);
        rows.add(kept);
      }
    }
    return new ObservedHistory(rows);
  }
}
