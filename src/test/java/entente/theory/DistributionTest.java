package entente.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;

/** Concentration, effective number, Gini and polarisation. */
class DistributionTest {

  @Test
  void effectiveNumberCountsEqualParts() {
    assertEquals(1, EffectiveNumber.of(7));
    assertEquals(4, EffectiveNumber.of(2, 2, 2, 2));
    assertEquals(4, EffectiveNumber.of(2, 2, 0, 2, 2));
    assertEquals(1 / 0.38, EffectiveNumber.of(0.5, 0.3, 0.2), 1e-15);
    assertEquals(0.38, Concentration.of(50, 30, 20), 1e-15);
    assertTrue(Double.isNaN(EffectiveNumber.of(0, 0)));
    assertTrue(Double.isNaN(Concentration.of()));
    assertThrows(IllegalArgumentException.class, () -> EffectiveNumber.of(1, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> Concentration.of(1, -1));
  }

  @Test
  void giniAgreesWithItsDefinition() {
    assertEquals(0, Gini.of(0.1, 0.1, 0.1));
    assertEquals(0.75, Gini.of(0, 0, 0, 5));
    assertEquals(0.25, Gini.of(4, 1, 3, 2));
    assertTrue(Double.isNaN(Gini.of(0, 0)));
    assertThrows(IllegalArgumentException.class, () -> Gini.of(Double.POSITIVE_INFINITY));
    Random random = new Random(5);
    double[] values = random.doubles(23).toArray();
    double differences = 0;
    double sum = 0;
    for (double x : values) {
      sum += x;
      for (double y : values) {
        differences += Math.abs(x - y);
      }
    }
    assertEquals(differences / (2 * 23 * sum), Gini.of(values), 1e-15);
  }

  /** Two halves at distance 1: P = 2 · (1/2)^(2+α) = 1/4 for α = 1. */
  @Test
  void polarisationByHand() {
    double[] halves = {0.5, 0.5};
    double[] ends = {0, 1};
    assertEquals(0.25, Polarisation.of(halves, ends, 1, 1));
    assertEquals(1, Polarisation.of(halves, ends, 1, 4));
    assertEquals(0, Polarisation.of(halves, new double[] {3, 3}, 1, 1));
    double[] distances = {0, 5, 5, 0};
    assertEquals(1.25, Polarisation.ofDistances(halves, distances, 1, 1));
  }

  /**
   * Esteban and Ray 1994: polarisation falls when the middle fills (unlike inequality it can rise
   * when two close groups merge), and the largest is two equal groups at the ends.
   */
  @Test
  void polarisationIsNotInequality() {
    double[] positions = {0, 1.0 / 3, 2.0 / 3, 1};
    double alpha = Polarisation.MAX_ALPHA;
    double spread = Polarisation.of(new double[] {0.25, 0.25, 0.25, 0.25}, positions, alpha, 1);
    double merged =
        Polarisation.of(new double[] {0.5, 0.5}, new double[] {1.0 / 6, 5.0 / 6}, alpha, 1);
    double ends = Polarisation.of(new double[] {0.5, 0.5}, new double[] {0, 1}, alpha, 1);
    assertTrue(merged > spread);
    assertTrue(ends > merged);
    Random random = new Random(6);
    for (int trial = 0; trial < 300; trial++) {
      double[] sizes = random.doubles(4).toArray();
      double sum = sizes[0] + sizes[1] + sizes[2] + sizes[3];
      for (int i = 0; i < 4; i++) {
        sizes[i] /= sum;
      }
      assertTrue(Polarisation.of(sizes, positions, alpha, 1) < ends);
    }
  }

  @Test
  void polarisationIsHomothetic() {
    double[] sizes = {1, 2, 3};
    double[] tripled = {3, 6, 9};
    double[] positions = {0, 0.4, 1};
    assertEquals(
        FastMath.pow(3, 2.5) * Polarisation.of(sizes, positions, 0.5, 1),
        Polarisation.of(tripled, positions, 0.5, 1),
        1e-12);
  }

  @Test
  void polarisationRefusesWhatThePaperDoes() {
    double[] two = {1, 1};
    for (double alpha : new double[] {0, -1, 1.61, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> Polarisation.of(two, two, alpha, 1));
    }
    assertThrows(
        IllegalArgumentException.class, () -> Polarisation.of(two, new double[] {1}, 1, 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> Polarisation.of(two, new double[] {1, Double.NaN}, 1, 1));
  }
}
