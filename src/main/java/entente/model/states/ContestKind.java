package entente.model.states;

/** What an open contest between two states is about. */
public enum ContestKind {
  /** Nothing: there is no contest. */
  NONE,
  /** Land. */
  LAND,
  /** Waters and islands. */
  MARITIME,
  /** An entity that has broken away with outside support. */
  SECESSION,
  /** A name or an identity. */
  NAME
}
