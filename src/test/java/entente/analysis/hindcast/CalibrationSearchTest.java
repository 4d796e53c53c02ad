package entente.analysis.hindcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.experiment.store.TableReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

  private static final Targets TARGETS =
      new Targets(
          new History(
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

  private static Evaluation sobol(int index, List<Double> values, double objective) {
    return new Evaluation("sobol", index, values, SIZES.pointRuns(), SEED, objective);
  }

  private static Calibration calibration(Runs runs, CalibrationSizes sizes, Evaluations known) {
    return new Calibration(Small.template(), TARGETS, sizes, SEED, runs, known);
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
    Evaluation best;
    try (Runs runs = new Runs(1, () -> {})) {
      best = calibration(runs, SIZES, evaluations()).search();
    }
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
    Evaluations known = evaluations();
    double[] objectives = {80, 90, 60, 50};
    for (int k = 0; k < 4; k++) {
      known.add(sobol(k, points().get(k), objectives[k]));
    }
    Evaluation best;
    try (Runs runs = new Runs(1, () -> {})) {
      best = calibration(runs, SIZES, known).search();
    }
    assertEquals(4, written("sobol").size());
    assertEquals(points().get(3), written("cma-es-1").get(0));
    assertEquals(points().get(2), written("cma-es-2").get(0));
    Set<List<Double>> found = new HashSet<>(written("cma-es-1"));
    found.addAll(written("cma-es-2"));
    assertTrue(found.containsAll(written("final")));
    assertTrue(found.size() > 12, "the descents went different ways");
    assertTrue(found.contains(best.values()));
  }

  @Test
  void theBestOfTheFinalistsWins() throws Exception {
    CalibrationSizes noDescent = new CalibrationSizes(4, 2, 0, 12, 3, 2, 4, 8, 1, 0.25);
    Evaluations known = evaluations();
    double[] objectives = {80, 2, 60, 1};
    for (int k = 0; k < 4; k++) {
      known.add(sobol(k, points().get(k), objectives[k]));
    }
    Evaluation best;
    try (Runs runs = new Runs(1, () -> {})) {
      best = calibration(runs, noDescent, known).search();
    }
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
      var scenario = Small.template().with(Calibration.settings(best.values()));
      Futures futures = runs.of(scenario, best.seed(), 4, 1993);
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
    Evaluations known = evaluations();
    for (int k = 0; k < 4; k++) {
      known.add(sobol(k, points().get(k), k));
    }
    try (Runs runs = new Runs(1, () -> {})) {
      Calibration calibration = calibration(runs, SIZES, known);
      Thread.currentThread().interrupt();
      assertThrows(InterruptedException.class, calibration::search);
    }
  }

  @Test
  void whatCannotBeWrittenDownEndsTheSearch() throws Exception {
    Evaluations known = evaluations();
    for (int k = 0; k < 4; k++) {
      known.add(sobol(k, points().get(k), k));
    }
    Files.delete(dir.resolve("evaluations.csv"));
    try (Runs runs = new Runs(1, () -> {})) {
      assertThrows(IOException.class, calibration(runs, SIZES, known)::search);
    }
  }
}
