package entente.model.portfolio;

import entente.model.structures.Structure;

/**
 * Autonomy given up for security (Altfeld 1984; Morrow 1991): how far a structure binds × the
 * others' share of the say × the state's taste for autonomy.
 */
final class AutonomyLoss extends StepRule {

  private final PortfolioView view;

  AutonomyLoss(PortfolioView view) {
    this.view = view;
  }

  @Override
  public double value(int state, Structure structure) {
    double others = 1 - structure.membership().sayOrEntry(state);
    return -view.world().state(state).autonomy() * structure.binding() * others;
  }
}
