package entente.model.portfolio;

import entente.model.structures.Commitment;
import entente.model.structures.Membership;
import entente.model.structures.Status;
import entente.model.structures.Structure;
import java.util.Locale;

/** Why there is no such step between a state and a structure, whatever bars it. */
public enum NoStep {
  /** No structure of that key is there. */
  ABSENT,
  /** Membership is given by data and is not a matter of review. */
  STANDING,
  /** The state founds or leads it and may not leave. */
  FOUNDER,
  /** The state belongs to it already. */
  INSIDE,
  /** The state does not belong to it. */
  OUTSIDE,
  /** The state has asked already and waits. */
  ASKED,
  /** The state has not asked. */
  NOT_ASKED,
  /** Its part is frozen. */
  FROZEN,
  /** Its part is not frozen. */
  NOT_FROZEN,
  /** There is no higher status. */
  HIGHEST,
  /** Nothing is owed that could be frozen. */
  LIGHT;

  /** Returns the word for it in files and answers. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns why a state has no such step to take.
   *
   * @param structure the structure, or null
   * @param asked whether the state has asked to be taken in
   */
  static NoStep of(StepKind kind, int state, Structure structure, boolean asked) {
    if (structure == null) {
      return ABSENT;
    } else if (structure.is(Commitment.STANDING)) {
      return STANDING;
    }
    boolean holds = structure.membership().holds(state);
    return switch (kind) {
      case ASK, JOIN -> holds ? INSIDE : ASKED;
      case WITHDRAW -> holds ? INSIDE : NOT_ASKED;
      default -> holds ? within(kind, state, structure.membership()) : asked ? ASKED : OUTSIDE;
    };
  }

  private static NoStep within(StepKind kind, int state, Membership membership) {
    boolean frozen = membership.status(state) == Status.SUSPENDED;
    if (membership.founds(state)) {
      return FOUNDER;
    }
    return switch (kind) {
      case RESUME -> NOT_FROZEN;
      case RANK -> frozen ? FROZEN : HIGHEST;
      default -> frozen ? FROZEN : LIGHT;
    };
  }
}
