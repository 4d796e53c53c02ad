package entente.analysis.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.sensitivity.Index;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shares of the variance over grids of two levels, by hand. */
class GridEstimatorTest {

  private static final double NONE = Double.NaN;

  @TempDir Path dir;

  /** Returns indices of outcomes by [replicate][point]; the first factor turns slowest. */
  private Sensitivity indices(int factors, double[]... outcomes) throws Exception {
    return Estimator.of(runs(factors, outcomes), 1).estimate(0, 0);
  }

  private StudyRuns runs(int factors, double[]... outcomes) throws Exception {
    String study =
        Chain.study(factors, "{kind: full}").replace("to: 1}", "to: 1, steps: 2}")
            + "random_numbers: independent\nreplicates: "
            + outcomes.length
            + "\n";
    return Chain.runs(
        dir,
        study,
        at -> {
          int point = 0;
          for (double x : at.x()) {
            point = 2 * point + (x > 0.5 ? 1 : 0);
          }
          return outcomes[at.replicate()][point];
        });
  }

  private static void exactly(double value, Index index) {
    assertEquals(value, index.value(), 1e-12);
    assertEquals(value, index.low(), 1e-12);
    assertEquals(value, index.high(), 1e-12);
  }

  private static void without(double value, Index index) {
    assertEquals(value, index.value(), 1e-12);
    assertTrue(Double.isNaN(index.low()) && Double.isNaN(index.high()));
  }

  // y = a + 2b + 3c + 4ab + 5ac + 6bc over {−1, 1}³: orthogonal terms of variance 1 to 36, all 91.
  @Test
  void threeInputsAndTheirPairs() throws Exception {
    double[] y = new double[8];
    for (int p = 0; p < 8; p++) {
      double a = p < 4 ? -1 : 1;
      double b = p % 4 < 2 ? -1 : 1;
      double c = p % 2 < 1 ? -1 : 1;
      y[p] = 10 + a + 2 * b + 3 * c + 4 * a * b + 5 * a * c + 6 * b * c;
    }
    Sensitivity s = indices(3, y, y);
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
    Sensitivity s = indices(1, new double[] {1, 2}, new double[] {1, 2});
    exactly(1, s.influences().get(0).main());
    assertNull(s.second());
  }

  // Each replicate alone: a + b, and 2a + b, over {−1, 1}²: shares of a 1/2 and 4/5; their mean
  // 1.5a + b: 9/13. The jackknife of two is half their distance times 12.7062, any table's t with
  // one degree of freedom.
  @Test
  void twoReplicatesAreAsSureAsTheyAgree() throws Exception {
    Sensitivity s = indices(2, new double[] {-2, 0, 0, 2}, new double[] {-3, -1, 1, 3});
    double half = 12.7062 * (4 / 5.0 - 1 / 2.0) / 2;
    Index first = s.influences().get(0).first();
    assertEquals(9 / 13.0, first.value(), 1e-12);
    assertEquals(9 / 13.0 - half, first.low(), 1e-4);
    assertEquals(9 / 13.0 + half, first.high(), 1e-4);
    exactly(0, s.second()[0][1]);
  }

  @Test
  void oneReplicateHasNoIntervals() throws Exception {
    Sensitivity s = indices(2, new double[] {-2, 0, 0, 2});
    without(0.5, s.influences().get(0).main());
    without(0, s.second()[0][1]);
    assertFalse(s.influences().get(0).told());
    assertEquals(
        "unusable because one run of each point does not tell what is chance", s.trust().words());
  }

  @Test
  void aReplicateThatIsTheOnlyOneOfItsPointCannotBeLeftOut() throws Exception {
    Sensitivity s = indices(2, new double[] {-2, 0, 0, 2}, new double[] {NONE, 0, 0, 2});
    without(0.5, s.influences().get(0).main());
    assertEquals(0, s.leftOut());
    assertEquals("unusable because it has no interval", s.trust().words());
    // The other replicate may be the whole one as well.
    without(
        0.5,
        indices(2, new double[] {NONE, 0, 0, 2}, new double[] {-2, 0, 0, 2})
            .influences()
            .get(0)
            .main());
  }

  // Seen are 0, 2 and 3. With 0 in place of the last: 0, 2, 3, 0 has variance 27/16, of which the
  // means of each input make 1/16 and the pair 25/16. With 3: variance 3/2, of which 1, 1/4 and
  // 1/4. So the first total is lower where the outcome is higher.
  @Test
  void aHoleIsBoundedByTheLowestAndTheHighestSeen() throws Exception {
    double[] y = {0, 2, 3, NONE};
    Sensitivity s = indices(2, y, y);
    Influence x1 = s.influences().get(0);
    Influence x2 = s.influences().get(1);
    assertEquals(1.25 / 1.5, x1.ifLow(), 1e-12);
    assertEquals(26 / 27.0, x1.ifHigh(), 1e-12);
    assertEquals(0.5 / 1.5, x2.ifLow(), 1e-12);
    assertEquals(26 / 27.0, x2.ifHigh(), 1e-12);
    for (Influence x : s.influences()) {
      without(NONE, x.main());
      without(NONE, x.first());
      assertFalse(x.told());
    }
    without(NONE, s.second()[0][1]);
    assertTrue(Double.isNaN(s.explained()));
    assertEquals(5 / 3.0, s.mean(), 1e-12);
    assertEquals(1, s.leftOut());
    assertEquals("unusable because 1 of 4 points have no result", s.trust().words());
  }

  @Test
  void aGridWithoutAnyOutcomeHasNoNumbers() throws Exception {
    Sensitivity s = indices(2, new double[] {NONE, NONE, NONE, NONE});
    assertTrue(Double.isNaN(s.mean()));
    assertTrue(Double.isNaN(s.influences().get(0).ifLow()));
    assertTrue(Double.isNaN(s.influences().get(1).ifHigh()));
    assertEquals(4, s.leftOut());
  }

  @Test
  void anInputIsToldIfItsIntervalLiesAboveChance() throws Exception {
    // a and noise of ±0.1: four replicates agree on a; of b all is noise.
    double[][] y = {
      {-1.1, -0.9, 1.1, 0.9}, {-0.9, -1.1, 0.9, 1.1}, {-1.1, -1.1, 1.1, 0.9}, {-0.9, -0.9, 0.9, 0.9}
    };
    Sensitivity s = indices(2, y);
    assertTrue(s.influences().get(0).told());
    assertFalse(s.influences().get(1).told());
  }

  @Test
  void overTimeTheTotalsAreTold() throws Exception {
    double[][] points = {{-4, -4}, {-2, -2}, {0, 0}, {6, 6}};
    Estimator estimator = Estimator.of(runs(2, new double[4], new double[4]), 1);
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
