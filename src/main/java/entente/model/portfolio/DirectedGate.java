package entente.model.portfolio;

import entente.model.states.Relations;
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
  private final double radius;

  DirectedGate(Structure structure, Likeness likeness, PortfolioView view) {
    this.structure = structure;
    this.likeness = likeness;
    centre = Centre.of(view.situation().relations(), structure.membership(), -1);
    radius = centre == null ? Double.POSITIVE_INFINITY : radius(view.situation().relations());
  }

  private DirectedGate(
      DirectedGate other, Structure structure, Likeness likeness, PortfolioView view) {
    this.structure = structure;
    this.likeness = likeness;
    centre = other.centre;
    boolean same =
        structure.terms().inclusiveness() == other.structure.terms().inclusiveness()
            && structure.focus() == other.structure.focus();
    radius = same || centre == null ? other.radius : radius(view.situation().relations());
  }

  DirectedGate copy(Structure of, Likeness with, PortfolioView view) {
    return new DirectedGate(this, of, with, view);
  }

  private double radius(Relations relations) {
    double inclusiveness = structure.terms().inclusiveness();
    if (inclusiveness >= 1) {
      return Double.POSITIVE_INFINITY;
    }
    double[] weight = relations.rootCapability();
    int n = weight.length;
    double[] gap = new double[n];
    double total = 0;
    for (int i = 0; i < n; i++) {
      gap[i] = likeness.gap(i, structure, centre);
      total += weight[i];
    }
    int[] nearest =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> gap[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double limit = inclusiveness * total;
    double sum = 0;
    double last = 0;
    for (int i : nearest) {
      if (weight[i] == 0) {
        continue;
      }
      if (sum + weight[i] > limit) {
        return last + (gap[i] - last) * (limit - sum) / weight[i];
      }
      sum += weight[i];
      last = gap[i];
    }
    return last;
  }

  /** Returns whether a state stands within the gate. */
  boolean admits(int state) {
    return centre == null || likeness.gap(state, structure, centre) <= radius;
  }
}
