package entente.analysis.hindcast.baseline;

import entente.analysis.hindcast.observed.AtRisk;
import entente.analysis.hindcast.observed.Period;
import entente.analysis.hindcast.observed.Targets;
import entente.analysis.hindcast.observed.Telling;
import java.util.ArrayList;
import java.util.List;

/** The years of a period in which a state was at risk at their start and the way was open. */
final class StateYears {

  private StateYears() {}

  /** Returns one unit for each of them; it moved if it did within that year. */
  static List<AtRisk> of(Targets targets) {
    Period period = targets.period();
    List<AtRisk> years = new ArrayList<>();
    for (int year = period.start() + 1; year <= period.end(); year++) {
      int now = year;
      Targets one = targets.within(new Period("year", year - 1, year));
      AtRisk.all(one).stream().filter(u -> Openings.open(u.way(), now)).forEach(years::add);
    }
    return years;
  }

  /** Returns the chance that one of them moves, (m + ½) / (T + 1), whatever the way. */
  static double rate(List<AtRisk> years) {
    return Telling.chance((double) years.stream().filter(AtRisk::moved).count(), years.size());
  }
}
