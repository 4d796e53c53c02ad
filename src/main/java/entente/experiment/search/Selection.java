package entente.experiment.search;

import io.jenetics.ext.moea.Pareto;
import io.jenetics.util.ISeq;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * The selection of NSGA-II (Deb, Pratap, Agarwal and Meyarivan 2002): non-dominated sorting and
 * crowding distance by the library Jenetics, front by front.
 *
 * @param designs the survivors, from the best down
 * @param fronts number of the front of each
 * @param crowding crowding distance of each within its front
 */
record Selection(List<Integer> designs, List<Integer> fronts, List<Double> crowding) {

  /** Returns nobody. */
  static Selection none() {
    return new Selection(List.of(), List.of(), List.of());
  }

  /** Returns the designs that survive, as many as there is room for. */
  static Selection of(List<Integer> designs, List<DesignOutcome> outcomes, int room) {
    ISeq<Merit> merits =
        designs.stream().map(d -> new Merit(outcomes.get(d))).collect(ISeq.toISeq());
    int[] ranks = Pareto.rank(merits, Merit::dominance);
    TreeMap<Integer, List<Integer>> byRank = new TreeMap<>();
    for (int k = 0; k < ranks.length; k++) {
      byRank.computeIfAbsent(ranks[k], r -> new ArrayList<>()).add(k);
    }
    Selection chosen = new Selection(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int rank : byRank.keySet()) {
      List<Integer> front = byRank.get(rank);
      ISeq<Merit> own = front.stream().map(merits::get).collect(ISeq.toISeq());
      double[] apart = Pareto.crowdingDistance(own, Merit::compare, Merit::distance, Merit::length);
      List<Integer> order = new ArrayList<>();
      for (int k = 0; k < apart.length; k++) {
        order.add(k);
      }
      order.sort(Comparator.comparingDouble((Integer k) -> -apart[k]));
      for (int k : order) {
        if (chosen.designs.size() < room) {
          chosen.designs.add(designs.get(front.get(k)));
          chosen.fronts.add(rank);
          chosen.crowding.add(apart[k]);
        }
      }
    }
    return chosen;
  }

  /** Returns the better of two that are drawn: of the front before, or less crowded in the same. */
  int parent(RandomGenerator random) {
    int a = random.nextInt(designs.size());
    int b = random.nextInt(designs.size());
    int order = Integer.compare(fronts.get(a), fronts.get(b));
    if (order == 0) {
      order = Double.compare(crowding.get(b), crowding.get(a));
    }
    return designs.get(order <= 0 ? a : b);
  }
}
