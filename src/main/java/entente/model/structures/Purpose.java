package entente.model.structures;

import entente.model.Mechanisms;
import entente.model.states.Relations;
import entente.model.states.World;

/**
 * The rule by which a structure loses its target and finds one again (McCalla 1996; Wallander
 * 2000).
 *
 * <p>The target lapses when the members' mean hostility towards it, weighted by their say, falls
 * below one threshold; the pole outside that they fear most becomes the target when that hostility
 * rises above a second, higher one. Ties go to the pole that stands first in the order of states.
 * What an event has imposed holds for a year.
 */
public final class Purpose {

  private final StructureParameters parameters;
  private final Mechanisms mechanisms;
  private final Relations relations;

  /** Makes the rule. */
  public Purpose(StructureParameters parameters, Mechanisms mechanisms, Relations relations) {
    this.parameters = parameters;
    this.mechanisms = mechanisms;
    this.relations = relations;
  }

  /** What became of a target in a round. */
  public enum Turn {
    /** Nothing. */
    NONE,
    /** It lapsed. */
    LAPSED,
    /** It returned, or another took its place. */
    FOUND
  }

  /** Lets a round pass and returns what became of the target. */
  public Turn follow(Structure structure, int round) {
    if (mechanisms.purpose() == 0
        || structure.held(round)
        || structure.target() < 0
        || structure.terms().deterrenceFocus() == 0) {
      return Turn.NONE;
    }
    if (structure.aimed()) {
      if (fear(structure, structure.target()) < parameters.purposeLapse()) {
        structure.lapse();
        return Turn.LAPSED;
      }
      return Turn.NONE;
    }
    int worst = worstPole(structure);
    if (worst >= 0 && fear(structure, worst) >= parameters.purposeReturn()) {
      structure.aimAt(worst);
      return Turn.FOUND;
    }
    return Turn.NONE;
  }

  private int worstPole(Structure structure) {
    World world = relations.world();
    int worst = -1;
    for (int p = 0; p < world.poleCount(); p++) {
      int pole = world.pole(p);
      if (!structure.membership().holds(pole)
          && (worst < 0 || fear(structure, pole) > fear(structure, worst))) {
        worst = pole;
      }
    }
    return worst;
  }

  /**
   * Returns what the members of a structure fear of a state, weighted by their say; 0 without
   * members.
   */
  public double fear(Structure structure, int state) {
    return structure.membership().meanFear(state, relations.fear());
  }
}
