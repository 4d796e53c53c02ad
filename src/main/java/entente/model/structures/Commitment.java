package entente.model.structures;

/** How a structure goes together with others in a state's choice. */
public enum Commitment {
  /**
   * A state may hold at most one of these; it is the first half of the pair that a state chooses.
   */
  EXCLUSIVE,
  /** A seat held beside any bloc; it is the second half of the pair. */
  BESIDE,
  /** Membership is given by data and events and is not a matter of review. */
  STANDING
}
