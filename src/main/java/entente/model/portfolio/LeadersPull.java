package entente.model.portfolio;

import entente.model.structures.Structure;

/** Dependence on those who lead a structure draws a state into it (Hirschman 1945). */
final class LeadersPull implements StepRule {

  private final PortfolioView view;

  LeadersPull(PortfolioView view) {
    this.view = view;
  }

  @Override
  public double value(int state, Structure structure) {
    int poles = view.world().poleCount();
    double tie = 0;
    for (int p = 0; p < poles; p++) {
      int pole = view.world().pole(p);
      if (pole != state && PortfolioView.leads(structure, pole)) {
        tie += view.situation().relations().dependence()[state * poles + p];
      }
    }
    return Math.min(tie / view.parameters().fullTie(), 1);
  }
}
