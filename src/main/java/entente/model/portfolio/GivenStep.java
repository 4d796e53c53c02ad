package entente.model.portfolio;

/**
 * A step of a portfolio chosen for a state from outside.
 *
 * <p>The state takes it if it is open to it in that round, whether or not its yearly review falls
 * into it, and takes no step of its own; otherwise it takes none, and an event says why.
 *
 * @param round round in which it is made, from 1
 * @param state key of the state
 * @param kind what it does; null to take no step. To ask and to join are one: which of the two it
 *     is follows from the structure
 * @param structure key of the structure; empty for no step
 */
public record GivenStep(int round, String state, StepKind kind, String structure)
    implements GivenChoice {

  /** The word for taking no step. */
  public static final String STAY = "stay";

  /** Returns the choice to take no step. */
  public static GivenStep stay(int round, String state) {
    return new GivenStep(round, state, null, "");
  }

  /** Returns whether it is to take no step. */
  public boolean stays() {
    return kind == null;
  }

  /** Returns the word for what it does. */
  public String word() {
    return stays() ? STAY : kind.word();
  }
}
