package entente.analysis.explain;

/** What the ledger of a portfolio tells of one round: a step, or what happened to the state. */
public sealed interface PortfolioEntry permits TakenStep, Circumstance {

  /** Returns the round. */
  int round();
}
