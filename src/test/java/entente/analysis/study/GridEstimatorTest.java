package entente.analysis.study;

import static entente.analysis.study.Grids.exactly;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.sensitivity.Index;
import entente.analysis.sensitivity.Trust.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shares of the variance over grids of two levels, by hand. */
class GridEstimatorTest {

  private static final double NONE = Double.NaN;

  @TempDir Path dir;

  private interface OfThree {
    double at(int a, int b, int c);
  }

  /** Returns a function over {−1, 1}³, the last turning fastest. */
  private static double[] cube(OfThree function) {
    return IntStream.range(0, 8)
        .mapToDouble(p -> function.at(p / 4 * 2 - 1, p / 2 % 2 * 2 - 1, p % 2 * 2 - 1))
        .toArray();
  }

  // y = a + 2b + 3c + 4ab + 5ac + 6bc over {−1, 1}³: orthogonal terms of variance 1 to 36, all 91.
  @Test
  void threeInputsAndTheirPairs() throws Exception {
    double[] y = cube((a, b, c) -> 10 + a + 2 * b + 3 * c + 4 * a * b + 5 * a * c + 6 * b * c);
    Sensitivity s = Grids.indices(dir, 3, y, y);
    double[] first = {1, 4, 9};
    double[] total = {1 + 16 + 25, 4 + 16 + 36, 9 + 25 + 36};
    for (int k = 0; k < 3; k++) {
      Influence influence = s.influences().get(k);
      assertEquals("x" + (k + 1), influence.input());
      exactly(first[k] / 91, influence.first());
      exactly(total[k] / 91, influence.main());
      // No outcome is missing: what could be is what is.
      assertEquals(total[k] / 91, influence.ifLow(), 1e-12);
      assertEquals(total[k] / 91, influence.ifHigh(), 1e-12);
      assertTrue(influence.told());
    }
    exactly(16 / 91.0, s.second()[0][1]);
    exactly(25 / 91.0, s.second()[0][2]);
    exactly(36 / 91.0, s.second()[1][2]);
    assertEquals(14 / 91.0, s.explained(), 1e-12);
    assertEquals(10, s.mean(), 1e-12);
    assertEquals(2, s.rows());
    assertEquals(8, s.runsPerRow());
    assertEquals(0, s.leftOut());
    assertEquals("trust", s.trust().words());
  }

  @Test
  void oneInputHasNoPairs() throws Exception {
    Sensitivity s = Grids.indices(dir, 1, new double[] {1, 2}, new double[] {1, 2});
    exactly(1, s.influences().get(0).main());
    assertNull(s.second());
  }

  // Each replicate alone: a + b, and 2a + b, over {−1, 1}²: shares of a 1/2 and 4/5; their mean
  // 1.5a + b: 9/13. The jackknife of two is half their distance times 12.7062, any table's t with
  // one degree of freedom.
  @Test
  void twoReplicatesAreAsSureAsTheyAgree() throws Exception {
    Sensitivity s = Grids.indices(dir, 2, new double[] {-2, 0, 0, 2}, new double[] {-3, -1, 1, 3});
    double half = 12.7062 * (4 / 5.0 - 1 / 2.0) / 2;
    Index first = s.influences().get(0).first();
    assertEquals(9 / 13.0, first.value(), 1e-12);
    assertEquals(9 / 13.0 - half, first.low(), 1e-4);
    assertEquals(9 / 13.0 + half, first.high(), 1e-4);
    exactly(0, s.second()[0][1]);
  }

  @Test
  void anInputIsToldIfItsIntervalLiesAboveChance() throws Exception {
    // a and noise of ±0.1: four replicates agree on a; of b all is noise.
    double[][] y = {
      {-1.1, -0.9, 1.1, 0.9}, {-0.9, -1.1, 0.9, 1.1}, {-1.1, -1.1, 1.1, 0.9}, {-0.9, -0.9, 0.9, 0.9}
    };
    Sensitivity s = Grids.indices(dir, 2, y);
    assertTrue(s.influences().get(0).told());
    assertFalse(s.influences().get(1).told());
  }

  // Shares of a, b and c are 1/4 each; of the last quarter ab makes 0.36 and bc 0.64, or the other
  // way round: what a and c make together with others is not sure, all else is.
  @Test
  void aVerdictIsOnTotalsToo() throws Exception {
    Sensitivity s =
        Grids.indices(
            dir,
            3,
            cube((a, b, c) -> a + b + c + 0.6 * a * b + 0.8 * b * c),
            cube((a, b, c) -> a + b + c + 0.8 * a * b + 0.6 * b * c));
    assertEquals(Verdict.NOT_YET, s.trust().verdict());
    assertEquals(
        List.of(Verdict.NOT_YET, Verdict.TRUST, Verdict.NOT_YET),
        s.influences().stream().map(i -> i.trust().verdict()).toList());
  }

  @Test
  void anInputThatShowsNothingWhereNothingIsChanceIsNotTold() throws Exception {
    double[] y = {-1, -1, 1, 1};
    Sensitivity s = Grids.indices(dir, 2, y, y);
    exactly(0, s.influences().get(1).main());
    assertTrue(s.influences().get(0).told());
    assertFalse(s.influences().get(1).told());
  }

  @Test
  void overTimeTheTotalsAreTold() throws Exception {
    double[][] points = {{-4, -4}, {-2, -2}, {0, 0}, {6, 6}};
    Estimator estimator = Estimator.of(Grids.runs(dir, 2, new double[4], new double[4]), 1);
    assertEquals(List.of("x1", "x2"), estimator.inputs());
    // −4, −2, 0, 6 = 3a + 2b + ab: 9, 4 and 1 of 14.
    exactly(10 / 14.0, estimator.main(points).get(0));
    exactly(5 / 14.0, estimator.main(points).get(1));
    assertEquals(2, estimator.main(points).size());
    points[3][0] = NONE;
    points[3][1] = NONE;
    assertEquals(List.of(Estimator.NONE, Estimator.NONE), estimator.main(points));
  }
}
