package entente.model.decisions;

/**
 * One review of a state as the ledger keeps it: what was open, what each term said, and the noise.
 *
 * @param round round of the review
 * @param present the option held
 * @param chosen the option chosen
 * @param open which options were open
 * @param terms terms of each open option, [option][term]
 * @param noise noise of each open option, in units of score
 * @param threatNoise factor by which the state misjudged threats, 1 for none
 * @param helpNoise factor by which it misjudged help, 1 for none
 */
public record Review(
    int round,
    int present,
    int chosen,
    boolean[] open,
    double[][] terms,
    double[] noise,
    double threatNoise,
    double helpNoise) {

  /** Returns the same review with another choice, made for the state from outside. */
  public Review choosing(int option) {
    return new Review(round, present, option, open, terms, noise, threatNoise, helpNoise);
  }

  /** Returns the score of an option without noise. */
  public double score(int option) {
    double sum = 0;
    for (double term : terms[option]) {
      sum += term;
    }
    return sum;
  }
}
