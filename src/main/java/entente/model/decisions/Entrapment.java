package entente.model.decisions;

import entente.model.structures.Structure;

/**
 * Entrapment (Snyder 1984): obligations towards fellow members whom a state itself fears, by their
 * capability.
 */
final class Entrapment implements MembershipRule {

  private final Situation situation;

  Entrapment(Situation situation) {
    this.situation = situation;
  }

  @Override
  public double value(int state, Structure structure, double weight) {
    double mass = situation.mass(structure.index(), state);
    if (mass == 0) {
      return 0;
    }
    double meanFear = situation.remoteThreatFrom(structure.index(), state) / mass;
    return -weight * structure.obligations() * meanFear;
  }
}
