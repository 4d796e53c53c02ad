package entente.model.portfolio;

import entente.model.structures.Structure;

/**
 * Likeness of regimes: 1 less twice the distance between the state's democracy and the mean of the
 * other members, by status (Siverson and Emmons 1991; Lai and Reiter 2000).
 */
final class RegimeLikeness implements StepRule {

  private final PortfolioView view;

  RegimeLikeness(PortfolioView view) {
    this.view = view;
  }

  @Override
  public double value(int state, Structure structure) {
    double[] weight = structure.membership().weight();
    double sum = 0;
    double weights = 0;
    for (int j : structure.membership().states()) {
      if (view.isCompany(structure, j, state)) {
        sum += weight[j] * view.democracy()[j];
        weights += weight[j];
      }
    }
    return weights == 0 ? 0 : 1 - 2 * Math.abs(view.democracy()[state] - sum / weights);
  }
}
