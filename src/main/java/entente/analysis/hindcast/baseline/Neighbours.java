package entente.analysis.hindcast.baseline;

import entente.analysis.hindcast.observed.Forecast;
import entente.analysis.hindcast.observed.Stance;
import entente.analysis.hindcast.observed.Targets;
import entente.analysis.hindcast.observed.Unit;
import entente.model.states.StateFacts;
import java.util.ArrayList;
import java.util.List;

/**
 * A state does what the others of its region do: its chance of a destination is the share of them
 * that stand there, its stance at the end is their most frequent one, ties its own at the start.
 *
 * @param knowing whether it looks at the end of the period, which is no forecast but a mark to aim
 *     at; else at its start
 */
public record Neighbours(boolean knowing) implements Baseline {

  @Override
  public String name() {
    return knowing ? "region, knowing the end" : "region";
  }

  @Override
  public Forecast tell(Targets targets) {
    int year = knowing ? targets.period().end() : targets.period().start();
    List<Stance> then = targets.observed(year);
    List<Stance> start = targets.observed(targets.period().start());
    List<Unit> units = targets.units();
    double[] chances = new double[units.size()];
    for (int u = 0; u < chances.length; u++) {
      Unit unit = units.get(u);
      int[] counts = others(targets, then, unit.state(), unit.region());
      int all = java.util.Arrays.stream(counts).sum();
      chances[u] = all == 0 ? 0 : (double) counts[unit.destination().ordinal()] / all;
    }
    List<Stance> end = new ArrayList<>();
    for (int k = 0; k < start.size(); k++) {
      StateFacts state = targets.states().get(k);
      int[] counts = others(targets, then, state.key(), state.region());
      end.add(most(counts, start.get(k)));
    }
    return new Forecast(name(), chances, end);
  }

  private static int[] others(Targets targets, List<Stance> then, String key, String region) {
    int[] counts = new int[Stance.values().length];
    for (int k = 0; k < then.size(); k++) {
      StateFacts other = targets.states().get(k);
      if (other.region().equals(region) && !other.key().equals(key)) {
        counts[then.get(k).ordinal()]++;
      }
    }
    return counts;
  }

  // Any tie for the first place goes to the state's own stance.
  private static Stance most(int[] counts, Stance own) {
    Stance best = Forecast.largest(counts, own);
    for (Stance stance : Stance.values()) {
      if (stance != best && counts[stance.ordinal()] == counts[best.ordinal()]) {
        return own;
      }
    }
    return best;
  }
}
