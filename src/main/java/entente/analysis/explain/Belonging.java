package entente.analysis.explain;

/**
 * What a state is in one structure.
 *
 * @param structure name of the structure
 * @param status what it is there, as a word
 * @param exclusive whether nobody holds two of its kind
 * @param bound whether it founds or leads it and may not leave
 */
public record Belonging(String structure, String status, boolean exclusive, boolean bound) {}
