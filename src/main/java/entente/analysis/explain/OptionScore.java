package entente.analysis.explain;

import java.util.List;

/**
 * One option of a review with its score, term by term.
 *
 * @param posture what the option holds
 * @param open whether it was open
 * @param terms the terms in the order of {@code Term}; zeros if it was not open
 * @param noise the state's taste for it, in units of score
 * @param total the sum of all
 */
public record OptionScore(
    Posture posture, boolean open, List<Double> terms, double noise, double total) {}
