package entente.model.decisions;

import entente.model.structures.Membership;
import entente.model.structures.Structure;

/**
 * Pressure (Hirschman 1945): who belongs to a structure aimed at a pole pays by its dependence on
 * that pole, the more the pole and the structure's leaders confront each other.
 *
 * <p>Who is bound to the target in another structure pays for the breach with it as well. Without a
 * deterrence focus there is no pressure; with a target that is not a pole only the breach remains.
 */
final class Pressure implements MembershipRule {

  private static final double BREACH = 0.8;

  private final Situation situation;

  Pressure(Situation situation) {
    this.situation = situation;
  }

  @Override
  public double value(int state, Structure structure, double weight) {
    double focus = structure.focus();
    int pole = focus == 0 ? -1 : situation.world().poleOf(structure.target());
    if (pole < 0 || structure.target() == state) {
      return 0;
    }
    int poles = situation.world().poleCount();
    double dependence = situation.relations().dependence()[state * poles + pole];
    return -weight * focus * dependence * (0.5 + 0.5 * confrontation(structure, pole));
  }

  /**
   * Returns what a state pays for holding a structure aimed at a fellow member of another one.
   *
   * @param bound the structure that binds it to the target
   * @param structure the structure that is aimed at the target
   */
  double breach(Structure bound, double boundWeight, Structure structure, double weight) {
    double focus = structure.focus();
    if (focus == 0 || !bound.membership().holds(structure.target())) {
      return 0;
    }
    int pole = situation.world().poleOf(structure.target());
    double confronted = pole < 0 ? 0 : confrontation(structure, pole);
    return -weight
        * boundWeight
        * bound.obligations()
        * focus
        * (BREACH + (1 - BREACH) * confronted);
  }

  private double confrontation(Structure structure, int pole) {
    Membership membership = structure.membership();
    int poles = situation.world().poleCount();
    double worst = 0;
    for (int p = 0; p < poles; p++) {
      int leader = situation.world().pole(p);
      if (membership.founds(leader) && membership.holds(leader)) {
        worst = Math.max(worst, situation.confrontation()[pole * poles + p]);
      }
    }
    return worst;
  }
}
