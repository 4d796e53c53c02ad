package entente.model.decisions;

import entente.model.structures.Membership;
import entente.model.structures.Structure;

/**
 * The worth of dialogue with those whom a state has to live with: the share of its threats that
 * comes from the other members and its dependence on the poles among them, as far as the dialogue
 * works.
 *
 * <p>It is local to members; as a good for all it would draw in states that nothing threatens.
 * After Haftel (2007) and Acharya (2001); the form is ours.
 */
final class DialogueBenefit implements MembershipRule {

  private static final double FULL_TIE = 0.4;

  private final Situation situation;

  DialogueBenefit(Situation situation) {
    this.situation = situation;
  }

  @Override
  public double value(int state, Structure structure, double weight) {
    Membership membership = structure.membership();
    int poles = situation.world().poleCount();
    double tie = 0;
    for (int p = 0; p < poles; p++) {
      int pole = situation.world().pole(p);
      if (pole != state) {
        tie += membership.weight()[pole] * situation.relations().dependence()[state * poles + p];
      }
    }
    double threat = situation.threat(state);
    double feared = threat == 0 ? 0 : situation.threatFrom(structure.index(), state) / threat;
    return weight * structure.dialogue() * (feared + Math.min(tie / FULL_TIE, 1)) / 2;
  }
}
