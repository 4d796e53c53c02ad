package entente.analysis.explain;

/**
 * A change of what a state holds that it did not choose.
 *
 * @param round the round
 * @param kind word of the chronicle for it
 * @param structure name of the structure concerned
 * @param detail what the chronicle adds; may be empty
 */
public record Imposed(int round, String kind, String structure, String detail) implements Entry {}
