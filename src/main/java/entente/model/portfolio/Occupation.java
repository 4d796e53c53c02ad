package entente.model.portfolio;

import entente.model.politics.Contest;
import entente.model.structures.Structure;

/**
 * What founders and leaders hold or contest of a state's: the weightiest open contest with one of
 * them, less the more inclusive the structure is, since a place of dialogue is where rivals meet.
 */
final class Occupation extends StepRule {

  private static final double FULL = 1;
  private static final double SHOWN = 0.5;

  private final PortfolioView view;

  Occupation(PortfolioView view) {
    this.view = view;
  }

  @Override
  public double value(int state, Structure structure) {
    if (view.mechanisms().contests() == 0) {
      return 0;
    }
    double most = 0;
    for (int j : view.rolls().founders(structure)) {
      if (j != state) {
        most = Math.max(most, weight(view.contests().between(state, j), state));
      }
    }
    return -most * (1 - structure.terms().inclusiveness());
  }

  // Who holds the thing itself has little to fear of the table.
  private static double weight(Contest contest, int state) {
    if (contest == null || contest.holder() == state) {
      return 0;
    }
    return switch (contest.weight()) {
      case Contest.CLAIM -> SHOWN / 2;
      case Contest.SHOWN -> SHOWN;
      default -> FULL;
    };
  }
}
