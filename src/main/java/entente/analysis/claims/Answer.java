package entente.analysis.claims;

/** What runs say of a step or of a whole claim. */
public enum Answer {
  /** It comes out as claimed. */
  FOR("as claimed"),
  /** It comes out the other way, or not at all. */
  AGAINST("not as claimed"),
  /** The runs do not tell. */
  OPEN("cannot tell");

  private final String word;

  Answer(String word) {
    this.word = word;
  }

  /** Returns the answer in words. */
  public String word() {
    return word;
  }
}
