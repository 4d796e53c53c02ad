package entente.analysis.hindcast.score;

import entente.analysis.hindcast.observed.SimulatedStandings;
import entente.analysis.hindcast.observed.Stance;
import entente.analysis.hindcast.observed.Targets;
import java.util.Arrays;

/**
 * How many states change their stance in a year, as a mean over the years of a period.
 *
 * @param mean mean over runs
 * @param low 2.5 % of the runs have at most so many
 * @param high 97.5 % of the runs have at most so many
 * @param observed what was observed
 */
public record YearlyMovers(double mean, double low, double high, double observed) {

  /** Returns the movers of a period. */
  public static YearlyMovers of(SimulatedStandings futures, Targets targets) {
    double[] each = new double[futures.runs()];
    double observed = 0;
    int years = targets.period().years();
    for (var told : targets.states()) {
      int state = futures.states().indexOf(told.key());
      for (int year = targets.period().start() + 1; year <= targets.period().end(); year++) {
        Stance before = targets.history().stance(told.key(), year - 1);
        observed += before != targets.history().stance(told.key(), year) ? 1 : 0;
        for (int run = 0; run < each.length; run++) {
          each[run] +=
              futures.stance(run, year, state) != futures.stance(run, year - 1, state) ? 1 : 0;
        }
      }
    }
    Arrays.sort(each);
    return new YearlyMovers(
        Arrays.stream(each).average().orElse(Double.NaN) / years,
        each[Counts.rank(Counts.TAIL, each.length)] / years,
        each[Counts.rank(1 - Counts.TAIL, each.length)] / years,
        observed / years);
  }
}
