package entente.analysis.explain;

import entente.model.dynamics.ReviewQuantity;

/**
 * How far one quantity would have had to differ for a state to choose something else.
 *
 * <p>With {@code inside} the review comes out as it did; with {@code beyond}, next to it, and with
 * {@code stated} it does not. All three were scored again by the rules of the model.
 *
 * @param quantity the quantity
 * @param name its name in words
 * @param value what it was
 * @param low the smallest value that was tried
 * @param high the largest value that was tried
 * @param inside the last value with which the choice stays
 * @param beyond the first value with which it does not
 * @param stated the value that is told: {@code beyond}, rounded away from {@code value}
 * @param throughout whether every value tried from there to the end of the range changes the choice
 * @param instead what the state would have held with it
 */
public record Threshold(
    ReviewQuantity quantity,
    String name,
    double value,
    double low,
    double high,
    double inside,
    double beyond,
    double stated,
    boolean throughout,
    Posture instead) {

  /** Change, as a share of the range, that counts as none. */
  private static final double EDGE = 1e-6;

  /** Returns the change needed as a share of the range. */
  public double change() {
    return Math.abs(beyond - value) / (high - low);
  }

  /**
   * Returns whether the state stands on an edge that it set itself, as where its own distance is
   * the radius of a gate: true, but nothing to tell.
   */
  public boolean edge() {
    return change() <= EDGE;
  }

  /** Returns whether the quantity would have had to be larger. */
  public boolean above() {
    return beyond > value;
  }
}
