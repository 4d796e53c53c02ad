package entente.analysis.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Elementary effects of straight lines, which are their slopes. */
class MorrisEstimatorTest {

  private static final double NONE = Double.NaN;

  @TempDir Path dir;

  private static String study(int factors, int trajectories) {
    return Chain.study(factors, "{kind: morris, trajectories: " + trajectories + "}");
  }

  private Sensitivity indices(String study, ToDoubleFunction<double[]> function) throws Exception {
    return Chain.indices(dir, study, at -> function.applyAsDouble(at.x()));
  }

  @Test
  void aStraightLineHasItsSlopesInEveryTrajectory() throws Exception {
    Sensitivity s = indices(study(3, 16) + "replicates: 2\n", x -> 3 * x[0] - 2 * x[1]);
    double[] slopes = {3, -2, 0};
    for (int k = 0; k < 3; k++) {
      Influence i = s.influences().get(k);
      assertEquals("x" + (k + 1), i.input());
      assertEquals(Math.abs(slopes[k]), i.main().value(), 1e-9);
      assertEquals(slopes[k], i.mu(), 1e-9);
      assertEquals(0, i.sigma(), 1e-9);
      assertEquals(Math.abs(slopes[k]), i.ifLow(), 1e-9);
      assertEquals(Math.abs(slopes[k]), i.ifHigh(), 1e-9);
      assertEquals(k < 2, i.told());
      // Halved down to four trajectories.
      assertEquals(List.of(4.0, 8.0, 16.0), s.convergence().get(k).at());
      s.convergence().get(k).values().forEach(v -> assertEquals(i.main().value(), v.value(), 1e-9));
    }
    assertEquals(16, s.rows());
    assertEquals(0, s.leftOut());
    // A trajectory has four points, each run twice.
    assertEquals(8, s.runsPerRow());
  }

  @Test
  void curvesEndWhereThreeTrajectoriesWouldBeLeft() throws Exception {
    assertEquals(List.of(7.0), indices(study(2, 7), x -> x[0]).convergence().get(0).at());
    assertEquals(List.of(), indices(study(2, 3), x -> x[0]).convergence());
  }

  @Test
  void effectsWithAMissingEndAreCountedOverAllInputs() throws Exception {
    // The first point alone is missing: in every trajectory it begins or it does not matter.
    int[] run = {0};
    Sensitivity s = indices(study(2, 10), x -> run[0]++ == 0 ? NONE : x[0] + x[1]);
    // One effect starts at the first point.
    assertEquals(1, s.leftOut());
    run[0] = 0;
    // The second point of a trajectory ends one effect and starts the other.
    assertEquals(2, indices(study(2, 10), x -> run[0]++ == 1 ? NONE : x[0] + x[1]).leftOut());
  }

  @Test
  void withoutAnyOutcomeThereAreNoNumbers() throws Exception {
    Sensitivity s = indices(study(2, 8), x -> NONE);
    assertTrue(Double.isNaN(s.influences().get(0).main().value()));
    assertTrue(Double.isNaN(s.influences().get(0).ifLow()));
    assertTrue(Double.isNaN(s.influences().get(1).ifHigh()));
    assertEquals(16, s.leftOut());
    assertEquals(
        "unusable because 16 of 16 effects have a run without a result", s.trust().words());
  }
}
