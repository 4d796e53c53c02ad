package entente.model.portfolio;

import java.io.Serializable;

/**
 * One step of a portfolio as the ledger keeps it.
 *
 * @param round round of the review
 * @param state index of the state
 * @param kind what it did
 * @param structure index of the structure
 * @param terms what belonging to the structure is worth, by {@link StepTerm}
 * @param cost what the step had to outweigh, with the sign of the value: a step to join is wanted
 *     from there on, a step to leave below it
 * @param want by how much it was wanted; below 0 it is chance
 * @param cause word for why it came about
 */
public record PortfolioStep(
    int round,
    int state,
    StepKind kind,
    int structure,
    double[] terms,
    double cost,
    double want,
    String cause)
    implements Serializable {

  /** The cause where a step was not wanted. */
  public static final String CHANCE = "chance";

  /** The cause of a step that was chosen from outside. */
  public static final String GIVEN = "given";
}
