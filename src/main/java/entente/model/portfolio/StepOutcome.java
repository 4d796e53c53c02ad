package entente.model.portfolio;

/**
 * What became of a step given from outside, beside what the model would have done.
 *
 * @param given the choice
 * @param state index of the state
 * @param closed word for what kept the state from it, of {@link entente.model.portfolio.Bar} or
 *     {@link entente.model.portfolio.NoStep}; null if it was open
 * @param turn whether the state's yearly review fell into that round
 * @param taken the step that it took, or null
 * @param model the step that the model would have taken, or null
 */
public record StepOutcome(
    GivenStep given,
    int state,
    String closed,
    boolean turn,
    PortfolioStep taken,
    PortfolioStep model) {

  /** Returns whether the choice was open. */
  public boolean open() {
    return closed == null;
  }
}
