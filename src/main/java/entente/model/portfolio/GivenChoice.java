package entente.model.portfolio;

/**
 * A choice made for a state from outside, by a class or in a file; the model makes all others.
 *
 * <p>Where states choose a pair of bloc and seat it is a {@link GivenPair}; where they change
 * portfolios it is a {@link GivenStep}.
 */
public sealed interface GivenChoice permits GivenPair, GivenStep {

  /** Returns the round in which it is made, from 1. */
  int round();

  /** Returns the key of the state. */
  String state();
}
