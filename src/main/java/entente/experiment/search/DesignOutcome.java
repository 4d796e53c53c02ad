package entente.experiment.search;

/**
 * What a design comes to.
 *
 * @param values value of each objective; NaN where it has none
 * @param gains the same, turned so that more is better; 0 where it has none
 * @param missed how many conditions it does not meet; more than there are if a value is missing
 */
public record DesignOutcome(double[] values, double[] gains, int missed) {

  /** Returns whether a design counts: it has all values and meets all conditions. */
  public boolean feasible() {
    return missed == 0;
  }

  /** Returns whether this one is at least as good in all objectives and better in one. */
  public boolean dominates(DesignOutcome other) {
    boolean better = false;
    for (int k = 0; k < gains.length; k++) {
      if (gains[k] < other.gains[k]) {
        return false;
      }
      better |= gains[k] > other.gains[k];
    }
    return better;
  }
}
