package entente.analysis.explain;

/**
 * What one term of the score said for one option against another.
 *
 * @param term word of the term, or {@code noise}
 * @param amount the difference it makes, in units of score
 */
public record Reason(String term, double amount) {

  /** Returns the reason in words, with its sign. */
  public String words() {
    return Wording.reason(term, amount);
  }
}
