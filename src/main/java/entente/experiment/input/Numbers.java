package entente.experiment.input;

/** Numbers as a reader writes them. */
public final class Numbers {
  private static final double EXACT = 1e15;

  private Numbers() {}

  /**
   * Returns the shortest text that reads back as the same number; whole numbers without a point.
   */
  public static String text(double value) {
    if (value == Math.rint(value) && Math.abs(value) < EXACT) {
      return Long.toString((long) value);
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "−∞";
    }
    return Double.toString(value);
  }
}
