package entente.analysis.compare;

/**
 * Whether a verdict survives when the constants that make initial postures best replies shrink.
 *
 * @param measure name of the measure
 * @param structure key of the structure, or empty for the system
 * @param year year of the horizon
 * @param a label of scenario A
 * @param b label of scenario B
 * @param full verdict with the constants as the scenario has them
 * @param half verdict with the constants at half
 * @param zero verdict without constants
 * @param differenceFull mean paired difference behind {@code full}
 * @param differenceHalf mean paired difference behind {@code half}
 * @param differenceZero mean paired difference behind {@code zero}
 */
public record VerdictRobustness(
    String measure,
    String structure,
    double year,
    String a,
    String b,
    Verdict full,
    Verdict half,
    Verdict zero,
    double differenceFull,
    double differenceHalf,
    double differenceZero) {

  /** Returns whether the verdict is the same in all three. */
  public boolean holds() {
    return full == half && full == zero;
  }
}
