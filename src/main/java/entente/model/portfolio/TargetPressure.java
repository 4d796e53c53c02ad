package entente.model.portfolio;

import entente.model.structures.Structure;

/**
 * Dependence on the pole that a structure is aimed at, which makes belonging costly (Hirschman
 * 1945) as far as that pole and the structure's leaders confront each other.
 */
final class TargetPressure extends StepRule {

  private final PortfolioView view;

  TargetPressure(PortfolioView view) {
    this.view = view;
  }

  @Override
  public double value(int state, Structure structure) {
    int pole = view.poleAimedAt(structure, state);
    return pole < 0
        ? 0
        : -structure.focus() * view.tie(state, pole) * confrontation(structure, pole);
  }

  private double confrontation(Structure structure, int pole) {
    int poles = view.world().poleCount();
    double worst = 0;
    for (int p : view.rolls().leadingPoles(structure)) {
      worst = Math.max(worst, view.situation().confrontation()[pole * poles + p]);
    }
    return worst;
  }
}
