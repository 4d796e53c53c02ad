package entente.analysis.hindcast.score;

import entente.analysis.hindcast.observed.AtRisk;
import entente.analysis.hindcast.observed.Period;
import entente.analysis.hindcast.observed.SimulatedStandings;
import java.util.List;

/**
 * Whether runs tell when moves come: the continuous ranked probability score (Matheson and Winkler
 * 1976) of the year of a first move, over units that moved, divided by the number of years.
 *
 * @param model mean over the units, 0 to 1; lower is better
 * @param uniform the same of a year that is drawn evenly from the period
 * @param units number of units that moved
 */
public record MoveTiming(double model, double uniform, int units) {

  /** Returns the timing of the moves to destinations. */
  public static MoveTiming of(List<AtRisk> moves, SimulatedStandings futures, Period period) {
    double model = 0;
    double uniform = 0;
    int count = 0;
    for (AtRisk unit : moves) {
      if (unit.moved()) {
        double[] told = new double[period.years()];
        double[] even = new double[period.years()];
        int state = futures.states().indexOf(unit.state());
        for (int run = 0; run < futures.runs(); run++) {
          int year = unit.first(futures, run, period, state);
          for (int y = year - period.start() - 1; year > 0 && y < told.length; y++) {
            told[y] += 1.0 / futures.runs();
          }
        }
        for (int y = 0; y < even.length; y++) {
          even[y] = (y + 1.0) / even.length;
        }
        int observed = unit.year() - period.start() - 1;
        model += score(told, observed);
        uniform += score(even, observed);
        count++;
      }
    }
    return new MoveTiming(model / count, uniform / count, count);
  }

  private static double score(double[] by, int observed) {
    double sum = 0;
    for (int y = 0; y < by.length; y++) {
      double error = by[y] - (observed <= y ? 1 : 0);
      sum += error * error;
    }
    return sum / by.length;
  }
}
