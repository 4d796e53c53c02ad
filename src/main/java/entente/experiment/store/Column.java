package entente.experiment.store;

/**
 * A column of a table.
 *
 * @param name its header
 * @param text what it holds, in a sentence
 */
public record Column(String name, String text) {}
