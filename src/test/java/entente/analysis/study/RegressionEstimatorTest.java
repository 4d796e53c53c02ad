package entente.analysis.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Regressions of studies. On one input the standardised coefficient is the correlation, and that of
 * ranks Spearman's, so that Commons Math can be asked.
 */
class RegressionEstimatorTest {

  private static final double NONE = Double.NaN;

  @TempDir Path dir;

  private static String points(int factors, int points) {
    return Chain.study(factors, "{kind: latin_hypercube, points: " + points + "}");
  }

  private static double[] column(StudyRuns runs, int axis) {
    return IntStream.range(0, runs.design().size())
        .mapToDouble(p -> runs.design().unit(p, axis))
        .toArray();
  }

  private static double pearson(double[] x, double[] y) {
    return new PearsonsCorrelation().correlation(x, y);
  }

  private StudyRuns runs(String study, ToDoubleFunction<double[]> function) throws Exception {
    return Chain.runs(dir, study, at -> function.applyAsDouble(at.x()));
  }

  private static Sensitivity estimate(StudyRuns runs) {
    return Estimator.of(runs, 1).estimate(0, 0);
  }

  @Test
  void aRangeSpreadByRatiosIsRegressedOnByItsLogarithm() throws Exception {
    String log = points(1, 40).replace("from: 0,", "from: 0.01, scale: log,");
    // A unit of the axis is the logarithm, so that the outcome is a straight line in it.
    Sensitivity s = estimate(runs(log, x -> 5 - 2 * x[0]));
    assertEquals(Method.REGRESSION, s.method());
    assertEquals(-1, s.influences().get(0).main().value(), 1e-9);
    assertEquals(1, s.explained(), 1e-12);
    Sensitivity plain = estimate(runs(points(1, 40), x -> Math.exp(9 * x[0])));
    assertEquals(Method.RANKS, plain.method());
  }

  @Test
  void aWordOfTwoCountsAndOneOfThreeDoesNot() throws Exception {
    String words =
        points(1, 40)
            + "  two: {choices: {a: {set: []}, b: {set: []}}}\n"
            + "  three: {choices: {a: {set: []}, b: {set: []}, c: {set: []}}}\n";
    StudyRuns runs = runs(words, x -> x[1] > 0.5 ? 1 : 0);
    assertEquals(List.of("x1", "two"), Estimator.of(runs, 1).inputs());
    assertEquals(List.of("three"), RegressionEstimator.leftOut(runs));
    Sensitivity s = estimate(runs);
    // The outcome is the word itself.
    assertEquals(1, s.influences().get(1).main().value(), 1e-9);
    assertEquals(0, s.influences().get(0).main().value(), 1e-9);
    assertTrue(s.influences().get(1).told());
    assertFalse(s.influences().get(0).told());
  }

  @Test
  void thereMustBeTwoPointsMoreThanInputs() throws Exception {
    assertNull(Estimator.of(runs(points(2, 3), x -> 1), 1));
    assertNotNull(Estimator.of(runs(points(2, 4), x -> 1), 1));
    // Words of three are no inputs of a regression.
    String words = Chain.study(0, "{kind: latin_hypercube, points: 40}");
    assertNull(
        Estimator.of(
            runs(words + "  w: {choices: {a: {set: []}, b: {set: []}, c: {set: []}}}\n", x -> 1),
            1));
  }

  @Test
  void missingOutcomesAreLeftOutAndBounded() throws Exception {
    StudyRuns runs = runs(points(1, 20), x -> x[0] > 0.8 ? NONE : -x[0] * x[0] + x[0] / 2);
    double[] x = column(runs, 0);
    double[] y = runs.means(0, 0);
    int[] seen = IntStream.range(0, 20).filter(p -> !Double.isNaN(y[p])).toArray();
    double[] seenX = IntStream.of(seen).mapToDouble(p -> x[p]).toArray();
    double[] seenY = IntStream.of(seen).mapToDouble(p -> y[p]).toArray();
    Sensitivity s = estimate(runs);
    // One point in each of twenty slices: four lie above 0.8.
    assertEquals(4, s.leftOut());
    assertEquals(16, s.rows());
    assertEquals(Arrays.stream(seenY).average().orElseThrow(), s.mean(), 1e-12);
    boolean ranks = s.method() == Method.RANKS;
    Influence i = s.influences().get(0);
    assertEquals(correlation(ranks, seenX, seenY), i.main().value(), 1e-9);
    double r = correlation(ranks, seenX, seenY);
    assertEquals(r * r, s.explained(), 1e-9);
    double low = correlation(ranks, x, filled(y, Arrays.stream(seenY).min().orElseThrow()));
    double high = correlation(ranks, x, filled(y, Arrays.stream(seenY).max().orElseThrow()));
    // The outcome falls where it is missing: the lower it is there, the stronger the fall.
    assertTrue(low < high);
    assertEquals(low, i.ifLow(), 1e-9);
    assertEquals(high, i.ifHigh(), 1e-9);
    assertTrue(i.told(), "falling, and surely");
  }

  @Test
  void theEndsAreInOrderWhereTheOutcomeRisesToo() throws Exception {
    StudyRuns runs = runs(points(1, 20), x -> x[0] < 0.2 ? NONE : x[0]);
    double[] x = column(runs, 0);
    double[] y = runs.means(0, 0);
    double seen = Arrays.stream(y).filter(v -> v > 0).min().orElseThrow();
    Influence i = estimate(runs).influences().get(0);
    // Ranks or not: outcomes that are the highest where they should be lowest weaken the slope.
    assertEquals(pearson(x, filled(y, seen)), i.ifHigh(), 1e-9);
    assertTrue(i.ifLow() < i.ifHigh());
    assertTrue(i.told());
  }

  private static double correlation(boolean ranks, double[] x, double[] y) {
    return ranks ? new SpearmansCorrelation().correlation(x, y) : pearson(x, y);
  }

  private static double[] filled(double[] y, double with) {
    return Arrays.stream(y).map(v -> Double.isNaN(v) ? with : v).toArray();
  }

  @Test
  void theFirstHalvesOfThePointsShowWhetherItHasComeToRest() throws Exception {
    StudyRuns runs = runs(points(1, 64), x -> x[0] + Math.sin(50 * x[0]));
    Sensitivity s = estimate(runs);
    IndexCurve curve = s.convergence().get(0);
    assertEquals(List.of(16.0, 32.0, 64.0), curve.at());
    boolean ranks = s.method() == Method.RANKS;
    for (int k = 0; k < 3; k++) {
      int n = 16 << k;
      double[] x = Arrays.copyOf(column(runs, 0), n);
      double[] y = Arrays.copyOf(runs.means(0, 0), n);
      assertEquals(correlation(ranks, x, y), curve.values().get(k).value(), 1e-9);
    }
    assertEquals(List.of(), estimate(runs(points(1, 15), x -> x[0])).convergence());
  }

  @Test
  void manyInputsTakeTwiceAsManyPoints() throws Exception {
    StringBuilder study = new StringBuilder(points(8, 80));
    for (String word : List.of("u", "v")) {
      study.append("  ").append(word).append(": {choices: {a: {set: []}, b: {set: []}}}\n");
    }
    ToDoubleFunction<double[]> sum = x -> Arrays.stream(x).sum();
    assertEquals(
        List.of(20.0, 40.0, 80.0), estimate(runs(study.toString(), sum)).convergence().get(0).at());
    String fewer = study.toString().replace("points: 80", "points: 72");
    assertEquals(List.of(36.0, 72.0), estimate(runs(fewer, sum)).convergence().get(0).at());
  }

  @Test
  void anOutcomeThatDoesNotVaryOrIsRarelyThereHasNoCoefficients() throws Exception {
    StudyRuns flat = runs(points(2, 20), x -> 7);
    Sensitivity s = estimate(flat);
    assertEquals(Method.REGRESSION, s.method());
    assertEquals("unusable because the output does not vary", s.trust().words());
    assertEquals(7, s.mean());
    assertTrue(Double.isNaN(s.explained()));
    assertTrue(Double.isNaN(s.influences().get(1).main().value()));
    assertTrue(Double.isNaN(s.influences().get(1).ifLow()));
    assertTrue(Double.isNaN(s.influences().get(1).ifHigh()));
    assertFalse(s.influences().get(1).told());
    assertEquals(List.of(), s.convergence());
    assertEquals(
        List.of(Estimator.NONE, Estimator.NONE), Estimator.of(flat, 1).main(flat.outcomes(0, 0)));
    // Three of twenty are one fewer than two inputs need.
    Sensitivity rare = estimate(runs(points(2, 20), x -> x[0] < 0.15 ? x[0] : NONE));
    assertEquals("unusable because 3 of 20 rows have a result", rare.trust().words());
    assertEquals(17, rare.leftOut());
    Sensitivity enough = estimate(runs(points(2, 20), x -> x[0] < 0.2 ? x[0] : NONE));
    assertEquals(1, enough.explained(), 1e-9);
  }

  @Test
  void aGridWithoutAllItsPointsIsRegressedOn() throws Exception {
    String grid = Chain.study(2, "{kind: full}").replace("to: 1}", "to: 1, steps: 4}");
    assertEquals(Method.GRID, estimate(runs(grid, x -> x[0])).method());
    String half = grid + "constraints: [x1 + x2 <= 1.5]\n";
    Sensitivity s = estimate(runs(half, x -> x[0]));
    assertTrue(s.method() == Method.REGRESSION || s.method() == Method.RANKS);
    assertEquals(1, s.influences().get(0).main().value(), 1e-9);
  }

  @Test
  void replicatesAreWhatOneMorePointTakes() throws Exception {
    StudyRuns runs = runs(points(1, 20) + "replicates: 3\n", x -> x[0]);
    assertEquals(3, estimate(runs).runsPerRow());
    assertEquals(20, estimate(runs).rows());
  }
}
