package entente.analysis.claims;

/** What an experiment as a whole says of a claim, before asking what made it so. */
public enum ClaimOutcome {
  /** It holds at the default constants and in the futures. */
  SUPPORTED("supported"),
  /** It fails at the default constants or in the futures, and holds in neither. */
  REFUTED("refuted"),
  /** Anything else. */
  UNDECIDED("undecided");

  private final String word;

  ClaimOutcome(String word) {
    this.word = word;
  }

  /** Returns the outcome in words. */
  public String word() {
    return word;
  }
}
