package entente.model.measures;

/**
 * The definition of one measure: what it is called, what it means, and when it is undefined.
 *
 * @param name key in tables, in snake case
 * @param title words on an axis
 * @param unit unit; {@code "1"} for a dimensionless number
 * @param low smallest possible value; −∞ if there is none
 * @param high largest possible value; +∞ if there is none
 * @param better which direction a reader would call better, if any
 * @param margin smallest difference that matters: inside it, two scenarios are equivalent
 * @param formula how it is computed, in the words of the model
 * @param source publication that it rests on
 * @param undefined when it has no value; empty if it always has one
 */
public record Measure(
    String name,
    String title,
    String unit,
    double low,
    double high,
    Better better,
    double margin,
    String formula,
    String source,
    String undefined) {

  /** Which direction of a measure a reader would call better. */
  public enum Better {
    /** More is better. */
    HIGHER,
    /** Less is better. */
    LOWER,
    /** Neither: the measure describes. */
    NEITHER
  }
}
