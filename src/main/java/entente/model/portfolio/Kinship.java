package entente.model.portfolio;

import entente.model.structures.Structure;

/**
 * Being prepared by a structure of kindred purpose: 1 inside it, one half on the way there
 * (Schimmelfennig 2016; Vachudova 2005).
 */
final class Kinship implements StepRule {

  private static final double ON_THE_WAY = 0.5;

  private final PortfolioView view;

  Kinship(PortfolioView view) {
    this.view = view;
  }

  @Override
  public double value(int state, Structure structure) {
    double most = 0;
    for (Structure other : view.structures()) {
      if (structure.terms().kin().contains(other.terms().key())) {
        if (other.membership().weight()[state] > 0) {
          most = 1;
        } else if (view.accession().hasAsked(other.index(), state)) {
          most = Math.max(most, ON_THE_WAY);
        }
      }
    }
    return most;
  }
}
