package entente.analysis.hindcast.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.hindcast.observed.ObservedHistory;
import entente.analysis.hindcast.observed.Period;
import entente.analysis.hindcast.observed.Runs;
import entente.analysis.hindcast.observed.SimulatedStandings;
import entente.analysis.hindcast.observed.Small;
import entente.analysis.hindcast.observed.Targets;
import entente.experiment.scenario.ScenarioTemplate;
import entente.experiment.table.TableReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps of a calibration, on the small world and a single year. */
class CalibrationSearchTest {

  private static final long SEED = 5;

  private static final CalibrationSizes SIZES =
      new CalibrationSizes(4, 2, 2, 12, 3, 2, 4, 8, 1, 0.25);

  // All review in each quarter, so that a year is enough to tell values apart.
  private static final ScenarioTemplate TEMPLATE =
      ScenarioTemplate.of("lively", Small.WORLD + "parameters: {choice: {review_interval: 1}}\n");

  private static final Targets TARGETS =
      new Targets(
          new ObservedHistory(
              List.of(
                  Small.row("POL", "osce", "member", "1992-01-01"),
                  Small.row("POL", "nato", "member", "1993-01-01"),
                  Small.row("FIN", "osce", "member", "1992-01-01"),
                  Small.row("MNG", "cst", "member", "1992-01-01"))),
          new Period("one year", 1992, 1993),
          Small.world().states());

  @TempDir Path dir;

  private Evaluations evaluations() throws IOException {
    return Evaluations.in(dir.resolve("evaluations.csv"));
  }

  private List<Map<String, String>> written() throws IOException {
    try (var text = Files.newBufferedReader(dir.resolve("evaluations.csv"))) {
      return TableReader.rows(text);
    }
  }

  private List<List<Double>> written(String stage) throws IOException {
    return written().stream()
        .filter(row -> row.get("stage").equals(stage))
        .map(CalibrationSearchTest::values)
        .toList();
  }

  private static List<Double> values(Map<String, String> row) {
    return FreeParameter.ALL.stream().map(p -> Double.valueOf(row.get(p.path()))).toList();
  }

  /** Returns evaluations that know all points of the sequence. */
  private Evaluations knowing(double... objectives) throws IOException {
    Evaluations known = evaluations();
    for (int k = 0; k < objectives.length; k++) {
      known.add(
          new Evaluation("sobol", k, points().get(k), SIZES.pointRuns(), SEED, objectives[k]));
    }
    return known;
  }

  private static Calibration calibration(Runs runs, CalibrationSizes sizes, Evaluations known) {
    return new Calibration(TEMPLATE, TARGETS, sizes, SEED, runs, known);
  }

  private static Evaluation search(CalibrationSizes sizes, Evaluations known) throws Exception {
    try (Runs runs = new Runs(1, () -> {})) {
      return calibration(runs, sizes, known).search();
    }
  }

  /** Returns the first points of the sequence, as the library gives them, in the ranges. */
  private static List<List<Double>> points() {
    SobolSequenceGenerator generator = new SobolSequenceGenerator(4);
    List<List<Double>> points = new ArrayList<>();
    for (int k = 0; k < SIZES.points(); k++) {
      double[] unit = generator.nextVector();
      points.add(List.of(unit[0], Math.rint(4000 * unit[1]) / 1e4, unit[2], unit[3]));
    }
    return points;
  }

  @Test
  void eachStageIsAsLargeAsItMayBe() throws Exception {
    Evaluation best = search(SIZES, evaluations());
    assertEquals(points(), written("sobol"));
    assertEquals(12, written("cma-es-1").size());
    assertEquals(12, written("cma-es-2").size());
    assertEquals(2, written("final").size());
    assertEquals(4 + 12 + 12 + 2, written().size());
    assertEquals("final", best.stage());
    assertEquals(4, best.replicates());
    assertNotEquals(SEED, best.seed());
    for (Map<String, String> row : written()) {
      List<Double> values = values(row);
      for (int p = 0; p < values.size(); p++) {
        FreeParameter free = FreeParameter.ALL.get(p);
        assertTrue(values.get(p) >= free.low() && values.get(p) <= free.high());
      }
      boolean last = row.get("stage").equals("final");
      assertEquals(last, !row.get("seed").equals(Long.toString(SEED)));
      if (row.get("stage").startsWith("cma")) {
        assertEquals("3", row.get("replicates"));
      }
    }
  }

  // All points of the sequence are known: the last two are the best. Each descent begins at one of
  // them, and as they are known to be bad the finalists come from the descents.
  @Test
  void descentsBeginAtTheBestPointsAndWhatTheyFindCounts() throws Exception {
    Evaluations known = knowing(80, 90, 60, 50);
    Evaluation best = search(SIZES, known);
    assertEquals(4, written("sobol").size());
    assertEquals(points().get(3), written("cma-es-1").get(0));
    assertEquals(points().get(2), written("cma-es-2").get(0));
    Set<List<Double>> found = new HashSet<>(written("cma-es-1"));
    found.addAll(written("cma-es-2"));
    assertTrue(found.containsAll(written("final")));
    assertEquals(lowest("cma-es"), written("final").get(0));
    assertTrue(found.size() > 12, "the descents went different ways");
    assertTrue(found.contains(best.values()));
  }

  /** Returns the values with the lowest objective of a stage. */
  private List<Double> lowest(String stage) throws IOException {
    return written().stream()
        .filter(row -> row.get("stage").startsWith(stage))
        .min(Comparator.comparingDouble(row -> Double.parseDouble(row.get("objective"))))
        .map(CalibrationSearchTest::values)
        .orElseThrow();
  }

  @Test
  void theBestOfTheFinalistsWins() throws Exception {
    CalibrationSizes noDescent = new CalibrationSizes(4, 2, 0, 12, 3, 2, 4, 8, 1, 0.25);
    Evaluations known = knowing(80, 2, 60, 1);
    Evaluation best = search(noDescent, known);
    assertEquals(List.of(points().get(3), points().get(1)), written("final"));
    List<Double> scores =
        written().stream()
            .filter(row -> row.get("stage").equals("final"))
            .map(row -> Double.valueOf(row.get("objective")))
            .toList();
    assertEquals(Math.min(scores.get(0), scores.get(1)), best.objective());
  }

  @Test
  void theObjectiveIsThatOfRunsWithTheValues() throws Exception {
    CalibrationSizes one = new CalibrationSizes(1, 2, 0, 0, 0, 1, 4, 0, 0, 1);
    try (Runs runs = new Runs(1, () -> {})) {
      Evaluation best = calibration(runs, one, Evaluations.unkept()).search();
      var scenario = TEMPLATE.with(Calibration.settings(best.values()));
      SimulatedStandings futures = runs.of(scenario, best.seed(), 4, 1993);
      double[] shares = futures.shares(TARGETS.units(), TARGETS.period());
      assertEquals(Objective.of(TARGETS.units(), shares, 4), best.objective());
    }
  }

  @Test
  void drawsHavePlacesAndSeedsOfTheirOwn() throws Exception {
    try (Runs runs = new Runs(1, () -> {})) {
      Calibration calibration = calibration(runs, SIZES, evaluations());
      List<Evaluation> draws = calibration.draws();
      assertEquals(8, draws.size());
      assertEquals(8, draws.stream().map(Evaluation::seed).distinct().count());
      for (int p = 0; p < 4; p++) {
        int at = p;
        assertEquals(8, draws.stream().map(e -> e.values().get(at)).distinct().count());
      }
      for (int d = 0; d < 8; d++) {
        assertEquals("draw", draws.get(d).stage());
        assertEquals(d, draws.get(d).index());
        assertEquals(1, draws.get(d).replicates());
      }
      // A quarter of eight.
      assertEquals(Calibration.best(draws, 2), calibration.kept(draws));
      // What is known already is not run again.
      assertEquals(draws, calibration(null, SIZES, evaluations()).draws());
    }
  }

  @Test
  void anInterruptEndsTheSearch() throws Exception {
    Evaluations known = knowing(1, 2, 3, 4);
    Thread.currentThread().interrupt();
    assertThrows(InterruptedException.class, () -> search(SIZES, known));
  }

  @Test
  void whatCannotBeWrittenDownEndsTheSearch() throws Exception {
    Evaluations known = knowing(1, 2, 3, 4);
    Files.delete(dir.resolve("evaluations.csv"));
    assertThrows(IOException.class, () -> search(SIZES, known));
  }
}
