package entente.model.portfolio;

import entente.model.structures.Structure;

/**
 * A say in what is decided: the share of it that a state has, or would have as a full member
 * (Hirschman 1970). Large states get more of it, which is why they sit where neighbours meet.
 */
final class Voice extends StepRule {

  @Override
  public double value(int state, Structure structure) {
    return structure.membership().sayAsMember(state);
  }
}
