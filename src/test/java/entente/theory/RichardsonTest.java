package entente.theory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Richardson 1960: equilibrium (kh + bg)/(ab − kl), (lg + ah)/(ab − kl); stable iff ab > kl. */
class RichardsonTest {

  @Test
  void twoStatesByHand() {
    Richardson.Pair rest = Richardson.equilibrium(1, 2, 3, 4, 5, 6);
    assertEquals(2.6, rest.x());
    assertEquals(2.8, rest.y());
    assertTrue(Richardson.stable(1, 2, 3, 4));
    assertFalse(Richardson.stable(3, 4, 2, 6));
    assertTrue(Double.isNaN(Richardson.equilibrium(2, 2, 1, 4, 1, 1).x()));
    assertThrows(IllegalArgumentException.class, () -> Richardson.stable(1, 1, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> Richardson.stable(Double.NaN, 1, 1, 1));
  }

  @Test
  void generalFormAgreesWithTheClosedForm() {
    Random random = new Random(8);
    int settled = 0;
    for (int trial = 0; trial < 300; trial++) {
      double k = random.nextDouble();
      double l = random.nextDouble();
      double a = random.nextDouble() + 0.01;
      double b = random.nextDouble() + 0.01;
      double[] grievance = {random.nextDouble(), random.nextDouble() - 0.5};
      double[] reaction = {0, k, l, 0};
      double[] fatigue = {a, b};
      Richardson.Pair rest = Richardson.equilibrium(k, l, a, b, grievance[0], grievance[1]);
      double[] general = Richardson.equilibrium(reaction, fatigue, grievance);
      assertEquals(rest.x(), general[0], 1e-9 * (1 + Math.abs(rest.x())));
      assertEquals(rest.y(), general[1], 1e-9 * (1 + Math.abs(rest.y())));
      assertEquals(Richardson.stable(k, l, a, b), Richardson.stable(reaction, fatigue));
      double root = Math.sqrt((a - b) * (a - b) + 4 * k * l);
      Richardson.Eigenvalue[] values = Richardson.eigenvalues(reaction, fatigue);
      assertEquals((-a - b + root) / 2, values[0].real(), 1e-12);
      assertEquals((-a - b - root) / 2, values[1].real(), 1e-12);
      assertEquals(0, values[0].imaginary());
      settled += Richardson.stable(k, l, a, b) ? 1 : 0;
    }
    assertTrue(settled > 50 && settled < 250);
  }

  /** Equal states: eigenvalues (n − 1) k − a once and −k − a otherwise. */
  @Test
  void manyEqualStates() {
    int n = 5;
    double[] reaction = new double[n * n];
    double[] fatigue = new double[n];
    double[] grievance = new double[n];
    for (int i = 0; i < n; i++) {
      fatigue[i] = 1;
      grievance[i] = 3;
      for (int j = 0; j < n; j++) {
        reaction[i * n + j] = i == j ? 0 : 0.2;
      }
    }
    Richardson.Eigenvalue[] values = Richardson.eigenvalues(reaction, fatigue);
    assertEquals(-0.2, values[0].real(), 1e-12);
    assertEquals(-1.2, values[1].real(), 1e-12);
    assertEquals(-1.2, values[4].real(), 1e-12);
    assertArrayEquals(
        new double[] {15, 15, 15, 15, 15},
        Richardson.equilibrium(reaction, fatigue, grievance),
        1e-9);
    assertTrue(Richardson.stable(reaction, fatigue));
  }

  @Test
  void saysWhatIsUndefinedOrRefused() {
    double[] reaction = {0, 2, 2, 0};
    double[] ones = {1, 1};
    assertTrue(Double.isNaN(Richardson.equilibrium(reaction, new double[] {2, 2}, ones)[0]));
    assertThrows(
        IllegalArgumentException.class,
        () -> Richardson.eigenvalues(new double[] {1, 0, 0, 0}, ones));
    assertThrows(
        IllegalArgumentException.class,
        () -> Richardson.stable(reaction, new double[] {1, Double.NaN}));
    assertThrows(
        IllegalArgumentException.class,
        () -> Richardson.equilibrium(reaction, ones, new double[] {1}));
  }

  /** Opposite reactions turn in circles: a submissive state gives complex eigenvalues. */
  @Test
  void submissionOscillates() {
    Richardson.Eigenvalue[] values =
        Richardson.eigenvalues(new double[] {0, 1, -1, 0}, new double[] {0.5, 0.5});
    assertEquals(-0.5, values[0].real(), 1e-12);
    assertEquals(1, values[0].imaginary(), 1e-12);
    assertEquals(-1, values[1].imaginary(), 1e-12);
  }

  // Three states that each react to the next: −1 + k times the cube roots of 1.
  @Test
  void eigenvaluesThatSettleAlikeStandByTheirImaginaryPart() {
    double[] ring = {0, 1, 0, 0, 0, 1, 1, 0, 0};
    Richardson.Eigenvalue[] values = Richardson.eigenvalues(ring, new double[] {1, 1, 1});
    assertEquals(0, values[0].real(), 1e-12);
    assertEquals(-1.5, values[1].real(), 1e-12);
    assertEquals(Math.sqrt(3) / 2, values[1].imaginary(), 1e-12);
    assertEquals(-Math.sqrt(3) / 2, values[2].imaginary(), 1e-12);
  }
}
