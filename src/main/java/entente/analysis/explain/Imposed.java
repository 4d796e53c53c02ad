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
}
