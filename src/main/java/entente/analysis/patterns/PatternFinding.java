package entente.analysis.patterns;

/**
 * What the runs of a world say of a pattern.
 *
 * @param pattern the pattern
 * @param world key of the world
 * @param mean the number of all runs together; NaN if it is undefined
 * @param low lower end of its 95 % range; NaN without one
 * @param high upper end of its range
 * @param why why it is undefined; empty if it is not
 */
public record PatternFinding(
    PatternTerms pattern, String world, double mean, double low, double high, String why) {

  /** Returns whether the number is defined. */
  public boolean defined() {
    return !Double.isNaN(mean);
  }

  /** Returns whether the pattern is met; an undefined one is not. */
  public boolean met() {
    return pattern.met(mean);
  }
}
