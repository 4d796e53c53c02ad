package entente.analysis.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.sensitivity.Index;
import java.nio.file.Path;

/** Studies over grids of two levels, of outcomes at hand. */
final class Grids {

  private Grids() {}

  /** Returns indices of outcomes by [replicate][point]; the first factor turns slowest. */
  static Sensitivity indices(Path dir, int factors, double[]... outcomes) throws Exception {
    return Estimator.of(runs(dir, factors, outcomes), 1).estimate(0, 0);
  }

  /** Returns runs with such outcomes. */
  static StudyRuns runs(Path dir, int factors, double[]... outcomes) throws Exception {
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

  /** Expects a value that is sure. */
  static void exactly(double value, Index index) {
    assertEquals(value, index.value(), 1e-12);
    assertEquals(value, index.low(), 1e-12);
    assertEquals(value, index.high(), 1e-12);
  }

  /** Expects a value without an interval. */
  static void without(double value, Index index) {
    assertEquals(value, index.value(), 1e-12);
    assertTrue(Double.isNaN(index.low()) && Double.isNaN(index.high()));
  }
}
