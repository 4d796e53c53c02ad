package entente.analysis.hindcast.observed;

import java.util.Arrays;
import java.util.List;

/**
 * Where every state stood at each year's end in many runs of one scenario.
 *
 * @param start year of round 0
 * @param states keys of the states, in the order of the runs
 * @param standings what each belonged to, [run][years since the start][state]
 */
public record SimulatedStandings(int start, List<String> states, byte[][][] standings) {

  /** Returns the number of runs. */
  public int runs() {
    return standings.length;
  }

  /** Returns the last year. */
  public int end() {
    return start + standings[0].length - 1;
  }

  /** Returns the runs of several, which start alike and have the same states, as one. */
  public static SimulatedStandings together(List<SimulatedStandings> several) {
    byte[][][] all =
        several.stream().flatMap(s -> Arrays.stream(s.standings)).toArray(byte[][][]::new);
    SimulatedStandings first = several.get(0);
    return new SimulatedStandings(first.start, first.states, all);
  }

  /** Returns the stance of a state at the end of a year in one run. */
  public Stance stance(int run, int year, int state) {
    return Standing.stance(standings[run][year - start][state]);
  }

  /** Returns the first year of a period at whose end a state stood somewhere; 0 if it never did. */
  public int first(int run, int state, Stance destination, Period period) {
    for (int year = period.start() + 1; year <= period.end(); year++) {
      if (stance(run, year, state) == destination) {
        return year;
      }
    }
    return 0;
  }

  /**
   * Returns for each unit the share of runs in which the state stands in the destination at some
   * year's end of the period.
   */
  public double[] shares(List<Unit> units, Period period) {
    double[] shares = new double[units.size()];
    for (int u = 0; u < shares.length; u++) {
      Unit unit = units.get(u);
      int state = states.indexOf(unit.state());
      int hits = 0;
      for (int run = 0; run < runs(); run++) {
        hits += first(run, state, unit.destination(), period) > 0 ? 1 : 0;
      }
      shares[u] = (double) hits / runs();
    }
    return shares;
  }
}
