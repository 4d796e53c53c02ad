package entente.analysis.hindcast.score;

import entente.analysis.hindcast.observed.Period;
import entente.analysis.hindcast.observed.SimulatedStandings;
import entente.analysis.hindcast.observed.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * When moves came: of the simulated moves of a unit that moved, the share that falls into the eight
 * years of the observed one (1993–2000, 2001–2008, 2009–2016, 2017–2024).
 *
 * <p>The first year in which a run has the state in the destination counts, from the start of the
 * run; runs without the move do not count.
 */
public final class Timing {

  private static final int FIRST = 1993;
  private static final int SPAN = 8;

  private Timing() {}

  /**
   * The timing of one unit that moved.
   *
   * @param unit the unit
   * @param right share of its simulated moves that are in the right years; NaN if it has none
   * @param years year of the move in each run that has it
   */
  public record Timed(Unit unit, double right, int[] years) {}

  /** Returns the timing of every unit that moved. */
  public static List<Timed> of(List<Unit> units, SimulatedStandings futures, Period period) {
    Period whole = new Period(period.name(), futures.start(), period.end());
    List<Timed> timed = new ArrayList<>();
    for (Unit unit : units) {
      if (unit.moved()) {
        int state = futures.states().indexOf(unit.state());
        int[] years =
            java.util.stream.IntStream.range(0, futures.runs())
                .map(run -> futures.first(run, state, unit.destination(), whole))
                .filter(year -> year > 0)
                .toArray();
        long right =
            java.util.Arrays.stream(years).filter(y -> span(y) == span(unit.year())).count();
        timed.add(
            new Timed(unit, years.length == 0 ? Double.NaN : (double) right / years.length, years));
      }
    }
    return timed;
  }

  private static int span(int year) {
    return (year - FIRST) / SPAN;
  }

  /** Returns the mean share over the units that have one; NaN if none has. */
  public static double mean(List<Timed> timed) {
    return timed.stream()
        .mapToDouble(Timed::right)
        .filter(x -> !Double.isNaN(x))
        .average()
        .orElse(Double.NaN);
  }
}
