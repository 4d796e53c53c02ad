package entente.theory;

import java.util.Arrays;

/**
 * The Gini coefficient of inequality: half the mean absolute difference over the mean.
 *
 * <p>Gini, C. (1912), Variabilità e mutabilità; the population form, Σ<sub>i</sub>Σ<sub>j</sub>
 * |x<sub>i</sub> − x<sub>j</sub>| / (2 n Σ x).
 */
public final class Gini {

  private Gini() {}

  /**
   * Returns the coefficient of the given values.
   *
   * @param values numbers of at least 0 in one unit
   * @return a number in [0, 1 − 1/n]; NaN if all values are 0 or there are none
   * @throws IllegalArgumentException if a value is negative, infinite or NaN
   */
  public static double of(double... values) {
    Check.sizes("values", values);
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    double sum = 0;
    double spread = 0;
    for (int i = 0; i < n; i++) {
      sum += sorted[i];
      spread += (2.0 * i - n + 1) * sorted[i];
    }
    // Equal values leave a rounding of either sign in the spread.
    return sum > 0 ? Math.max(0, spread / (n * sum)) : Double.NaN;
  }
}
