package entente.analysis.hindcast.score;

/**
 * Something that a state could have done, and whether it did: go to a destination, or leave what it
 * was in.
 *
 * @param state key of the state
 * @param kind what it could have done; only units of one kind are ranked against each other
 * @param moved whether it did
 * @param cluster what it is drawn together with when intervals are made
 */
public record PossibleMove(String state, String kind, boolean moved, String cluster) {}
