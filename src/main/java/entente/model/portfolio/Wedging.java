package entente.model.portfolio;

import entente.model.structures.Membership;
import entente.model.structures.Structure;

/**
 * Offers of the target of a structure to those who keep out of it (Crawford 2011: selective
 * accommodation; Izumikawa 2013: rewards, where the one who makes them has the power to reward).
 *
 * <p>It offers the more, the more hostile it is to the members, which the structure provokes; it
 * can give as far as a state depends on it; and it gives to whom it is not at odds with. Who
 * belongs forgoes the offer; who comes over to a structure that the target leads takes it up.
 */
final class Wedging extends StepRule {

  private final PortfolioView view;

  Wedging(PortfolioView view) {
    this.view = view;
  }

  /** Returns what belonging to a structure forgoes, at most 0. */
  @Override
  double value(int state, Structure structure) {
    return 0 - offer(state, structure);
  }

  /** Returns the rule of what a state takes up that comes over. */
  StepRule comingOver() {
    return new StepRule() {
      @Override
      double value(int state, Structure structure) {
        return bestOffer(state, structure);
      }
    };
  }

  // The largest of the leaders there, to who keeps out of a structure aimed at one, as the state
  // does.
  private double bestOffer(int state, Structure structure) {
    double best = 0;
    for (Structure other : view.each()) {
      int target = other.target();
      boolean over =
          other.index() != structure.index()
              && target >= 0
              && !other.membership().holds(state)
              && PortfolioView.leads(structure, target);
      if (over) {
        best = Math.max(best, offer(state, other));
      }
    }
    return best;
  }

  private double offer(int state, Structure structure) {
    int target = structure.target();
    int pole = view.poleAimedAt(structure, state);
    if (pole < 0) {
      return 0;
    }
    double atOdds = Math.max(view.fear(state, target), view.fear(target, state));
    return structure.focus()
        * hostility(structure, target, state)
        * view.tie(state, pole)
        * (1 - atOdds);
  }

  // Hostility of the target to the members other than a state, by what they bring in.
  private double hostility(Structure structure, int target, int without) {
    Membership membership = structure.membership();
    double[] capability = view.situation().relations().capability();
    double sum = 0;
    double all = 0;
    for (int j : membership.states()) {
      if (j != without && j != target) {
        double brought = membership.weight()[j] * capability[j];
        sum += brought * view.fear(target, j);
        all += brought;
      }
    }
    return all > 0 ? sum / all : 0;
  }
}
