package entente.analysis.compare;

/**
 * A rate observed in the real world, beside which the model's own is shown; nothing is fitted to
 * it.
 *
 * @param rate what is counted: {@code bloc_changes}, {@code posture_changes} or {@code exits}
 * @param structure key of the structure for {@code exits}; empty otherwise
 * @param low lower end of what was observed, per state-year or member-year
 * @param high upper end of it
 * @param source where it comes from
 */
public record ObservedRate(String rate, String structure, double low, double high, String source) {}
