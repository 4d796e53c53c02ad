package entente.analysis.figure.states;

import entente.model.dynamics.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The hostility of a pair, told from the side that fears more.
 *
 * @param from index of the state that fears more; of equals the first in order
 * @param to index of the other
 * @param strength hostility of the first towards the other
 * @param back hostility of the other towards the first
 */
public record Hostility(int from, int to, double strength, double back) {

  /**
   * Returns the strongest pairs of a snapshot; of equals the first in the order of states.
   *
   * @param most how many at most
   * @param least strength below which a pair is left out
   */
  public static List<Hostility> strongest(Snapshot snapshot, int most, double least) {
    List<Hostility> pairs = new ArrayList<>();
    int n = snapshot.size();
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        double there = snapshot.fear()[j * n + i];
        double back = snapshot.fear()[i * n + j];
        if (Math.max(there, back) >= least) {
          pairs.add(
              there >= back ? new Hostility(i, j, there, back) : new Hostility(j, i, back, there));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(h -> -h.strength()));
    return List.copyOf(pairs.subList(0, Math.min(most, pairs.size())));
  }
}
