package entente.analysis.explain;

/**
 * A time in which a state wanted into a structure and was kept out by one thing.
 *
 * @param option what it wanted, at the review at which it wanted it most
 * @param from round of the first such review
 * @param fromWhen its quarter in words
 * @param to round of the last such review
 * @param toWhen its quarter in words
 * @param throughout whether these are all reviews of the run
 */
public record UnmetWish(
    StepOption option, int from, String fromWhen, int to, String toWhen, boolean throughout) {}
