package entente.analysis.hindcast.score;

import entente.analysis.hindcast.observed.Stance;
import entente.analysis.hindcast.observed.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;

/**
 * Whether those who moved were ranked above those who did not: the area under the curve, stratified
 * by destination (Hanley and McNeil 1982).
 *
 * <p>Of all pairs of units with the same destination, one that moved and one that did not, the
 * share in which the first has the larger chance; ties count one half. A destination without a
 * mover, or without anybody who stayed, adds no pair.
 */
public final class Ranking {

  private final List<int[]> pairs = new ArrayList<>();

  private Ranking(int size, BiPredicate<Integer, Integer> same, IntPredicate moved) {
    for (int a = 0; a < size; a++) {
      for (int b = 0; b < size && moved.test(a); b++) {
        if (same.test(a, b) && !moved.test(b)) {
          pairs.add(new int[] {a, b});
        }
      }
    }
  }

  /** Lists all pairs of units. */
  public Ranking(List<Unit> units) {
    this(
        units.size(),
        (a, b) -> units.get(a).destination() == units.get(b).destination(),
        u -> units.get(u).moved());
  }

  /** Lists all pairs of moves of one kind. */
  public static Ranking of(List<PossibleMove> moves) {
    return new Ranking(
        moves.size(),
        (a, b) -> moves.get(a).kind().equals(moves.get(b).kind()),
        u -> moves.get(u).moved());
  }

  /** Returns the area for the chances of the units, in [0, 1]; NaN without pairs. */
  public double area(double[] chances) {
    int[] once = new int[chances.length];
    Arrays.fill(once, 1);
    return area(chances, once);
  }

  /**
   * Returns the area when units count several times or not at all.
   *
   * @param weights how often each unit counts
   */
  double area(double[] chances, int[] weights) {
    double won = 0;
    double all = 0;
    for (int[] pair : pairs) {
      double weight = (double) weights[pair[0]] * weights[pair[1]];
      double mover = chances[pair[0]];
      double stayer = chances[pair[1]];
      won += weight * (mover > stayer ? 1 : mover == stayer ? 0.5 : 0);
      all += weight;
    }
    return all == 0 ? Double.NaN : won / all;
  }

  /** Returns the area of one destination alone; NaN if it adds no pair. */
  public static double area(List<Unit> units, double[] chances, Stance destination) {
    int[] weights = units.stream().mapToInt(u -> u.destination() == destination ? 1 : 0).toArray();
    return new Ranking(units).area(chances, weights);
  }
}
