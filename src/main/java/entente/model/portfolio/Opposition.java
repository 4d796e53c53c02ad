package entente.model.portfolio;

import entente.model.structures.Structure;

/**
 * Fear of the target: what a state fears of it above the usual, as far as the structure is aimed
 * (Walt 1987).
 */
final class Opposition extends StepRule {

  private static final double USUAL = 0.15;
  private static final double WIDTH = 0.4;

  private final PortfolioView view;

  Opposition(PortfolioView view) {
    this.view = view;
  }

  @Override
  public double value(int state, Structure structure) {
    double focus = structure.focus();
    int target = structure.target();
    if (focus == 0 || target < 0 || target == state) {
      return 0;
    }
    return focus * Math.max(0, Math.min(1, (view.fear(state, target) - USUAL) / WIDTH));
  }
}
