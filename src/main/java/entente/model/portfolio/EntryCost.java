package entente.model.portfolio;

import entente.model.structures.Structure;

/**
 * What joining has to outweigh: an effort whatever is joined, and the smaller the less a structure
 * asks of newcomers, that is, the more inclusive it is.
 */
final class EntryCost {

  private static final double MIDDLING = 0.5;

  private final PortfolioParameters parameters;

  EntryCost(PortfolioParameters parameters) {
    this.parameters = parameters;
  }

  /** Returns the value that joining a structure has to reach. */
  double of(Structure structure) {
    double asked = parameters.openness() * (MIDDLING - structure.terms().inclusiveness());
    return parameters.entryCost() * (1 + asked);
  }
}
