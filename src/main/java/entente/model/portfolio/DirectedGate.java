package entente.model.portfolio;

import entente.model.structures.Centre;
import entente.model.structures.Structure;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The gate that inclusiveness sets: how far from the first members a candidate may stand, with the
 * direction of {@link Likeness}.
 *
 * <p>The radius is the ι-quantile of the distances of all states in round 0, each weighted by the
 * square root of its capability, on straight lines between states, so that all of [0, 1] acts. At 0
 * only those at no distance pass, at 1 all do.
 */
final class DirectedGate {

  private final Structure structure;
  private final Likeness likeness;
  private final double[] centre;
  private final double[] gaps;
  private final double[] weights;
  private final double radius;

  DirectedGate(Structure structure, Likeness likeness, PortfolioView view) {
    this.structure = structure;
    this.likeness = likeness;
    centre = Centre.of(view.situation().relations(), structure.membership(), -1);
    weights = view.situation().relations().rootCapability().clone();
    gaps = new double[weights.length];
    for (int i = 0; centre != null && i < gaps.length; i++) {
      gaps[i] = likeness.gap(i, structure, centre);
    }
    radius = radius();
  }

  private DirectedGate(DirectedGate other, Structure structure, Likeness likeness) {
    this.structure = structure;
    this.likeness = likeness;
    centre = other.centre;
    gaps = other.gaps;
    weights = other.weights;
    radius = radius();
  }

  /** Returns the gate of a copy of the structure; distances are still those of round 0. */
  DirectedGate copy(Structure of, Likeness with) {
    return new DirectedGate(this, of, with);
  }

  private double radius() {
    double inclusiveness = structure.terms().inclusiveness();
    if (centre == null || inclusiveness >= 1) {
      return Double.POSITIVE_INFINITY;
    }
    int[] nearest =
        IntStream.range(0, gaps.length)
            .filter(i -> weights[i] > 0)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> gaps[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double limit = inclusiveness * total;
    double sum = 0;
    double last = 0;
    for (int i : nearest) {
      if (sum + weights[i] > limit) {
        return last + (gaps[i] - last) * (limit - sum) / weights[i];
      }
      sum += weights[i];
      last = gaps[i];
    }
    return last;
  }

  /** Returns whether a state stands within the gate. */
  boolean admits(int state) {
    return centre == null || likeness.gap(state, structure, centre) <= radius;
  }
}
