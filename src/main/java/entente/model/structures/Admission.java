package entente.model.structures;

import entente.model.states.Relations;
import entente.model.states.World;

/**
 * The rule that says whether a structure would admit a state now.
 *
 * <p>A candidate must stand within the gate (see {@link Gate}), must not be the target, must be
 * tolerable to those whose consent the entry rule asks for, and must not bring a contested
 * territory into binding obligations. This is the only rule that reads inclusiveness.
 */
public final class Admission {

  private final Structure structure;
  private final StructureParameters parameters;
  private final Relations relations;
  private final Gate gate;

  /** Makes the rule for one structure; the gate is that of round 0. */
  public Admission(Structure structure, StructureParameters parameters, Relations relations) {
    this.structure = structure;
    this.parameters = parameters;
    this.relations = relations;
    this.gate = new Gate(structure, relations);
  }

  private Admission(
      Admission other, Structure structure, StructureParameters parameters, Relations relations) {
    this.structure = structure;
    this.parameters = parameters;
    this.relations = relations;
    gate = other.gate.copy(structure.terms().inclusiveness(), relations);
  }

  /** Returns the rule for a copy of its structure; the gate is still that of round 0. */
  public Admission copy(Structure structure, Relations relations) {
    return copy(structure, parameters, relations);
  }

  /** Returns the rule for a copy of its structure under other constants. */
  public Admission copy(Structure structure, StructureParameters parameters, Relations relations) {
    return new Admission(this, structure, parameters, relations);
  }

  /** Returns whether a state that is outside would be admitted in a round. */
  public boolean admits(int state, int round) {
    StructureTerms terms = structure.terms();
    return terms.present()
        && terms.entry().rule() != EntryRule.CLOSED
        && round >= terms.entry().opens()
        && structure.membership().states().length > 0
        && !(structure.aimed() && structure.target() == state)
        && gate.admits(state)
        && tolerable(state)
        && !contested(state);
  }

  /** Returns the distance of a state from the first members; nearer candidates come first. */
  public double distance(int state) {
    return gate.distance(state);
  }

  /** Returns the hostility towards a state up to which members consent. */
  public double tolerated() {
    return parameters.toleratedHostility()
        + parameters.inclusiveTolerance() * structure.terms().inclusiveness();
  }

  /** Returns whether a member has become so unwelcome that it is suspended. */
  public boolean unbearable(int state) {
    return meanFear(state) > tolerated() + parameters.suspensionMargin();
  }

  /** Returns whether the members, weighted by their say, tolerate a state. */
  public boolean bearable(int state) {
    return meanFear(state) <= tolerated();
  }

  private boolean tolerable(int state) {
    return switch (structure.terms().entry().rule()) {
      case OPEN -> true;
      case MAJORITY -> bearable(state);
      case LEADERS -> worstFear(state, true) <= tolerated();
      case CONSENSUS -> worstFear(state, false) <= tolerated();
      case CLOSED -> false;
    };
  }

  private double meanFear(int state) {
    return structure.membership().meanFear(state, relations.fear());
  }

  private double worstFear(int state, boolean leadersOnly) {
    Membership membership = structure.membership();
    int n = relations.capability().length;
    double worst = 0;
    for (int j : membership.states()) {
      boolean asked = membership.say()[j] > 0 && (!leadersOnly || membership.leaderShare(j) > 0);
      if (asked && j != state) {
        worst = Math.max(worst, relations.fear()[state * n + j]);
      }
    }
    return worst;
  }

  private boolean contested(int state) {
    if (structure.obligations() < parameters.contestedObligations()) {
      return false;
    }
    World world = relations.world();
    int n = world.size();
    for (int j : world.neighbours(state)) {
      if (!structure.membership().holds(j)
          && relations.capability()[j] > 0
          && relations.fear()[j * n + state] > parameters.contestedHostility()) {
        return true;
      }
    }
    return false;
  }
}
