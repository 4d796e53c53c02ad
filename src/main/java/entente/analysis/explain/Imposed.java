package entente.analysis.explain;

/**
 * A change of what a state holds that it did not choose.
 *
 * @param round the round
 * @param kind word of the chronicle for it, or {@link #GIVEN}
 * @param structure name of the structure concerned; null for a choice given from outside
 * @param detail what the chronicle adds; may be empty
 */
public record Imposed(int round, String kind, String structure, String detail) implements Entry {

  /** A choice made for the state from outside, as by a class; the detail says what. */
  public static final String GIVEN = "given";

  private static final String IN_VAIN = " in vain";

  /** Returns a choice made for the state from outside, which it got or did not. */
  static Imposed given(int round, Posture posture, boolean got) {
    String words = posture.words();
    String detail = got ? " choose " + words : " ask for " + words + IN_VAIN;
    return new Imposed(round, GIVEN, null, detail);
  }

  /** Returns whether nothing came of it. */
  public boolean inVain() {
    return detail.endsWith(IN_VAIN);
  }
}
