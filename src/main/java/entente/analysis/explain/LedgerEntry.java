package entente.analysis.explain;

/** A line of a state's ledger. */
public sealed interface LedgerEntry permits Explanation, ImposedChange {

  /** Returns the round. */
  int round();
}
