package entente.analysis.explain;

import entente.model.dynamics.Rescoring;
import entente.model.dynamics.ReviewQuantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The smallest change of each quantity that alone changes a choice, all else and all noise being
 * equal, as far as the search of {@link Crossing} sees it.
 */
final class Thresholds {

  private final Rescoring rescoring;
  private final Naming naming;

  Thresholds(Rescoring rescoring, Naming naming) {
    this.rescoring = rescoring;
    this.naming = naming;
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

  /** Returns all thresholds, the smallest change first; none for what no change changes. */
  List<Threshold> all() {
    List<Threshold> found = new ArrayList<>();
    int chosen = rescoring.review().chosen();
    for (ReviewQuantity quantity : rescoring.quantities()) {
      double value = rescoring.value(quantity);
      double low = rescoring.low(quantity);
      double high = rescoring.high(quantity);
      Crossing crossing =
          Crossing.nearest(value, low, high, v -> rescoring.again(quantity, v).chosen() != chosen);
      if (crossing != null) {
        found.add(of(quantity, value, low, high, crossing));
      }
    }
    found.sort(Comparator.comparingDouble(Threshold::change));
    return found;
  }

  private Threshold of(
      ReviewQuantity quantity, double value, double low, double high, Crossing crossing) {
    return new Threshold(
        quantity,
        naming.quantity(quantity),
        value,
        low,
        high,
        crossing.inside(),
        crossing.beyond(),
        crossing.stated(),
        crossing.throughout(),
        naming.posture(rescoring.again(quantity, crossing.beyond()).chosen()));
  }
}
