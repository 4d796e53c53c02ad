package entente.model.portfolio;

import entente.model.structures.Membership;
import entente.model.structures.Structure;

/**
 * Likeness of regimes: 1 less twice the distance between the state's democracy and the mean of the
 * other members, by status (Siverson and Emmons 1991; Lai and Reiter 2000).
 */
final class RegimeLikeness implements StepRule {

  private final PortfolioView view;
  private final double[] meanOfAll;
  private final int[] version;
  private final long[] moment;

  RegimeLikeness(PortfolioView view) {
    this.view = view;
    meanOfAll = new double[view.structures().size()];
    version = new int[meanOfAll.length];
    moment = new long[meanOfAll.length];
  }

  @Override
  public double value(int state, Structure structure) {
    int k = structure.index();
    Membership membership = structure.membership();
    double mean;
    if (membership.weight()[state] > 0) {
      mean = mean(structure, state);
    } else {
      if (version[k] != membership.version() || moment[k] != view.moment()) {
        version[k] = membership.version();
        moment[k] = view.moment();
        meanOfAll[k] = mean(structure, -1);
      }
      mean = meanOfAll[k];
    }
    return Double.isNaN(mean) ? 0 : 1 - 2 * Math.abs(view.democracy()[state] - mean);
  }

  private double mean(Structure structure, int without) {
    double[] weight = structure.membership().weight();
    double sum = 0;
    double weights = 0;
    for (int j : view.rolls().company(structure)) {
      if (j != without) {
        sum += weight[j] * view.democracy()[j];
        weights += weight[j];
      }
    }
    return sum / weights;
  }
}
