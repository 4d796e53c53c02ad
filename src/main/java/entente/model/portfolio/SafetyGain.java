package entente.model.portfolio;

import entente.model.structures.Commitment;
import entente.model.structures.Structure;

/**
 * Security that a structure adds to what the state's other memberships give (the rule of
 * protection).
 */
public final class SafetyGain extends StepRule {

  private final PortfolioView view;
  private final boolean[] held;
  private boolean bloc;
  private int heldBy = -1;
  private int memberships;
  private int securedState = -1;
  private int survey;
  private double security;

  /** Makes the rule of a view. */
  public SafetyGain(PortfolioView view) {
    this.view = view;
    held = new boolean[view.structures().size()];
  }

  @Override
  public double value(int state, Structure structure) {
    double now = held(state);
    int k = structure.index();
    boolean inside = held[k];
    held[k] = !inside;
    boolean exclusive = structure.is(Commitment.EXCLUSIVE);
    boolean other = inside && exclusive ? hasBlocBeside(k) : bloc || exclusive;
    double then = view.protection().security(state, held, other);
    held[k] = inside;
    return inside ? now - then : then - now;
  }

  private boolean hasBlocBeside(int without) {
    for (Structure other : view.each()) {
      boolean beside = other.index() != without && held[other.index()];
      if (beside && other.is(Commitment.EXCLUSIVE)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the security of a state with what it holds, in [0, 1]. */
  public double held(int state) {
    mark(state);
    if (securedState != state || survey != view.situation().surveys()) {
      securedState = state;
      survey = view.situation().surveys();
      security = view.protection().security(state, held, bloc);
    }
    return security;
  }

  /** Returns the chance that no attack on one vector succeeds against what a state holds. */
  public double safe(int vector, int state) {
    mark(state);
    return view.protection().onVector(vector, state, held, bloc);
  }

  // Marks what a state holds, once for all that is asked of it in a row.
  private void mark(int state) {
    int now = view.situation().relations().memberships();
    if (heldBy == state && memberships == now) {
      return;
    }
    heldBy = state;
    memberships = now;
    securedState = -1;
    bloc = false;
    for (Structure structure : view.each()) {
      boolean holds = structure.membership().weight()[state] > 0;
      held[structure.index()] = holds;
      bloc |= holds && structure.is(Commitment.EXCLUSIVE);
    }
  }
}
