package entente.theory;

import org.apache.commons.math3.util.FastMath;

/**
 * Polarisation between groups that identify with their own and are alien to the others.
 *
 * <p>Esteban, J. and Ray, D. (1994), On the measurement of polarization, Econometrica 62, 819–851:
 * P = K Σ<sub>i</sub> Σ<sub>j</sub> π<sub>i</sub><sup>1+α</sup> π<sub>j</sub> |y<sub>i</sub> −
 * y<sub>j</sub>|, with α in (0, 1.6]. Near α = 0 it becomes the inequality of Gini.
 */
public final class Polarisation {

  /** Largest sensitivity that the axioms of the paper allow, to its printed digit. */
  public static final double MAX_ALPHA = 1.6;

  private Polarisation() {}

  /**
   * Returns the polarisation of groups on a line.
   *
   * @param sizes population π of each group, at least 0; shares that sum to 1 make worlds
   *     comparable
   * @param positions position y of each group, finite
   * @param alpha sensitivity α to identification, in (0, 1.6]
   * @param scale the constant K, above 0
   * @return a number of at least 0, in the unit of the positions times K
   * @throws IllegalArgumentException if an argument is out of range or the lengths differ
   */
  public static double of(double[] sizes, double[] positions, double alpha, double scale) {
    int n = sizes.length;
    Check.length("positions", positions.length, n);
    double[] distances = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        distances[i * n + j] = Math.abs(positions[i] - positions[j]);
      }
    }
    return ofDistances(sizes, distances, alpha, scale);
  }

  /**
   * Returns the polarisation of groups with any distances, for positions on more than one axis.
   *
   * @param sizes as above
   * @param distances n × n numbers of at least 0, row by row
   * @param alpha as above
   * @param scale as above
   * @return a number of at least 0, in the unit of the distances times K
   * @throws IllegalArgumentException if an argument is out of range or the lengths differ
   */
  public static double ofDistances(double[] sizes, double[] distances, double alpha, double scale) {
    int n = sizes.length;
    Check.sizes("sizes", sizes);
    Check.that(
        distances.length == n * n, "distances", distances.length + " entries", "n² = " + n * n);
    Check.sizes("distances", distances);
    Check.that(alpha > 0 && alpha <= MAX_ALPHA, "alpha", alpha, "a number in (0, 1.6]");
    Check.that(scale > 0 && scale < Double.POSITIVE_INFINITY, "scale", scale, "a number above 0");
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double alienation = 0;
      for (int j = 0; j < n; j++) {
        alienation += sizes[j] * distances[i * n + j];
      }
      sum += FastMath.pow(sizes[i], 1 + alpha) * alienation;
    }
    return scale * sum;
  }
}
