package entente.analysis.hindcast.score;

import entente.analysis.hindcast.observed.SimulatedStandings;
import entente.analysis.hindcast.observed.Stance;
import entente.analysis.hindcast.observed.Standing;
import entente.analysis.hindcast.observed.Targets;
import entente.analysis.hindcast.observed.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Who became member or observer of the Shanghai organisation, among those with a status at the end
 * of 2024 without the six founders.
 */
public final class Seats {

  private static final int YEAR = 2024;
  private static final Set<String> FOUNDERS = Set.of("CHN", "RUS", "KAZ", "KGZ", "TJK", "UZB");
  private static final int OBSERVER = 2;

  private Seats() {}

  /** Returns the states with a status as units; those that are more than partners have moved. */
  public static List<Unit> units(Targets targets) {
    List<Unit> units = new ArrayList<>();
    for (var state : targets.states()) {
      String status = targets.history().status(state.key(), "sco", YEAR);
      if (status != null && !FOUNDERS.contains(state.key())) {
        boolean high = !status.equals("partner");
        units.add(
            new Unit(state.key(), state.region(), Stance.DIALOGUE, high, high ? YEAR : 0, ""));
      }
    }
    return units;
  }

  /** Returns the share of runs in which each of them is member or observer at the end of 2024. */
  public static double[] shares(List<Unit> units, SimulatedStandings futures) {
    double[] shares = new double[units.size()];
    for (int u = 0; u < shares.length; u++) {
      int state = futures.states().indexOf(units.get(u).state());
      int hits = 0;
      for (byte[][] run : futures.standings()) {
        hits += Standing.rank(run[YEAR - futures.start()][state]) >= OBSERVER ? 1 : 0;
      }
      shares[u] = (double) hits / futures.runs();
    }
    return shares;
  }
}
