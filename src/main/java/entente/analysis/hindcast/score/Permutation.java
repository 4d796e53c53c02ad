package entente.analysis.hindcast.score;

import entente.analysis.hindcast.observed.Stance;
import entente.analysis.hindcast.observed.Unit;
import entente.model.Chance;
import entente.model.Chance.Purpose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a ranking could be luck: chances are shuffled among the states, by whole states, within
 * each destination.
 */
public final class Permutation {

  /** Shuffles behind a p-value. */
  public static final int SHUFFLES = 9999;

  private final List<Unit> units;
  private final double[] chances;
  private final Chance chance;
  private final Map<Stance, List<Integer>> places = new EnumMap<>(Stance.class);
  private final Map<String, Integer> states = new HashMap<>();

  /** Prepares shuffles of a forecast. */
  public Permutation(List<Unit> units, double[] chances, long seed) {
    this.units = units;
    this.chances = chances;
    chance = new Chance(seed);
    for (int u = 0; u < units.size(); u++) {
      places.computeIfAbsent(units.get(u).destination(), d -> new ArrayList<>()).add(u);
      states.putIfAbsent(units.get(u).state(), states.size());
    }
  }

  /** Returns the chances of one shuffle. */
  double[] shuffled(int shuffle) {
    double[] key = new double[states.size()];
    for (int s = 0; s < key.length; s++) {
      key[s] = chance.uniform(Purpose.RESAMPLE, s, 1, shuffle);
    }
    double[] out = new double[chances.length];
    for (List<Integer> own : places.values()) {
      List<Integer> order = new ArrayList<>(own);
      order.sort(Comparator.comparingDouble(u -> key[states.get(units.get(u).state())]));
      for (int k = 0; k < own.size(); k++) {
        out[own.get(k)] = chances[order.get(k)];
      }
    }
    return out;
  }

  /** Returns the share of shuffles with an area at least as large, counting the observed one. */
  public double p(int shuffles) {
    Ranking ranking = new Ranking(units);
    double observed = ranking.area(chances);
    int asLarge = 1;
    for (int b = 0; b < shuffles; b++) {
      asLarge += ranking.area(shuffled(b)) >= observed ? 1 : 0;
    }
    return asLarge / (shuffles + 1.0);
  }
}
