package entente.model.portfolio;

import entente.model.structures.Structure;

/** Dependence on those who lead a structure draws a state into it (Hirschman 1945). */
final class LeadersPull extends StepRule {

  private final PortfolioView view;

  LeadersPull(PortfolioView view) {
    this.view = view;
  }

  @Override
  public double value(int state, Structure structure) {
    int poles = view.world().poleCount();
    double tie = 0;
    for (int p : view.rolls().leadingPoles(structure)) {
      if (view.world().pole(p) != state) {
        tie += view.situation().relations().dependence()[state * poles + p];
      }
    }
    return Math.min(tie / view.parameters().fullTie(), 1);
  }
}
