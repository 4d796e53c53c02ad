package entente.analysis.explain;

/**
 * Something that happened to a state and that its steps hang on.
 *
 * @param round the round
 * @param when the quarter in words
 * @param kind word of the chronicle for it
 * @param name name of the structure or of the other state concerned; null if there is none
 * @param detail what the chronicle adds; may be empty
 */
public record Circumstance(int round, String when, String kind, String name, String detail)
    implements PortfolioEntry {}
