package entente.model.portfolio;

/**
 * A pair of bloc and seat chosen for a state from outside.
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
public record GivenPair(int round, String state, String bloc, String seat) implements GivenChoice {

  /** Stands for no bloc, or for no seat. */
  public static final String NONE = "";

  /** Stands for what the state has when the round comes; no key can be written so. */
  public static final String KEEP = "=";
}
