package entente.analysis.hindcast.observed;

import java.util.List;

/**
 * What somebody says about a period: the model, or a simple rule.
 *
 * @param name who says it
 * @param chances for each unit the chance of the move, 0 to 1
 * @param end for each state told the stance at the end of the period
 */
public record Forecast(String name, double[] chances, List<Stance> end) {

  /**
   * Returns the stance of most runs at the end of a period; ties go to the stance at its start as
   * observed, then west, east, dialogue, hedge.
   */
  public static List<Stance> mode(SimulatedStandings futures, Targets targets) {
    List<Stance> start = targets.observed(targets.period().start());
    List<Stance> end = new java.util.ArrayList<>();
    for (int k = 0; k < start.size(); k++) {
      int state = futures.states().indexOf(targets.states().get(k).key());
      int[] counts = new int[Stance.values().length];
      for (int run = 0; run < futures.runs(); run++) {
        counts[futures.stance(run, targets.period().end(), state).ordinal()]++;
      }
      end.add(largest(counts, start.get(k)));
    }
    return end;
  }

  /** Returns the stance with the largest count; ties go to the one given, then to the first. */
  public static Stance largest(int[] counts, Stance first) {
    Stance best = first;
    for (Stance stance : Stance.values()) {
      if (counts[stance.ordinal()] > counts[best.ordinal()]) {
        best = stance;
      }
    }
    return best;
  }

  /** Returns what runs of the model say. */
  public static Forecast of(String name, SimulatedStandings futures, Targets targets) {
    return new Forecast(
        name, futures.shares(targets.units(), targets.period()), mode(futures, targets));
  }
}
