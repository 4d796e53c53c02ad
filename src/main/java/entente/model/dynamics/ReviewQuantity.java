package entente.model.dynamics;

/**
 * One number that a review depends on and that {@link Rescoring} can change alone.
 *
 * @param kind what it is
 * @param structure index of the structure that has it; −1 if none has
 * @param one index of the pole, state, axis or vector that it concerns; −1 if none
 * @param other index of a second pole; −1 if none
 */
public record ReviewQuantity(Kind kind, int structure, int one, int other) {

  /** What a quantity is. */
  public enum Kind {
    /** The state's dependence on pole {@code one}. */
    DEPENDENCE,
    /** The state's taste for autonomy. */
    AUTONOMY,
    /** What the state fears of state {@code one}. */
    HOSTILITY,
    /** The state's position on axis {@code one}. */
    POSITION,
    /** The state's vulnerability on vector {@code one}. */
    VULNERABILITY,
    /**
     * Confrontation of poles {@code one} and {@code other}: their rung, as a share of the ladder.
     */
    CONFRONTATION,
    /** A structure's inclusiveness. */
    INCLUSIVENESS,
    /** A structure's deterrence focus. */
    DETERRENCE_FOCUS,
    /** A structure's obligations, before what the deterrence focus adds. */
    OBLIGATIONS,
    /** A structure's depth. */
    DEPTH,
    /** A structure's effectiveness. */
    EFFECTIVENESS,
    /** A structure's politicisation. */
    POLITICISATION,
    /** The cost of a switch, a constant of the model. */
    SWITCHING_COST,
    /** The constant on the state's initial bloc, or on having none. */
    BLOC_CONSTANT,
    /** The constant on the state's initial seat. */
    SEAT_CONSTANT;

    /** Returns whether it is a device of the model and stands for nothing in the world. */
    public boolean technical() {
      return compareTo(SWITCHING_COST) >= 0;
    }
  }

  static ReviewQuantity of(Kind kind) {
    return new ReviewQuantity(kind, -1, -1, -1);
  }

  static ReviewQuantity of(Kind kind, int one) {
    return new ReviewQuantity(kind, -1, one, -1);
  }

  static ReviewQuantity in(int structure, Kind kind) {
    return new ReviewQuantity(kind, structure, -1, -1);
  }
}
