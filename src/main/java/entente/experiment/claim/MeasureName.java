package entente.experiment.claim;

/**
 * What a file names where it names a measure: one of the system, as {@code uptake}, or one of a
 * structure, as {@code structures.platform.depth}.
 *
 * @param structure key of the structure, {@code focal} for the focal one of each scenario, or empty
 * @param name name of the measure
 */
public record MeasureName(String structure, String name) {

  private static final String STRUCTURES = "structures.";

  /** Returns what a word names; nothing is checked. */
  public static MeasureName of(String word) {
    int dot = word.lastIndexOf('.');
    return word.startsWith(STRUCTURES) && dot > STRUCTURES.length()
        ? new MeasureName(word.substring(STRUCTURES.length(), dot), word.substring(dot + 1))
        : new MeasureName("", word);
  }

  @Override
  public String toString() {
    return structure.isEmpty() ? name : STRUCTURES + String.join(".", structure, name);
  }
}
