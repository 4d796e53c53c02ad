package entente.theory;

/**
 * The effective number of parties, poles or other unequal parts of a whole: one over the sum of the
 * squared shares.
 *
 * <p>Laakso, M. and Taagepera, R. (1979), Effective number of parties, Comparative Political
 * Studies 12, 3–27.
 */
public final class EffectiveNumber {

  private EffectiveNumber() {}

  /**
   * Returns 1 / Σ (s<sub>i</sub> / Σ s)², which is n for n equal parts.
   *
   * @param sizes numbers of at least 0 in one unit; need not sum to 1
   * @return a number in [1, n]; NaN if all sizes are 0 or there are none
   * @throws IllegalArgumentException if a size is negative, infinite or NaN
   */
  public static double of(double... sizes) {
    return 1 / Concentration.of(sizes);
  }
}
