package entente.analysis.hindcast.baseline;

import entente.analysis.hindcast.observed.AtRisk;
import entente.analysis.hindcast.observed.Targets;
import entente.analysis.hindcast.observed.Telling;
import entente.analysis.hindcast.observed.Way;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Everybody moves as often in a year as in training, by way, in years in which it is open: h = (m +
 * ½) / (T + 1) with m moves in T state-years. A way that was open in no year of training has the
 * rate of all ways together.
 */
public final class YearlyRate implements ChanceRule {

  private final int start;
  private final Map<Way, Double> aYear = new EnumMap<>(Way.class);

  /**
   * Counts the moves of the training period.
   *
   * @param training what was observed in it
   * @param start year at whose end the run starts
   */
  public YearlyRate(Targets training, int start) {
    this.start = start;
    Map<Way, int[]> counts = new EnumMap<>(Way.class);
    for (Way way : Way.values()) {
      counts.put(way, new int[2]);
    }
    List<AtRisk> years = StateYears.of(training);
    for (AtRisk year : years) {
      counts.get(year.way())[0] += year.moved() ? 1 : 0;
      counts.get(year.way())[1]++;
    }
    double all = StateYears.rate(years);
    counts.forEach((way, c) -> aYear.put(way, c[1] == 0 ? all : Telling.chance(c[0], c[1])));
  }

  @Override
  public String name() {
    return "ratesPerYear";
  }

  @Override
  public Telling tell(Targets targets) {
    double[] chances =
        AtRisk.all(targets).stream()
            .map(AtRisk::way)
            .mapToDouble(w -> Openings.over(aYear.get(w), Openings.years(w, targets.period())))
            .toArray();
    return StayOrGo.telling(name(), targets, start, chances);
  }
}
