package entente.model.decisions;

import entente.model.structures.Structure;

/**
 * Autonomy given up for security (Altfeld 1984; Morrow 1991): how far a structure binds × the
 * others' share of the say × the state's taste for autonomy.
 */
final class AutonomyCost implements MembershipRule {

  private final Situation situation;

  AutonomyCost(Situation situation) {
    this.situation = situation;
  }

  @Override
  public double value(int state, Structure structure, double weight) {
    double others = 1 - structure.membership().sayOrEntry(state);
    return -situation.world().state(state).autonomy() * weight * structure.binding() * others;
  }
}
