package entente.model.portfolio;

import entente.model.structures.Structure;

/**
 * The worth of dialogue with those whom a state has to live with: the share of its threats that
 * comes from the members and its dependence on the poles among them, as far as the structure is not
 * aimed at anybody and its dialogue works.
 *
 * <p>After Haftel (2007) and Acharya (2001); the form is ours.
 */
final class DialogueWorth extends StepRule {

  private final PortfolioView view;

  DialogueWorth(PortfolioView view) {
    this.view = view;
  }

  @Override
  public double value(int state, Structure structure) {
    int poles = view.world().poleCount();
    double tie = 0;
    for (int p = 0; p < poles; p++) {
      int pole = view.world().pole(p);
      if (pole != state) {
        double weight = structure.membership().weight()[pole];
        tie += weight * view.situation().relations().dependence()[state * poles + p];
      }
    }
    double threat = view.situation().threat(state);
    double feared =
        threat == 0 ? 0 : view.situation().threatFrom(structure.index(), state) / threat;
    double working = Math.sqrt(Math.max(0, structure.dialogue()));
    return working * (feared + Math.min(tie / view.parameters().fullTie(), 1)) / 2;
  }
}
