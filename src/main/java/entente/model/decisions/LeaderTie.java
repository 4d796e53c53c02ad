package entente.model.decisions;

import entente.model.structures.Membership;
import entente.model.structures.Structure;

/** Dependence on those who lead a structure draws a state into it (Hirschman 1945). */
final class LeaderTie implements MembershipRule {

  private static final double FULL_TIE = 0.4;

  private final Situation situation;

  LeaderTie(Situation situation) {
    this.situation = situation;
  }

  @Override
  public double value(int state, Structure structure, double weight) {
    Membership membership = structure.membership();
    int poles = situation.world().poleCount();
    double tie = 0;
    for (int p = 0; p < poles; p++) {
      int pole = situation.world().pole(p);
      if (pole != state && membership.founds(pole) && membership.holds(pole)) {
        tie += situation.relations().dependence()[state * poles + p];
      }
    }
    return weight * Affinity.hold(structure) * Math.min(tie / FULL_TIE, 1);
  }
}
