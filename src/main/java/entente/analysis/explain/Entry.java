package entente.analysis.explain;

/** A line of a state's ledger. */
public sealed interface Entry permits Explanation, Imposed {

  /** Returns the round. */
  int round();
}
