package entente.model.dynamics;

/**
 * A choice made for a state from outside, by a class or in a file; the model makes all others.
 *
 * <p>The state takes it if that option is open to it in that round; otherwise it keeps what it has,
 * and an event says so. Founders and leaders that may not leave cannot be given another choice than
 * what they have.
 *
 * @param round round in which it is made, from 1
 * @param state key of the state
 * @param bloc key of the bloc to be in, {@link #NONE} or {@link #KEEP}
 * @param seat key of the structure whose seat to take, {@link #NONE} or {@link #KEEP}
 */
public record GivenChoice(int round, String state, String bloc, String seat) {

  /** Stands for no bloc, or for no seat. */
  public static final String NONE = "";

  /** Stands for what the state has when the round comes; no key can be written so. */
  public static final String KEEP = "=";
}
