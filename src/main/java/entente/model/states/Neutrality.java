package entente.model.states;

/** What keeps a state from asking for obligations: nothing, the policy of the day, or law. */
public enum Neutrality {
  /** Nothing. */
  NONE,
  /** A policy, which a government can lift. */
  POLICY,
  /** A treaty, a constitution or a law. */
  LAW
}
