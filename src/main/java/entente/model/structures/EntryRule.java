package entente.model.structures;

/** Who must agree before a candidate within the gate is admitted. */
public enum EntryRule {
  /** Nobody: the gate alone decides. */
  OPEN,
  /**
   * The members, weighted by their say: the mean hostility towards the candidate must be tolerable.
   */
  MAJORITY,
  /** Each leader: no leader's hostility towards the candidate may be intolerable. */
  LEADERS,
  /** Each full member: no member's hostility towards the candidate may be intolerable. */
  CONSENSUS,
  /** Nobody may join. */
  CLOSED
}
