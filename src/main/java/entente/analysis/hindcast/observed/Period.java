package entente.analysis.hindcast.observed;

/**
 * Years over which moves are told.
 *
 * @param name word for it
 * @param start year at whose end it starts; the observed stance of then decides who is at risk
 * @param end its last year
 */
public record Period(String name, int start, int end) {

  /** The years on which free parameters are calibrated. */
  public static final Period TRAINING = new Period("training", 1992, 2008);

  /** Returns the number of years. */
  public int years() {
    return end - start;
  }

  /** The years that are judged. */
  public static final Period TEST = new Period("test", 2008, 2024);
}
