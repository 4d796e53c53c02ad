package entente.model.portfolio;

import entente.model.structures.Structure;

/**
 * Armed help that did not come: a military case of the state's own that the structure has lost in
 * the last four years, by how far the structure obliges (Snyder 1984: abandonment; Leeds and Savun
 * 2007).
 */
final class BrokenPromise extends StepRule {

  private static final int FOUR_YEARS = 16;

  private final PortfolioView view;

  BrokenPromise(PortfolioView view) {
    this.view = view;
  }

  @Override
  public double value(int state, Structure structure) {
    int round = view.accession().round();
    int since = view.accession().sinceBroken(structure.index(), state, round);
    return since <= FOUR_YEARS ? -structure.obligations() : 0;
  }
}
