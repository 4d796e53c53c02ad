package entente.model.portfolio;

import entente.model.structures.Commitment;
import entente.model.structures.Structure;

/**
 * Security that a structure adds to what the state's other memberships give (the rule of
 * protection).
 */
public final class SafetyGain implements StepRule {

  private final PortfolioView view;
  private final boolean[] held;

  /** Makes the rule of a view. */
  public SafetyGain(PortfolioView view) {
    this.view = view;
    held = new boolean[view.structures().size()];
  }

  @Override
  public double value(int state, Structure structure) {
    boolean bloc = mark(state, structure.index());
    double without = view.protection().security(state, held, bloc);
    held[structure.index()] = true;
    boolean with = bloc || structure.is(Commitment.EXCLUSIVE);
    return view.protection().security(state, held, with) - without;
  }

  /** Returns the security of a state with what it holds, in [0, 1]. */
  public double held(int state) {
    return view.protection().security(state, held, mark(state, -1));
  }

  /** Returns the chance that no attack on one vector succeeds against what a state holds. */
  public double safe(int vector, int state) {
    return view.protection().onVector(vector, state, held, mark(state, -1));
  }

  // Marks what a state holds apart from one structure; returns whether an exclusive one is among
  // it.
  private boolean mark(int state, int without) {
    boolean bloc = false;
    for (Structure other : view.structures()) {
      int k = other.index();
      held[k] = k != without && other.membership().weight()[state] > 0;
      bloc |= held[k] && other.is(Commitment.EXCLUSIVE);
    }
    return bloc;
  }
}
