package entente.model.portfolio;

import entente.model.structures.Structure;

/**
 * What joining has to outweigh: an effort whatever is joined, and the smaller the less a structure
 * asks of newcomers, that is, the more inclusive it is and, where outsiders may take part in cases,
 * the more its members have come to trust who asks (Kydd 2001).
 */
final class EntryCost {

  private static final double MIDDLING = 0.5;

  private final PortfolioView view;

  EntryCost(PortfolioView view) {
    this.view = view;
  }

  /** Returns the value that joining a structure has to reach for a state. */
  double of(int state, Structure structure) {
    PortfolioParameters by = view.parameters();
    double asked = by.openness() * (MIDDLING - structure.terms().inclusiveness());
    double cost = by.entryCost() * (1 + asked);
    double known = view.mechanisms().outsiders() * by.acquaintance();
    return known == 0 ? cost : cost * (1 - known * trust(state, structure));
  }

  // Trust of the members in a state, by their say.
  private double trust(int state, Structure structure) {
    double[] trust = view.situation().relations().trust();
    double[] say = structure.membership().say();
    double sum = 0;
    for (int i : structure.membership().states()) {
      sum += say[i] * trust[state * say.length + i];
    }
    return sum;
  }
}
