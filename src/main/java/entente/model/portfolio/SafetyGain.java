package entente.model.portfolio;

import entente.model.structures.Commitment;
import entente.model.structures.Structure;
import java.util.Arrays;

/**
 * Security that a structure adds to what the state's other memberships give (the rule of
 * protection).
 */
public final class SafetyGain implements StepRule {

  private final PortfolioView view;
  private final boolean[] held;
  private final boolean[] lastHeld;
  private int lastState = -1;
  private int lastSurvey;
  private double lastSecurity;

  /** Makes the rule of a view. */
  public SafetyGain(PortfolioView view) {
    this.view = view;
    held = new boolean[view.structures().size()];
    lastHeld = new boolean[held.length];
  }

  @Override
  public double value(int state, Structure structure) {
    boolean bloc = mark(state, -1);
    double now = now(state, bloc);
    int k = structure.index();
    if (held[k]) {
      return now - view.protection().security(state, held, mark(state, k));
    }
    held[k] = true;
    boolean with = bloc || structure.is(Commitment.EXCLUSIVE);
    return view.protection().security(state, held, with) - now;
  }

  // Security with what a state holds, worked out once for all structures that it looks at.
  private double now(int state, boolean bloc) {
    int survey = view.situation().surveys();
    if (state != lastState || survey != lastSurvey || !Arrays.equals(held, lastHeld)) {
      lastState = state;
      lastSurvey = survey;
      System.arraycopy(held, 0, lastHeld, 0, held.length);
      lastSecurity = view.protection().security(state, held, bloc);
    }
    return lastSecurity;
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
    for (Structure other : view.each()) {
      int k = other.index();
      held[k] = k != without && other.membership().weight()[state] > 0;
      bloc |= held[k] && other.is(Commitment.EXCLUSIVE);
    }
    return bloc;
  }
}
