package entente.analysis.hindcast.score;

import entente.analysis.hindcast.observed.Unit;
import entente.model.Chance;
import entente.model.Chance.Purpose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Whether a ranking could be luck: chances are shuffled among the states, by whole states, within
 * each destination.
 */
public final class Permutation {

  /** Shuffles behind a p-value. */
  public static final int SHUFFLES = 9999;

  private final double[] chances;
  private final Chance chance;
  private final Ranking ranking;
  private final int[] state;
  private final int states;
  private final Map<String, List<Integer>> places = new LinkedHashMap<>();

  private Permutation(
      List<String> keys, List<String> kinds, Ranking ranking, double[] chances, long seed) {
    this.ranking = ranking;
    this.chances = chances;
    chance = new Chance(seed);
    List<String> distinct = keys.stream().distinct().toList();
    states = distinct.size();
    state = keys.stream().mapToInt(distinct::indexOf).toArray();
    for (int u = 0; u < state.length; u++) {
      places.computeIfAbsent(kinds.get(u), d -> new ArrayList<>()).add(u);
    }
  }

  /** Prepares shuffles of a forecast. */
  public Permutation(List<Unit> units, double[] chances, long seed) {
    this(
        units.stream().map(Unit::state).toList(),
        units.stream().map(u -> u.destination().word()).toList(),
        new Ranking(units),
        chances,
        seed);
  }

  /** Prepares shuffles of chances of moves of several kinds. */
  public static Permutation of(List<PossibleMove> moves, double[] chances, long seed) {
    return new Permutation(
        moves.stream().map(PossibleMove::state).toList(),
        moves.stream().map(PossibleMove::kind).toList(),
        Ranking.of(moves),
        chances,
        seed);
  }

  /** Returns the chances of one shuffle. */
  double[] shuffled(int shuffle) {
    double[] key = new double[states];
    for (int s = 0; s < key.length; s++) {
      key[s] = chance.uniform(Purpose.RESAMPLE, s, 1, shuffle);
    }
    double[] out = new double[chances.length];
    for (List<Integer> own : places.values()) {
      List<Integer> order = new ArrayList<>(own);
      order.sort(Comparator.comparingDouble(u -> key[state[u]]));
      for (int k = 0; k < own.size(); k++) {
        out[own.get(k)] = chances[order.get(k)];
      }
    }
    return out;
  }

  /** Returns the share of shuffles with an area at least as large, counting the observed one. */
  public double p(int shuffles) {
    return p(shuffles, ranking::area);
  }

  /**
   * Returns the share of shuffles with a statistic at least as large, counting the observed one.
   */
  public double p(int shuffles, ToDoubleFunction<double[]> statistic) {
    double observed = statistic.applyAsDouble(chances);
    int asLarge = 1;
    for (int b = 0; b < shuffles; b++) {
      asLarge += statistic.applyAsDouble(shuffled(b)) >= observed ? 1 : 0;
    }
    return asLarge / (shuffles + 1.0);
  }
}
