package entente.analysis.compare;

/**
 * A yearly rate in the runs of a scenario beside what was observed in another world than its own.
 *
 * @param rate the rate, with what was observed elsewhere
 * @param exposure how many units of it there were in all runs together: states, states by
 *     structure, or pairs, each a year
 */
public record GeneralRate(BaseRate rate, double exposure) {

  private static final int EVENTS = 10;

  /**
   * Returns whether there were years enough to judge it: whether the middle of what was observed
   * would give at least ten events.
   */
  public boolean enough() {
    return exposure * (rate.observedLow() + rate.observedHigh()) / 2 >= EVENTS;
  }
}
