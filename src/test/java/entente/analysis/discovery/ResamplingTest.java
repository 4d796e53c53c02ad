package entente.analysis.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.analysis.Blank;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The resampling test on tables in which PRIM has one cut to make. */
class ResamplingTest {

  private static final Prim PRIM = new Prim(0.1, 0.01);

  /** Returns rows of which the first so many are at 1, all others at 0; z never varies. */
  private static CaseTable table(int rows, int ones, boolean... cases) {
    double[] x = new double[rows];
    boolean[] all = new boolean[rows];
    for (int r = 0; r < rows; r++) {
      x[r] = r < ones ? 1 : 0;
      all[r] = cases[r % cases.length];
    }
    CaseInput z = CaseInput.of("z", new double[rows]);
    return new CaseTable(List.of(z, CaseInput.of("x", x)), all);
  }

  private static Resampling test(CaseTable table, double coverage, double density, int samples) {
    BoxStep tested = Blank.of(BoxStep.class, Map.of("coverage", coverage, "density", density));
    return Resampling.of(table, PRIM, tested, samples, 1);
  }

  /** Returns twenty cases at 1; at 0 twenty cases and twenty others. */
  private static CaseTable sixty() {
    CaseTable table = table(60, 20, true);
    for (int r = 40; r < 60; r++) {
      table.cases()[r] = false;
    }
    return table;
  }

  // In each half there are two boxes: all of it, with about 2 of 3 rows cases, and that above 1/2,
  // all cases, which covers about half of them.
  @Test
  void theBoxNearestInCoverageIsLookedUpInEachHalf() {
    Resampling r = test(sixty(), 0.5, 0.66, 50);
    assertEquals(50, r.samples());
    assertEquals(Map.of("z", 0.0, "x", 1.0), r.restricted());
    assertEquals(Map.of("z", 0.0, "x", 0.0), r.restrictedByDensity());
    assertEquals(1, r.heldOutDensity(), 1e-12);
    // Of 30 rows drawn from 60, the share of cases at 1 errs by 0.08: of 50 such, by 0.012.
    assertEquals(0.5, r.heldOutCoverage(), 0.05);
  }

  @Test
  void theWholeHalfIsNearestToFullCoverage() {
    Resampling r = test(sixty(), 1, 1, 50);
    assertEquals(Map.of("z", 0.0, "x", 0.0), r.restricted());
    assertEquals(Map.of("z", 0.0, "x", 1.0), r.restrictedByDensity());
    assertEquals(1, r.heldOutCoverage(), 1e-12);
    // The share of cases in 30 of 60 rows errs by 0.061: of 50 such, by 0.009.
    assertEquals(2 / 3.0, r.heldOutDensity(), 0.04);
  }

  @Test
  void ofBoxesOfOneCoverageTheSmallestIsTaken() {
    // All cases lie at 1: either box covers them all.
    CaseTable table = table(20, 10, false);
    java.util.Arrays.fill(table.cases(), 0, 10, true);
    Resampling r = test(table, 1, 1, 30);
    assertEquals(1, r.restricted().get("x"));
    assertEquals(1, r.restrictedByDensity().get("x"));
  }

  @Test
  void halvesWithoutACaseAreLeftOut() {
    Resampling one = test(table(4, 2, true, false, false, false), 1, 1, 20);
    assertEquals(0, one.samples());
    assertEquals(Map.of("z", Double.NaN, "x", Double.NaN), one.restricted());
    assertEquals(Double.NaN, one.heldOutCoverage());
    assertEquals(Double.NaN, one.heldOutDensity());
    // Two cases of four rows are parted in 2 of 3 draws: 200 of 300, give or take 8.
    assertEquals(200, test(table(4, 2, true, false, true, false), 1, 1, 300).samples(), 33);
  }

  @Test
  void ofAnOddNumberOfRowsTheOtherHalfHasOneMore() {
    // One row of three, of which two are cases, leaves a case on both sides if it is one itself.
    assertEquals(200, test(table(3, 1, true, true, false), 1, 1, 300).samples(), 33);
    // Of three cases every draw does.
    Resampling all = test(table(3, 1, true), 1, 1, 10);
    assertEquals(10, all.samples());
    assertEquals(1, all.heldOutDensity());
  }

  // Eight rows, four cases, of which one alone lies at 1, and a box that covers 0.3 of the cases.
  // With that one in the half the box above 1/2 is taken, and is empty in the other half; only if
  // the half has no other case (4 of 35 draws) it is all rows, with 3 of 4 cases there. Without it
  // all rows are taken: on the other side it stands beside three of the seven others, which hold
  // 9/7 cases on average; all three (1 of 35 draws) leave no case in the half.
  @Test
  void anEmptyBoxSaysNothingOfDensity() {
    Resampling r =
        test(table(8, 1, true, true, true, true, false, false, false, false), 0.3, 1, 400);
    double without = (35 * (1 + 9 / 7.0) / 4 - 1) / 34;
    assertEquals((34 * without + 4 * 3 / 4.0) / 38, r.heldOutDensity(), 0.05);
  }

  @Test
  void ofBoxesThatHoldAllCasesTheSmallestIsTested() {
    int n = 200;
    double[] x = new double[n];
    boolean[] cases = new boolean[n];
    for (int k = 0; k < n; k++) {
      x[k] = k;
      cases[k] = k >= 140;
    }
    CaseTable table = new CaseTable(java.util.List.of(CaseInput.of("x", x)), cases);
    Resampling again = Discovery.of(table, new Prim(0.1, 0.05), -1, 20, 1).resampling();
    assertEquals(1, again.restricted().get("x"));
    assertEquals(1, again.restrictedByDensity().get("x"));
    org.junit.jupiter.api.Assertions.assertTrue(again.heldOutDensity() > 0.8);
  }
}
