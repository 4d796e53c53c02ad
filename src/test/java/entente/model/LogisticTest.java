package entente.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The logistic function and the ceiling that rules unlikely draws out. */
class LogisticTest {

  @Test
  void theCeilingIsAboveTheChanceAndNotFarAbove() {
    for (double x = -39.9; x < 45; x += 0.0103) {
      double chance = Logistic.value(x);
      assertTrue(Logistic.ceiling(x) > chance, "at " + x);
      assertTrue(Logistic.ceiling(x) < 1.3 * chance, "at " + x);
    }
  }

  @Test
  void theCeilingHoldsAtQuartersAndBeyondTheTable() {
    for (double x : new double[] {-40, -3.25, -1, 0, 0.5, 39.75, 40, 1e9, Double.MAX_VALUE}) {
      assertTrue(Logistic.ceiling(x) > Logistic.value(x), "at " + x);
    }
    assertTrue(Logistic.ceiling(-1e9) > 0);
    assertTrue(Logistic.ceiling(Double.NEGATIVE_INFINITY) < 1e-17);
    // What is undefined rules nothing out.
    assertTrue(Logistic.ceiling(Double.NaN) > 1);
    assertFalse(0.5 < Logistic.value(Double.NaN));
    assertEquals(0.5, Logistic.value(0));
  }
}
