package entente.model.structures;

/** How many members must agree before a case is taken up. */
public enum Speed {
  /** All act or none: the weighted support of the members must reach the quota. */
  SINGLE,
  /** A coalition of the willing acts: the capability of the supporters must be enough. */
  VARIABLE
}
