package entente.analysis.hindcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.hindcast.observed.ObservedHistory;
import entente.analysis.hindcast.observed.Period;
import entente.analysis.hindcast.observed.Stance;
import entente.analysis.hindcast.observed.Targets;
import entente.analysis.hindcast.observed.Unit;
import entente.analysis.hindcast.score.Ranking;
import entente.experiment.scenario.ScenarioReader;
import entente.experiment.store.TableReader;
import entente.model.states.StateFacts;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forecasts kept of the first model are of the protocol's units, and score as they did. */
class FirstModelTest {

  private static final Path FOLDER = Path.of("scenarios", "calibration");

  private static List<Map<String, String>> rows(String file, String period) throws IOException {
    try (Reader text = Files.newBufferedReader(FOLDER.resolve(file))) {
      return TableReader.rows(text).stream()
          .filter(row -> row.get("period").equals(period))
          .toList();
    }
  }

  private static Targets targets(String scenario) {
    Period period = scenario.endsWith("training") ? Period.TRAINING : Period.TEST;
    String key = scenario.substring(0, scenario.indexOf(' '));
    return new Targets(
        ObservedHistory.shipped(), period, ScenarioReader.read(key, List.of()).states());
  }

  @ParameterizedTest
  @CsvSource({
    "in-sample, hindcast-1992 training, 0.7041",
    "throughout, hindcast-1992 test, 0.7656",
    "restarted, hindcast-2008 test, 0.7898"
  })
  void chancesAreOfTheUnitsAtRiskAndRankAsScored(String period, String of, double area)
      throws IOException {
    Targets targets = targets(of);
    List<Unit> units = targets.units();
    List<Map<String, String>> rows = rows("first-model.csv", period);
    List<String> expected = new ArrayList<>();
    units.forEach(u -> expected.add(u.state() + " " + u.destination().word()));
    expected.addAll(holders(targets));
    assertEquals(
        expected, rows.stream().map(r -> r.get("state") + " " + r.get("destination")).toList());
    double[] chances =
        rows.stream().mapToDouble(r -> Double.parseDouble(r.get("chance"))).toArray();
    for (double chance : chances) {
      assertTrue(chance >= 0 && chance <= 1);
      assertEquals(Math.rint(chance * 500), chance * 500, 0.0001, "a share of 500 runs");
    }
    double[] moves = Arrays.copyOf(chances, units.size());
    assertEquals(area, new Ranking(units).area(moves), 0.00005);
  }

  // Who was in something that it could leave.
  private static List<String> holders(Targets targets) {
    int start = targets.period().start();
    ObservedHistory history = targets.history();
    List<String> keys = targets.states().stream().map(StateFacts::key).toList();
    return Stream.of(
            keys.stream()
                .filter(key -> history.stance(key, start) == Stance.WEST)
                .map(key -> key + " leave-west"),
            keys.stream()
                .filter(key -> history.stance(key, start) == Stance.EAST)
                .map(key -> key + " leave-east"),
            keys.stream()
                .filter(key -> history.status(key, "sco", start) != null)
                .map(key -> key + " leave-seat"))
        .flatMap(s -> s)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "in-sample, hindcast-1992 training",
    "throughout, hindcast-1992 test",
    "restarted, hindcast-2008 test"
  })
  void stancesAreOfTheStatesScoredAndAddUp(String period, String of) throws IOException {
    List<Map<String, String>> rows = rows("first-model-stances.csv", period);
    assertEquals(
        targets(of).states().stream().map(StateFacts::key).toList(),
        rows.stream().map(r -> r.get("state")).toList());
    for (Map<String, String> row : rows) {
      double sum =
          Stream.of(Stance.values()).mapToDouble(s -> Double.parseDouble(row.get(s.word()))).sum();
      assertEquals(1, sum, 1e-9, row.get("state"));
    }
  }
}
