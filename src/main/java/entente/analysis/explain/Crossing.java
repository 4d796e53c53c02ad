package entente.analysis.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.DoublePredicate;

/**
 * The value nearest to where a quantity stands from which on something differs.
 *
 * <p>From where the quantity stands, each half of its range is walked in {@value #STEPS} equal
 * steps; the first step over which the answer changes is halved until its two ends nearly touch. A
 * change that comes and goes between two steps is not seen. Of the two halves the nearer counts
 * (ties: the upper).
 *
 * @param inside the last value with which nothing differs
 * @param beyond the first value with which something does
 * @param stated {@code beyond}, rounded away from where the quantity stands
 * @param throughout whether something differs at every step from there to the end of the range
 */
record Crossing(double inside, double beyond, double stated, boolean throughout) {

  private static final int STEPS = 16;
  private static final double TOUCH = 1e-9;
  private static final int LEAST_DECIMALS = 2;
  private static final int MOST_DECIMALS = 12;

  /** Largest rounding of a value that is told, as a share of the change. */
  private static final double ROUNDING = 0.1;

  /**
   * Returns the nearest crossing; null if no step meets one.
   *
   * @param value where the quantity stands; nothing differs there
   * @param low lower end of its range
   * @param high upper end of its range
   * @param differs whether something differs at a value
   */
  static Crossing nearest(double value, double low, double high, DoublePredicate differs) {
    Crossing up = towards(value, high, TOUCH * (high - low), differs);
    Crossing down = towards(value, low, TOUCH * (high - low), differs);
    if (up == null || down == null) {
      return up == null ? down : up;
    }
    return up.beyond - value <= value - down.beyond ? up : down;
  }

  private static Crossing towards(double value, double end, double touch, DoublePredicate differs) {
    double inside = value;
    for (int k = 1; k <= STEPS && end != value; k++) {
      double next = step(value, end, k);
      if (differs.test(next)) {
        double beyond = next;
        while (Math.abs(beyond - inside) > touch) {
          double middle = inside + (beyond - inside) / 2;
          if (differs.test(middle)) {
            beyond = middle;
          } else {
            inside = middle;
          }
        }
        double stated = stated(value, beyond, end, differs);
        return new Crossing(inside, beyond, stated, throughout(value, end, k, differs));
      }
      inside = next;
    }
    return null;
  }

  private static double step(double value, double end, int k) {
    return k == STEPS ? end : value + (end - value) * k / STEPS;
  }

  private static boolean throughout(double value, double end, int from, DoublePredicate differs) {
    for (int k = from + 1; k <= STEPS; k++) {
      if (!differs.test(step(value, end, k))) {
        return false;
      }
    }
    return true;
  }

  // Rounded away from the value, with as few decimals as leave it true and near.
  private static double stated(double value, double beyond, double end, DoublePredicate differs) {
    RoundingMode away = beyond > value ? RoundingMode.CEILING : RoundingMode.FLOOR;
    for (int decimals = LEAST_DECIMALS; decimals <= MOST_DECIMALS; decimals++) {
      double rounded = new BigDecimal(beyond).setScale(decimals, away).doubleValue();
      boolean within = beyond > value ? rounded <= end : rounded >= end;
      boolean near = Math.abs(rounded - beyond) <= ROUNDING * Math.abs(beyond - value);
      if (within && near && differs.test(rounded)) {
        return rounded;
      }
    }
    return beyond;
  }
}
