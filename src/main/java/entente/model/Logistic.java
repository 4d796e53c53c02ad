package entente.model;

import org.apache.commons.math3.analysis.function.Sigmoid;

/**
 * The logistic function, which turns log odds into a chance, and a ceiling of it that needs no
 * exponential.
 *
 * <p>Most of what is drawn in a round is so unlikely that the ceiling rules it out at once.
 */
public final class Logistic {

  private static final Sigmoid SIGMOID = new Sigmoid();

  /** Log odds from which on the ceiling is flat, on either side. */
  private static final int FAR = 40;

  private static final int STEPS = 4;

  /** Far above what rounding can add to a chance. */
  private static final double MARGIN = 1 + 1e-9;

  private static final double[] CEILING = ceilings();

  private Logistic() {}

  private static double[] ceilings() {
    double[] ceilings = new double[2 * FAR * STEPS + 1];
    for (int k = 0; k < ceilings.length; k++) {
      ceilings[k] = MARGIN * value((double) k / STEPS - FAR);
    }
    return ceilings;
  }

  /** Returns 1 / (1 + e<sup>−x</sup>). */
  public static double value(double logOdds) {
    return SIGMOID.value(logOdds);
  }

  /**
   * Returns a number that is surely above the chance with these log odds: the chance at the next
   * quarter, 1.3 times as much at most where it is above {@code −40}.
   */
  public static double ceiling(double logOdds) {
    if (!(logOdds < FAR)) {
      return MARGIN;
    }
    double steps = (Math.max(-FAR, logOdds) + FAR) * STEPS;
    return CEILING[(int) Math.ceil(steps)];
  }
}
