package entente.model.decisions;

import entente.model.structures.Structure;

/**
 * Like-minded company: one half less the distance to the mean position of the other members, the
 * more the structure binds or has deepened. The preference is that of spatial models of alliance
 * choice (Gartzke 1998; Bailey, Strezhnev and Voeten 2017); the form is ours.
 */
final class Affinity implements MembershipRule {

  private static final double NEUTRAL_DISTANCE = 0.5;
  private static final double LEAST_HOLD = 0.1;

  private final Situation situation;

  Affinity(Situation situation) {
    this.situation = situation;
  }

  @Override
  public double value(int state, Structure structure, double weight) {
    double distance = situation.distanceToOthers(structure.index(), state);
    if (Double.isNaN(distance)) {
      return 0;
    }
    return weight * hold(structure) * (NEUTRAL_DISTANCE - distance);
  }

  /**
   * Returns how much a structure means to its members, by what it binds them to or how deep it is.
   */
  static double hold(Structure structure) {
    return Math.min(1, LEAST_HOLD + Math.max(structure.obligations(), structure.depth() / 2));
  }
}
