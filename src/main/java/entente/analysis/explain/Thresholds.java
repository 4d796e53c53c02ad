package entente.analysis.explain;

import entente.model.dynamics.Quantity;
import entente.model.dynamics.Rescoring;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The search for the smallest change of one quantity that changes a choice, all else and all noise
 * being equal.
 *
 * <p>From the value that the quantity had, each half of its range is walked in {@value #STEPS}
 * equal steps; the first step over which the choice changes is halved until its two ends nearly
 * touch. A change that comes and goes between two steps is not seen. Of the two halves the nearer
 * counts (ties: the upper). If no step changes the choice, there is no threshold.
 */
final class Thresholds {

  private static final int STEPS = 16;
  private static final double TOUCH = 1e-9;
  private static final int LEAST_DECIMALS = 2;
  private static final int MOST_DECIMALS = 12;

  /** Largest rounding of a value that is told, as a share of the change. */
  private static final double ROUNDING = 0.1;

  private final Rescoring rescoring;
  private final Naming naming;
  private final int chosen;

  Thresholds(Rescoring rescoring, Naming naming) {
    this.rescoring = rescoring;
    this.naming = naming;
    chosen = rescoring.review().chosen();
  }

  /**
   * Returns those of thresholds that are worth telling: of the world and not on an edge; if there
   * are none, devices of the model; if there are none either, all.
   */
  static List<Threshold> worldly(List<Threshold> thresholds) {
    List<Threshold> inner = thresholds.stream().filter(t -> !t.edge()).toList();
    List<Threshold> worldly = inner.stream().filter(t -> !t.quantity().kind().technical()).toList();
    return !worldly.isEmpty() ? worldly : !inner.isEmpty() ? inner : thresholds;
  }

  /** Returns all thresholds, the smallest change first. */
  List<Threshold> all() {
    List<Threshold> found = new ArrayList<>();
    for (Quantity quantity : rescoring.quantities()) {
      double low = rescoring.low(quantity);
      double high = rescoring.high(quantity);
      if (high > low) {
        Threshold up = towards(quantity, high);
        Threshold down = towards(quantity, low);
        if (up != null && (down == null || up.change() <= down.change())) {
          found.add(up);
        } else if (down != null) {
          found.add(down);
        }
      }
    }
    found.sort(Comparator.comparingDouble(Threshold::change));
    return found;
  }

  private Threshold towards(Quantity quantity, double end) {
    double value = rescoring.value(quantity);
    double inside = value;
    for (int k = 1; k <= STEPS && end != value; k++) {
      double next = k == STEPS ? end : value + (end - value) * k / STEPS;
      if (differs(quantity, next)) {
        return between(quantity, end, inside, next, throughout(quantity, value, end, k));
      }
      inside = next;
    }
    return null;
  }

  private boolean throughout(Quantity quantity, double value, double end, int from) {
    for (int k = from + 1; k <= STEPS; k++) {
      if (!differs(quantity, value + (end - value) * k / STEPS)) {
        return false;
      }
    }
    return true;
  }

  private Threshold between(
      Quantity quantity, double end, double inside, double beyond, boolean throughout) {
    double low = rescoring.low(quantity);
    double high = rescoring.high(quantity);
    double same = inside;
    double other = beyond;
    while (Math.abs(other - same) > TOUCH * (high - low)) {
      double middle = same + (other - same) / 2;
      if (differs(quantity, middle)) {
        other = middle;
      } else {
        same = middle;
      }
    }
    double value = rescoring.value(quantity);
    return new Threshold(
        quantity,
        naming.quantity(quantity),
        value,
        low,
        high,
        same,
        other,
        stated(quantity, value, other, end),
        throughout,
        naming.posture(rescoring.again(quantity, other).chosen()));
  }

  // Rounded away from the value, with as few decimals as leave it true and near.
  private double stated(Quantity quantity, double value, double beyond, double end) {
    RoundingMode away = beyond > value ? RoundingMode.CEILING : RoundingMode.FLOOR;
    for (int decimals = LEAST_DECIMALS; decimals <= MOST_DECIMALS; decimals++) {
      double rounded = new BigDecimal(beyond).setScale(decimals, away).doubleValue();
      boolean within = beyond > value ? rounded <= end : rounded >= end;
      boolean near = Math.abs(rounded - beyond) <= ROUNDING * Math.abs(beyond - value);
      if (within && near && differs(quantity, rounded)) {
        return rounded;
      }
    }
    return beyond;
  }

  private boolean differs(Quantity quantity, double value) {
    return rescoring.again(quantity, value).chosen() != chosen;
  }
}
