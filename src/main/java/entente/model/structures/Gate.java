package entente.model.structures;

import entente.model.states.Positions;
import entente.model.states.Relations;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The gate that inclusiveness sets: how far from the first members a candidate may stand.
 *
 * <p>The radius is the ι-quantile of the distances of all states from the mean position of the
 * members of round 0, each state weighted by the square root of its capability, so that all of [0,
 * 1] acts and a state without capability moves nobody's gate. At 0 only those at no distance pass,
 * at 1 all do.
 */
final class Gate {

  private final Relations relations;
  private final double[] centre;
  private final Distances initial;
  private final double radius;

  Gate(Structure structure, Relations relations) {
    this.relations = relations;
    centre = Centre.of(relations, structure.membership(), -1);
    initial = distances();
    radius = initial.radius(structure.terms().inclusiveness());
  }

  private Gate(Gate other, double inclusiveness, Relations relations) {
    this.relations = relations;
    centre = other.centre;
    initial = other.initial;
    radius = initial.radius(inclusiveness);
  }

  /** Returns the gate that another inclusiveness would have set in round 0. */
  Gate copy(double inclusiveness, Relations relations) {
    return new Gate(this, inclusiveness, relations);
  }

  private Distances distances() {
    double[] weight = relations.rootCapability();
    double total = 0;
    for (double w : weight) {
      total += w;
    }
    int[] nearest =
        IntStream.range(0, weight.length)
            .boxed()
            .sorted(Comparator.comparingDouble(this::distance))
            .mapToInt(Integer::intValue)
            .toArray();
    return new Distances(
        IntStream.of(nearest).mapToDouble(this::distance).toArray(),
        IntStream.of(nearest).mapToDouble(i -> weight[i]).toArray(),
        total);
  }

  /** Distances of all states in round 0, the nearest first, each with its weight. */
  private record Distances(double[] distance, double[] weight, double total) {

    double radius(double inclusiveness) {
      if (inclusiveness >= 1) {
        return Double.POSITIVE_INFINITY;
      }
      double limit = inclusiveness * total;
      double sum = 0;
      double last = 0;
      for (int k = 0; k < weight.length; k++) {
        sum += weight[k];
        if (sum > limit) {
          break;
        }
        if (weight[k] > 0) {
          last = distance[k];
        }
      }
      return last;
    }
  }

  /** Returns the distance of a state from the first members. */
  double distance(int state) {
    return centre == null
        ? 0
        : Positions.distance(relations.position(), state, centre, 0, relations.world().axes());
  }

  /** Returns whether a state stands within the gate. */
  boolean admits(int state) {
    return distance(state) <= radius;
  }
}
