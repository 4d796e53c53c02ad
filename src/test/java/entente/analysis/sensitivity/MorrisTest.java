package entente.analysis.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MorrisTest {

  /** Trajectories from every point of a grid of four levels, with steps of 2/3. */
  private static double[][] allStarts() {
    List<double[]> rows = new ArrayList<>();
    for (int start = 0; start < 64; start++) {
      int top = start / 16;
      double[] x = {start % 4 / 3.0, start / 4 % 4 / 3.0, top / 3.0};
      rows.add(x.clone());
      for (int j = 0; j < 3; j++) {
        x[j] += x[j] < 0.5 ? 2 / 3.0 : -2 / 3.0;
        rows.add(x.clone());
      }
    }
    return rows.toArray(double[][]::new);
  }

  @Test
  void ishigamiFromAllStartsHasItsExactEffects() {
    double[][] x = allStarts();
    double[] y = java.util.Arrays.stream(x).mapToDouble(TestFunctions::ishigami).toArray();
    List<Morris> effects = Morris.of(x, y, new int[] {0, 1, 2}, 1);
    double[] muStar = {7.704054, 7.875, 6.248796};
    double[] mu = {7.704054, 0, 0};
    double[] sigma = {6.248796, 7.875, 8.837132};
    for (int j = 0; j < 3; j++) {
      assertEquals(muStar[j], effects.get(j).muStar().value(), 1e-6);
      assertEquals(mu[j], effects.get(j).mu(), 1e-6);
      // The published one is of the population of all starts.
      assertEquals(sigma[j], effects.get(j).sigma() * Math.sqrt(63 / 64.0), 1e-6);
      assertEquals(64, effects.get(j).effects());
      assertTrue(effects.get(j).muStar().low() < muStar[j]);
    }
  }

  @Test
  void aGroupHasASizeAndNoDirection() {
    double[][] x = {{0, 0, 0}, {0.5, 0.5, 0}, {0.5, 0.5, 0.5}};
    double[] y = {0, 3, 2};
    List<Morris> effects = Morris.of(x, y, new int[] {0, 0, 1}, 1);
    assertEquals(6, effects.get(0).muStar().value(), 1e-12);
    assertTrue(Double.isNaN(effects.get(0).mu()));
    assertEquals(-2, effects.get(1).mu(), 1e-12);
  }

  @Test
  void anEffectWithAFailedEndIsLeftOut() {
    double[][] x = {{0, 0}, {1, 0}, {1, 1}, {1, 1}, {0, 1}, {0, 0}};
    double[] y = {1, 2, Double.NaN, 4, 1, 0};
    List<Morris> effects = Morris.of(x, y, new int[] {0, 1}, 1);
    assertEquals(2, effects.get(0).effects());
    assertEquals(1, effects.get(1).effects());
    assertEquals(1, effects.get(1).leftOut());
    assertEquals(2, effects.get(0).mu(), 1e-12);
  }

  @Test
  void whatIsNoTrajectoryIsRefused() {
    int[] own = {0, 1};
    double[][] two = {{0, 0}, {1, 1}, {0, 1}};
    assertThrows(IllegalArgumentException.class, () -> Morris.of(two, new double[3], own, 1));
    double[][] none = {{0, 0}, {0, 0}, {0, 1}};
    assertThrows(IllegalArgumentException.class, () -> Morris.of(none, new double[3], own, 1));
    double[][] odd = {{0, 0}, {0, 1}};
    assertThrows(IllegalArgumentException.class, () -> Morris.of(odd, new double[2], own, 1));
  }
}
