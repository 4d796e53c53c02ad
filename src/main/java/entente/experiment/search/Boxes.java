package entente.experiment.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Designs that nothing dominates, thinned to one in each box of the space of outcomes (Laumanns,
 * Thiele, Deb and Zitzler 2002): boxes that another box dominates are empty, and of those in one
 * box the one stays that is nearest to its best corner.
 */
final class Boxes {

  private static final int WANTED = 100;

  private Boxes() {}

  /** Returns the designs that stay. */
  static List<Integer> thinned(List<Integer> front, List<DesignOutcome> outcomes) {
    if (front.size() <= 2) {
      return front;
    }
    int objectives = outcomes.get(front.get(0)).gains().length;
    double[] low = new double[objectives];
    double[] span = new double[objectives];
    for (int k = 0; k < objectives; k++) {
      int j = k;
      double[] all = front.stream().mapToDouble(d -> outcomes.get(d).gains()[j]).sorted().toArray();
      low[k] = all[0];
      span[k] = Math.max(Double.MIN_NORMAL, all[all.length - 1] - all[0]);
    }
    // About as many boxes along a front of one dimension less.
    int steps = (int) Math.ceil(StrictMath.pow(WANTED, 1.0 / Math.max(1, objectives - 1))) + 2;
    Map<List<Integer>, Integer> boxes = new HashMap<>();
    Map<Integer, Double> distances = new HashMap<>();
    for (int design : front) {
      double[] gains = outcomes.get(design).gains();
      double[] at =
          IntStream.range(0, objectives)
              .mapToDouble(k -> (gains[k] - low[k]) / span[k] * steps)
              .toArray();
      List<Integer> box =
          IntStream.range(0, objectives)
              .mapToObj(k -> (int) Math.min(steps - 1, Math.floor(at[k])))
              .toList();
      double square = 0;
      for (int k = 0; k < objectives; k++) {
        square += (box.get(k) + 1 - at[k]) * (box.get(k) + 1 - at[k]);
      }
      distances.put(design, square);
      boxes.merge(
          box, design, (old, fresh) -> distances.get(fresh) < distances.get(old) ? fresh : old);
    }
    List<Integer> kept = new ArrayList<>();
    boxes.forEach(
        (box, design) -> {
          if (boxes.keySet().stream().noneMatch(other -> dominates(other, box))) {
            kept.add(design);
          }
        });
    kept.sort(Comparator.naturalOrder());
    return kept;
  }

  private static boolean dominates(List<Integer> a, List<Integer> b) {
    return !a.equals(b) && IntStream.range(0, a.size()).allMatch(k -> a.get(k) >= b.get(k));
  }
}
