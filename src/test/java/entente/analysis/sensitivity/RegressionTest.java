package entente.analysis.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Regression and noise, against the numbers of R. */
class RegressionTest {

  private static final double[] Y = TestFunctions.column("regression.csv", "y");

  private static double[][] x() {
    double[][] x = new double[Y.length][3];
    for (int j = 0; j < 3; j++) {
      double[] column = TestFunctions.column("regression.csv", "x" + (j + 1));
      for (int r = 0; r < x.length; r++) {
        x[r][j] = column[r];
      }
    }
    return x;
  }

  private static double fromR(String what, String column) {
    return TestFunctions.rows("r.csv").stream()
        .filter(row -> row.get("what").equals(what))
        .map((Map<String, String> row) -> Double.parseDouble(row.get(column)))
        .findFirst()
        .orElseThrow();
  }

  private static void agrees(String what, Regression regression) {
    for (int j = 0; j < 3; j++) {
      Index c = regression.coefficients().get(j);
      assertEquals(fromR(what + (j + 1), "value"), c.value(), 1e-9);
      assertEquals(fromR(what + (j + 1), "low"), c.low(), 1e-9);
      assertEquals(fromR(what + (j + 1), "high"), c.high(), 1e-9);
    }
    assertEquals(fromR(what + "-r2", "value"), regression.rSquared(), 1e-9);
  }

  @Test
  void agreesWithR() {
    agrees("src", Regression.of(x(), Y));
    agrees("srrc", Regression.ofRanks(x(), Y));
  }

  @Test
  void leavesFailedRunsOut() {
    double[] y = Y.clone();
    y[3] = Double.NaN;
    assertEquals(1, Regression.of(x(), y).leftOut());
    assertEquals(1, Regression.ofRanks(x(), y).leftOut());
  }

  @Test
  void anInputThatDoesNotVaryIsRefused() {
    double[][] x = x();
    for (double[] row : x) {
      row[1] = 4;
    }
    assertThrows(IllegalArgumentException.class, () -> Regression.of(x, Y));
  }

  @Test
  void noiseAgreesWithTheAnalysisOfVarianceOfR() {
    double[][] z = {
      {1.2, 1.4, 0.9, 1.1},
      {2.2, 2.9, 2.1, 2.4},
      {0.2, 0.5, 0.1, 0.9},
      {3.3, 3.1, 2.9, 3.6},
      {1.9, 1.5, 1.8, 1.2}
    };
    Noise noise = Noise.of(z);
    double within = fromR("within", "value");
    double between = fromR("between", "value");
    assertEquals(within, noise.within(), 1e-12);
    assertEquals(between, noise.between(), 1e-12);
    assertEquals(within / (within + between), noise.share(), 1e-12);
    assertEquals(within / 4 / (within / 4 + between), noise.shareOfMeans(), 1e-12);
    assertTrue(Double.isNaN(Noise.of(new double[][] {{1}, {2}}).share()));
  }
}
