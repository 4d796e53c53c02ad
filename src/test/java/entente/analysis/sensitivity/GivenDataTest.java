package entente.analysis.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.experiment.sampling.SobolDesign;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Given-data indices on functions whose indices are known, and beside the numbers of SALib. */
class GivenDataTest {

  private static final double[] DELTA = {0.210, 0.358, 0.155};

  private static double[][] points(int rows, int inputs, double low, double high) {
    SobolDesign cube = new SobolDesign(rows, inputs);
    double[][] x = new double[rows][inputs];
    for (int r = 0; r < rows; r++) {
      for (int k = 0; k < inputs; k++) {
        x[r][k] = low + (high - low) * cube.at(r, k);
      }
    }
    return x;
  }

  private static double[] outputs(double[][] x, ToDoubleFunction<double[]> f) {
    return java.util.Arrays.stream(x).mapToDouble(f).toArray();
  }

  private static double ishigami(double[] x, double a, double b) {
    double s = Math.sin(x[1]);
    return Math.sin(x[0]) + a * s * s + b * Math.pow(x[2], 4) * Math.sin(x[0]);
  }

  @Test
  void ishigamiHasTheSharesThatFollowAndTheDeltaOfSalib() {
    double[][] x = points(2048, 3, -Math.PI, Math.PI);
    GivenData given = GivenData.of(x, outputs(x, r -> ishigami(r, 7, 0.1)), 1);
    double[] shares = {0.313905, 0.442411, 0};
    for (int k = 0; k < 3; k++) {
      assertEquals(shares[k], given.first().get(k).value(), 0.03);
      // The tolerance of SALib's own test.
      assertEquals(DELTA[k], given.delta().get(k).value(), 0.05 + 0.1 * DELTA[k]);
      Index index = given.delta().get(k);
      assertTrue(index.low() <= index.value() && index.value() <= index.high());
    }
    // Means of classes have to be learnt: it is a little less than the shares sum to, 0.756.
    assertTrue(given.fit() > 0.65 && given.fit() < 0.77, "" + given.fit());
  }

  @Test
  void pawnIsThatOfPianosiAndWagener() {
    double[][] x = points(512, 3, -Math.PI, Math.PI);
    GivenData given = GivenData.of(x, outputs(x, r -> ishigami(r, 2, 1)), 1);
    double[] expected = {0.5, 0.16, 0.29};
    for (int k = 0; k < 3; k++) {
      assertEquals(expected[k], given.pawn().get(k).value(), 0.08);
    }
  }

  @Test
  void theGFunctionHasItsShares() {
    double[] a = {0, 1, 4.5, 9, 99, 99, 99, 99};
    double[][] x = points(1024, 8, 0, 1);
    double[] y =
        outputs(
            x,
            row -> {
              double product = 1;
              for (int k = 0; k < 8; k++) {
                product *= (Math.abs(4 * row[k] - 2) + a[k]) / (1 + a[k]);
              }
              return product;
            });
    GivenData given = GivenData.of(x, y, 1);
    double[] shares = {0.716192, 0.179048, 0.023676, 0.007162, 7e-5, 7e-5, 7e-5, 7e-5};
    for (int k = 0; k < 8; k++) {
      assertEquals(shares[k], given.first().get(k).value(), 0.04);
    }
  }
}
