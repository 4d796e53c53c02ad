package entente.analysis.hindcast.observed;

import java.util.ArrayList;
import java.util.List;

/**
 * What somebody says of a period: the chance of each unit, and where each state will stand at its
 * end. No chance is 0 or 1.
 *
 * @param by who says it
 * @param chances for each of {@link AtRisk#all} its chance
 * @param stances for each state told the chance of each stance, in their order, sum 1
 */
public record Telling(String by, double[] chances, List<double[]> stances) {

  /** Returns what runs say: (k + ½) / (n + 1) of a unit, (k + ½) / (n + 2) of a stance. */
  public static Telling of(String by, SimulatedStandings futures, Targets targets) {
    int[] hits = AtRisk.hits(AtRisk.all(targets), futures, targets.period());
    double[] chances = new double[hits.length];
    for (int u = 0; u < hits.length; u++) {
      chances[u] = chance(hits[u], futures.runs());
    }
    List<double[]> stances = new ArrayList<>();
    for (var told : targets.states()) {
      int state = futures.states().indexOf(told.key());
      int[] counts = new int[Stance.values().length];
      for (int run = 0; run < futures.runs(); run++) {
        counts[futures.stance(run, targets.period().end(), state).ordinal()]++;
      }
      stances.add(stances(counts, futures.runs()));
    }
    return new Telling(by, chances, stances);
  }

  /** Returns the chance of what k of n runs have. */
  public static double chance(double k, double n) {
    return (k + 0.5) / (n + 1);
  }

  /** Returns the chances of four stances that so many of n runs end in. */
  public static double[] stances(int[] counts, int n) {
    double[] chances = new double[counts.length];
    for (int s = 0; s < counts.length; s++) {
      chances[s] = (counts[s] + 0.5) / (n + 0.5 * counts.length);
    }
    return chances;
  }
}
