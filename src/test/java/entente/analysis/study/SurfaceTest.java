package entente.analysis.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import entente.analysis.Blank;
import entente.analysis.sensitivity.Index;
import entente.analysis.sweep.Grid;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Means over cells of the two inputs that move a measure most. */
class SurfaceTest {

  private static final double NONE = Double.NaN;

  @TempDir Path dir;

  private StudyRuns runs(String study, ToDoubleFunction<double[]> function) throws Exception {
    return Chain.runs(dir, study, at -> function.applyAsDouble(at.x()));
  }

  /** Returns what is found where inputs x1, x2, … have these sizes. */
  private static List<Sensitivity> found(double... sizes) {
    List<Influence> influences = new java.util.ArrayList<>();
    for (int k = 0; k < sizes.length; k++) {
      Index main = new Index(sizes[k], sizes[k], sizes[k]);
      influences.add(Blank.of(Influence.class, Map.of("input", "x" + (k + 1), "main", main)));
    }
    return List.of(
        Blank.of(Sensitivity.class, Map.of("measure", Chain.MEASURE, "influences", influences)));
  }

  private static String levels(int factors, int steps) {
    return Chain.study(factors, "{kind: full}").replace("to: 1}", "to: 1, steps: " + steps + "}");
  }

  @Test
  void fewLevelsAreShownAsTheyAre() throws Exception {
    StudyRuns runs = runs(levels(3, 3) + "replicates: 2\n", x -> x[1] + 10 * x[2] + 100 * x[0]);
    ResponseSurface surface = ResponseSurface.of(runs, 0, found(0.1, -0.3, 0.2));
    assertEquals("x2", surface.x());
    assertEquals("x3", surface.y());
    Grid grid = surface.grid();
    assertEquals(List.of("0", "0.5", "1"), grid.xs());
    assertEquals(List.of("0", "0.5", "1"), grid.ys());
    assertEquals(List.of("five-states"), grid.panels());
    assertEquals(Chain.MEASURE, grid.measure());
    // x1 is averaged away at 1/2.
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        double expected = runs.design().unit(3 * column, 1) + 10 * runs.design().unit(row, 2) + 50;
        assertEquals(expected, grid.mean(0, row, column), 1e-9);
      }
    }
  }

  @Test
  void levelsLoseNoZerosThatCount() throws Exception {
    String study = levels(1, 2) + "  length: {path: rounds, values: [10, 100]}\n";
    Sensitivity rounds =
        Blank.of(
            Sensitivity.class,
            Map.of(
                "measure",
                Chain.MEASURE,
                "influences",
                List.of(
                    Blank.of(
                        Influence.class, Map.of("input", "length", "main", new Index(1, 1, 1))))));
    ResponseSurface surface = ResponseSurface.of(runs(study, x -> 1), 0, List.of(rounds));
    assertEquals(List.of("10", "100"), surface.grid().xs());
  }

  // Of n points the root of n/8 slices, at least four and at most eight.
  @ParameterizedTest
  @CsvSource({"60, 4", "200, 5", "1000, 8"})
  void manyLevelsAreSliced(int points, int slices) throws Exception {
    String study = Chain.study(2, "{kind: latin_hypercube, points: " + points + "}");
    StudyRuns runs = runs(study, x -> x[0]);
    Grid grid = ResponseSurface.of(runs, 0, found(2, 1)).grid();
    assertEquals(slices, grid.xs().size());
    assertEquals(slices, grid.ys().size());
    double low = 1;
    double high = 0;
    for (int p = 0; p < points; p++) {
      double x = Double.parseDouble(runs.design().values(p).get(0));
      low = Math.min(low, x);
      high = Math.max(high, x);
    }
    for (int column = 0; column < slices; column++) {
      double from = low + (high - low) * column / slices;
      double middle = from + (high - low) / slices / 2;
      assertEquals(middle, Double.parseDouble(grid.xs().get(column)), 0.0006);
      for (int row = 0; row < slices; row++) {
        double mean = grid.mean(0, row, column);
        assertEquals(middle, Double.isNaN(mean) ? middle : mean, (high - low) / slices / 2 + 1e-9);
      }
    }
  }

  @Test
  void tenLevelsAreFewAndElevenMany() throws Exception {
    assertEquals(
        10, ResponseSurface.of(runs(levels(2, 10), x -> 1), 0, found(2, 1)).grid().xs().size());
    // 121 points make four slices.
    assertEquals(
        4, ResponseSurface.of(runs(levels(2, 11), x -> 1), 0, found(2, 1)).grid().xs().size());
  }

  @Test
  void failedRunsAreMarkedWhereTheyAre() throws Exception {
    StudyRuns runs = runs(levels(2, 2), x -> x[0] > 0.5 && x[1] < 0.5 ? NONE : x[0]);
    Grid grid = ResponseSurface.of(runs, 0, found(2, 1)).grid();
    assertEquals(1, grid.failed(0, 0, 1));
    assertEquals(0, grid.failed(0, 1, 0) + grid.failed(0, 0, 0) + grid.failed(0, 1, 1));
    assertEquals(NONE, grid.mean(0, 0, 1));
  }

  @Test
  void onlyWhatIsFoundOfTheSameMeasureRanks() throws Exception {
    Sensitivity other =
        Blank.of(
            Sensitivity.class,
            Map.of(
                "measure",
                Blank.of(entente.model.measures.Measure.class, Map.of("name", "other")),
                "influences",
                found(0, 0, 9).get(0).influences()));
    List<Sensitivity> both = List.of(other, found(3, 2, 1).get(0));
    ResponseSurface surface = ResponseSurface.of(runs(levels(3, 2), x -> 1), 0, both);
    assertEquals("x1", surface.x());
    assertEquals("x2", surface.y());
  }

  @ParameterizedTest
  @CsvSource({"'', 4", "', second_order: true', 6"})
  void ofTwoSamplesAndTheirMixturesOnlyTheSamplesAreShown(String more, int block) throws Exception {
    int[] run = {0};
    StudyRuns runs =
        runs(
            Chain.study(2, "{kind: saltelli, samples: 64" + more + "}"),
            x -> {
              int place = run[0]++ % block;
              return place == 0 || place == block - 1 ? 1 : 1000;
            });
    Grid grid = ResponseSurface.of(runs, 0, found(2, 1)).grid();
    assertEquals(4, grid.xs().size());
    for (int row = 0; row < 4; row++) {
      for (int column = 0; column < 4; column++) {
        assertEquals(1, grid.mean(0, row, column));
      }
    }
  }

  @Test
  void thereIsNoneWithoutTwoInputsOfNumbersOverIndependentPoints() throws Exception {
    assertNull(
        ResponseSurface.of(
            runs(Chain.study(2, "{kind: morris, trajectories: 4}"), x -> 1), 0, found(2, 1)));
    assertNull(ResponseSurface.of(runs(levels(1, 3), x -> 1), 0, found(1)));
    String words = levels(1, 3) + "  w: {choices: {a: {set: []}, b: {set: []}}}\n";
    assertNull(ResponseSurface.of(runs(words, x -> 1), 0, found(1)));
    // A group moves its inputs together, so that they cannot be told apart.
    String samples = "{kind: saltelli, samples: 8}";
    assertNull(ResponseSurface.of(runs(Chain.study(3, samples, "g", "g"), x -> 1), 0, found(1)));
    assertNotNull(ResponseSurface.of(runs(Chain.study(3, samples), x -> 1), 0, found(1)));
  }
}
