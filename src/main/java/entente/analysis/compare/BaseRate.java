package entente.analysis.compare;

/**
 * A yearly rate of change in the runs of one scenario, beside the observed one where there is one.
 *
 * @param scenario label of the scenario
 * @param rate what is counted: {@code bloc_changes}, {@code posture_changes} or {@code exits}; also
 *     one of {@link GeneralRates}
 * @param structure key of the structure for {@code exits}; empty otherwise
 * @param perYear mean over runs of events per state-year or member-year
 * @param low lower end of the 95 % interval of the mean over runs
 * @param high upper end of that interval
 * @param n runs with any exposure
 * @param observedLow lower end of what was observed; undefined if nothing was
 * @param observedHigh upper end of what was observed; undefined if nothing was
 * @param source where the observation comes from; empty without one
 */
public record BaseRate(
    String scenario,
    String rate,
    String structure,
    double perYear,
    double low,
    double high,
    int n,
    double observedLow,
    double observedHigh,
    String source) {

  /** Returns whether something was observed that the model's rate can be held against. */
  public boolean observed() {
    return !Double.isNaN(observedLow) && !Double.isNaN(observedHigh);
  }

  /** Returns whether the model's rate, or its interval, reaches into the observed range. */
  public boolean fits() {
    double from = Double.isNaN(low) ? perYear : low;
    double to = Double.isNaN(high) ? perYear : high;
    return to >= observedLow && from <= observedHigh;
  }

  /** Returns what does not fit, in words; empty if it fits or nothing was observed. */
  public String misfit() {
    if (!observed() || fits() || Double.isNaN(perYear)) {
      return "";
    }
    return perYear < observedLow ? "too rare in the model" : "too frequent in the model";
  }
}
