package entente.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** d'Aspremont and others 1983, with linear benefit and quadratic cost, both 1. */
class CartelStabilityTest {

  @Test
  void linearBenefitAndQuadraticCost() {
    for (int n = 3; n <= 12; n++) {
      double[] inside = new double[n + 1];
      double[] outside = new double[n + 1];
      for (int k = 0; k <= n; k++) {
        // Members count the benefit of all members and do k each; outsiders do 1.
        double total = k * k + (n - k);
        inside[k] = total - k * k / 2.0;
        outside[k] = total - 0.5;
      }
      assertEquals(List.of(2, 3), CartelStability.sizes(inside, outside, false, false));
      assertEquals(List.of(3), CartelStability.sizes(inside, outside, false, true));
      assertEquals(List.of(2), CartelStability.sizes(inside, outside, true, false));
      assertEquals(List.of(), CartelStability.sizes(inside, outside, true, true));
    }
  }

  @Test
  void grandCoalitionHasNobodyLeftToJoin() {
    double[] inside = {Double.NaN, 1, 2, 3};
    double[] outside = {0, 0, 0, Double.NaN};
    assertEquals(List.of(3), CartelStability.sizes(inside, outside, true, true));
  }

  @Test
  void refusesGaps() {
    double[] two = {0, 1};
    assertThrows(
        IllegalArgumentException.class,
        () -> CartelStability.sizes(two, new double[] {0}, false, false));
    assertThrows(
        IllegalArgumentException.class,
        () -> CartelStability.sizes(new double[] {0, Double.NaN}, two, false, false));
    assertThrows(
        IllegalArgumentException.class,
        () -> CartelStability.sizes(new double[] {0}, new double[] {0}, false, false));
  }
}
