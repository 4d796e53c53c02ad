package entente.theory;

/**
 * The concentration of a whole in few hands: the sum of the squared shares.
 *
 * <p>Hirschman, A. O. (1945), National Power and the Structure of Foreign Trade; Herfindahl, O. C.
 * (1950), Concentration in the U.S. Steel Industry.
 */
public final class Concentration {

  private Concentration() {}

  /**
   * Returns the Herfindahl–Hirschman index Σ (s<sub>i</sub> / Σ s)².
   *
   * @param sizes numbers of at least 0 in one unit; need not sum to 1
   * @return a number in [1/n, 1]; NaN if all sizes are 0 or there are none
   * @throws IllegalArgumentException if a size is negative, infinite or NaN
   */
  public static double of(double... sizes) {
    Check.sizes("sizes", sizes);
    double sum = 0;
    for (double size : sizes) {
      sum += size;
    }
    double index = 0;
    for (double size : sizes) {
      double share = size / sum;
      index += share * share;
    }
    return sum > 0 ? index : Double.NaN;
  }
}
