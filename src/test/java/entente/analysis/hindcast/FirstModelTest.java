package entente.analysis.hindcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.hindcast.observed.AtRisk;
import entente.analysis.hindcast.observed.ObservedHistory;
import entente.analysis.hindcast.observed.Period;
import entente.analysis.hindcast.observed.Stance;
import entente.analysis.hindcast.observed.Targets;
import entente.analysis.hindcast.observed.Unit;
import entente.analysis.hindcast.score.ChanceScores;
import entente.analysis.hindcast.score.PossibleMove;
import entente.analysis.hindcast.score.Ranking;
import entente.experiment.scenario.ScenarioReader;
import entente.experiment.table.TableReader;
import entente.model.states.StateFacts;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.AggregateWith;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.aggregator.ArgumentsAggregator;
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
        ObservedHistory.shipped(),
        period,
        ScenarioReader.read("scenarios/first-model/" + key + ".yaml", List.of()).states());
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
    List<String> expected =
        AtRisk.all(targets).stream().map(u -> u.state() + " " + u.way().word()).toList();
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

  /**
   * The scores of the second protocol, from shares smoothed by (k + ½) / (n + 1). The numbers were
   * computed by a script in another language from the two tables alone.
   */
  @ParameterizedTest
  @CsvSource({
    "in-sample, hindcast-1992 training, false, 160, 17, 0.7041, 0.5073, 0.0767, 0.2897",
    "in-sample, hindcast-1992 training, true, 187, 19, 0.7041, 0.4425, 0.0884, 0.3144",
    "throughout, hindcast-1992 test, false, 134, 19, 0.7656, 0.2847, 0.1490, 0.4936",
    "throughout, hindcast-1992 test, true, 177, 21, 0.7630, 0.1654, 0.2302, 0.7524",
    "restarted, hindcast-2008 test, false, 144, 21, 0.7898, 0.4638, 0.0989, 0.2958",
    "restarted, hindcast-2008 test, true, 189, 23, 0.7831, 0.2418, 0.1145, 0.3432"
  })
  void scoresOfTheSecondProtocol(
      String period,
      String of,
      boolean exits,
      int count,
      int moved,
      @AggregateWith(Numbers.class) double[] expected)
      throws IOException {
    List<Map<String, String>> rows = rows("first-model.csv", period);
    List<PossibleMove> moves = AtRisk.all(targets(of)).stream().map(PossibleMove::of).toList();
    double[] chances =
        rows.stream()
            .mapToDouble(r -> (Math.rint(500 * Double.parseDouble(r.get("chance"))) + 0.5) / 501)
            .toArray();
    int units = exits ? moves.size() : targets(of).units().size();
    moves = moves.subList(0, units);
    assertEquals(count, units);
    assertEquals(moved, moves.stream().filter(PossibleMove::moved).count());
    ChanceScores scores = ChanceScores.of(moves, Arrays.copyOf(chances, units), 50, 1);
    assertEquals(expected[0], scores.auc().value(), 0.00005);
    assertEquals(expected[1], scores.averagePrecision().value(), 0.00005);
    assertEquals(expected[2], scores.brier().value(), 0.00005);
    assertEquals(expected[3], scores.logScore().value(), 0.00005);
  }

  /** The last four columns as numbers. */
  static final class Numbers implements ArgumentsAggregator {
    @Override
    public double[] aggregateArguments(ArgumentsAccessor row, ParameterContext context) {
      return IntStream.range(5, 9).mapToDouble(row::getDouble).toArray();
    }
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
