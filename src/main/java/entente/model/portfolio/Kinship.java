package entente.model.portfolio;

import entente.model.structures.Structure;

/**
 * Being prepared by a structure of kindred purpose: 1 inside it, one half on the way there
 * (Schimmelfennig 2016; Vachudova 2005).
 */
final class Kinship extends StepRule {

  private static final double ON_THE_WAY = 0.5;

  private final PortfolioView view;

  Kinship(PortfolioView view) {
    this.view = view;
  }

  @Override
  public double value(int state, Structure structure) {
    if (view.isInKin(structure, state)) {
      return 1;
    }
    for (Structure other : view.kin().of(structure)) {
      if (view.accession().hasAsked(other.index(), state)) {
        return ON_THE_WAY;
      }
    }
    return 0;
  }
}
