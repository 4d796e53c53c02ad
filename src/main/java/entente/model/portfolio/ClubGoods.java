package entente.model.portfolio;

import entente.model.structures.Structure;

/**
 * Goods beyond security that only members have, as far as the structure is deep enough to give them
 * (Cornes and Sandler 1996).
 */
final class ClubGoods extends StepRule {

  @Override
  public double value(int state, Structure structure) {
    return structure.terms().goods() * structure.depth();
  }
}
