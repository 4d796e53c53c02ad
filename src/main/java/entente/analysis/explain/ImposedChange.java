package entente.analysis.explain;

/**
 * A change of what a state holds that it did not choose.
 *
 * @param round the round
 * @param kind word of the chronicle for it, {@link #GIVEN} or {@link #IN_VAIN}
 * @param structure name of the structure concerned; null for a choice given from outside
 * @param detail what the chronicle adds; may be empty
 */
public record ImposedChange(int round, String kind, String structure, String detail)
    implements LedgerEntry {

  /**
   * A choice made for the state from outside, as by a class; the detail says what it holds then.
   */
  public static final String GIVEN = "given";

  /** Such a choice that the state did not get; the detail says what it asked for. */
  public static final String IN_VAIN = "asked_in_vain";

  /** Returns a choice made for the state from outside, which it got or did not. */
  static ImposedChange given(int round, Posture posture, boolean got) {
    return new ImposedChange(round, got ? GIVEN : IN_VAIN, null, posture.words());
  }

  /** Returns whether nothing came of it. */
  public boolean inVain() {
    return kind.equals(IN_VAIN);
  }
}
