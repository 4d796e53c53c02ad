package entente.analysis.hindcast.observed;

import java.util.ArrayList;
import java.util.List;

/**
 * A state and a way that it could have gone, and whether it did: to a destination as its first move
 * of the period, or at some year's end out of what it held at the start.
 *
 * @param state key of the state
 * @param region its region
 * @param from where it stood at the start
 * @param way where it could have gone
 * @param moved whether it did
 * @param year the first year at whose end it had; 0 if it did not
 * @param event what it moved in, as {@link Unit#event}; empty if it did not
 */
public record AtRisk(
    String state, String region, Stance from, Way way, boolean moved, int year, String event) {

  /** Returns all that could have moved in a period, those that could have left something last. */
  public static List<AtRisk> all(Targets targets) {
    List<AtRisk> all = new ArrayList<>(moves(targets));
    for (Way way : Way.values()) {
      if (way.leaves()) {
        leavers(targets, way, all);
      }
    }
    return all;
  }

  /** Returns those that could have gone to a destination. */
  public static List<AtRisk> moves(Targets targets) {
    return targets.units().stream()
        .map(
            u ->
                new AtRisk(
                    u.state(),
                    u.region(),
                    targets.history().stance(u.state(), targets.period().start()),
                    Way.to(u.destination()),
                    u.moved(),
                    u.year(),
                    u.event()))
        .toList();
  }

  private static void leavers(Targets targets, Way way, List<AtRisk> all) {
    ObservedHistory history = targets.history();
    Period period = targets.period();
    for (var state : targets.states()) {
      String key = state.key();
      if (!way.held(history, key, period.start())) {
        continue;
      }
      int out = period.start() + 1;
      while (out <= period.end() && way.held(history, key, out)) {
        out++;
      }
      boolean left = out <= period.end();
      String event = left ? event(targets, key, way, out) : "";
      Stance from = history.stance(key, period.start());
      all.add(new AtRisk(key, state.region(), from, way, left, left ? out : 0, event));
    }
  }

  // Who leaves a bloc moves in the event that brings it elsewhere.
  private static String event(Targets targets, String key, Way way, int year) {
    ObservedHistory history = targets.history();
    Stance before = history.stance(key, year - 1);
    Stance after = history.stance(key, year);
    return before == after
        ? history.until(key, "sco", year) + " " + way.word()
        : targets.event(key, before, after, year);
  }

  /** Returns whether a run has the state go this way by the end of a year of the period. */
  public boolean gone(SimulatedStandings futures, int run, Period period, int state) {
    return first(futures, run, period, state) > 0;
  }

  /** Returns the first year of a period at whose end a run has the state there or out; else 0. */
  public int first(SimulatedStandings futures, int run, Period period, int state) {
    byte[][] standings = futures.standings()[run];
    for (int year = period.start() + 1; year <= period.end(); year++) {
      byte standing = standings[year - futures.start()][state];
      boolean there =
          way.leaves() ? !way.held(standing) : Standing.stance(standing) == way.stance();
      if (there) {
        return year;
      }
    }
    return 0;
  }

  /** Returns for each unit the number of runs in which it goes its way within a period. */
  public static int[] hits(List<AtRisk> units, SimulatedStandings futures, Period period) {
    int[] hits = new int[units.size()];
    for (int u = 0; u < hits.length; u++) {
      int state = futures.states().indexOf(units.get(u).state());
      for (int run = 0; run < futures.runs(); run++) {
        hits[u] += units.get(u).gone(futures, run, period, state) ? 1 : 0;
      }
    }
    return hits;
  }
}
