package entente.analysis.hindcast.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.model.Chance;
import entente.model.Chance.Purpose;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fitted logit solves the equations of a penalised likelihood. */
class LogitTest {

  private static final int ROWS = 60;
  private static final int CLASSES = 3;
  private static final double[][] X = new double[ROWS][2];
  private static final int[] Y = new int[ROWS];

  static {
    Chance chance = new Chance(1);
    for (int r = 0; r < ROWS; r++) {
      X[r][0] = 2 * chance.uniform(Purpose.FUTURE, r, 0, 0) - 1;
      X[r][1] = 3 * chance.uniform(Purpose.FUTURE, r, 1, 0) - 1;
      double u = chance.uniform(Purpose.FUTURE, r, 2, 0);
      Y[r] = u + 0.4 * X[r][0] < 0.3 ? 0 : u - 0.2 * X[r][1] < 0.6 ? 1 : 2;
    }
  }

  // Where −log likelihood + ½ λ Σ β² is least its derivatives vanish: for each slope
  // Σ (p − [y = c]) x + λ β = 0, for each free intercept Σ (p − [y = c]) = 0.
  @ParameterizedTest
  @ValueSource(doubles = {0.25, 2, 10})
  void theDerivativesVanish(double ridge) {
    Logit logit = Logit.fit(X, Y, CLASSES, ridge);
    for (int c = 0; c < CLASSES; c++) {
      double[] beta = logit.coefficients(c);
      double[] sums = {ridge * beta[0], ridge * beta[1], 0};
      for (int r = 0; r < ROWS; r++) {
        double d = logit.chances(X[r])[c] - (Y[r] == c ? 1 : 0);
        sums[0] += d * X[r][0];
        sums[1] += d * X[r][1];
        sums[2] += d;
      }
      assertEquals(0, sums[0], 5e-3);
      assertEquals(0, sums[1], 5e-3);
      assertEquals(0, sums[2], 5e-3);
    }
    assertEquals(0, logit.coefficients(CLASSES - 1)[2]);
  }

  // The slopes of all classes are penalised alike, so that at the minimum they sum to 0.
  @Test
  void noClassIsSingledOut() {
    Logit logit = Logit.fit(X, Y, CLASSES, 1);
    for (int k = 0; k < 2; k++) {
      double sum = 0;
      for (int c = 0; c < CLASSES; c++) {
        sum += logit.coefficients(c)[k];
      }
      assertEquals(0, sum, 1e-4);
    }
  }

  @Test
  void aChanceIsTheShareOfTheExponentialsOfTheScores() {
    Logit logit = Logit.fit(X, Y, CLASSES, 1);
    double[] x = {0.3, -0.7};
    double[] e = new double[CLASSES];
    for (int c = 0; c < CLASSES; c++) {
      double[] b = logit.coefficients(c);
      e[c] = Math.exp(b[0] * x[0] + b[1] * x[1] + b[2]);
    }
    double all = Arrays.stream(e).sum();
    for (int c = 0; c < CLASSES; c++) {
      assertEquals(e[c] / all, logit.chances(x)[c], 1e-12);
    }
  }

  @Test
  void inputsThatAreHugeGiveCertaintyAndNoOverflow() {
    Logit logit = Logit.fit(new double[][] {{1}, {-1}}, new int[] {0, 1}, 2, 1);
    double[] far = logit.chances(new double[] {1e6});
    assertEquals(1, far[0], 1e-12);
    assertEquals(0, far[1], 1e-12);
  }

  // The larger the penalty, the nearer the slopes to 0 and the chances to the shares.
  @Test
  void aHeavyPenaltyLeavesTheShares() {
    Logit logit = Logit.fit(X, Y, CLASSES, 1e6);
    for (int c = 0; c < CLASSES; c++) {
      int of = c;
      double share = Arrays.stream(Y).filter(y -> y == of).count() / (double) ROWS;
      assertEquals(share, logit.chances(X[0])[c], 5e-3);
    }
  }
}
