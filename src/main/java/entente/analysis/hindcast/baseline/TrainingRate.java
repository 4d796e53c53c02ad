package entente.analysis.hindcast.baseline;

import entente.analysis.hindcast.observed.AtRisk;
import entente.analysis.hindcast.observed.Targets;
import entente.analysis.hindcast.observed.Telling;
import entente.analysis.hindcast.observed.Way;
import java.util.List;
import java.util.function.Predicate;

/**
 * Everybody moves as often as in training: (m + ½) / (N + 1) with m movers of N units, for all
 * units alike or by way. A period of other length has the same chance a year.
 *
 * @param training what was observed in the training period
 * @param start year at whose end the run starts
 * @param byWay whether by way; one without a unit in training takes the rate of all leaving
 */
public record TrainingRate(Targets training, int start, boolean byWay) implements ChanceRule {

  @Override
  public String name() {
    return byWay ? "rates" : "persistence";
  }

  @Override
  public Telling tell(Targets targets) {
    List<AtRisk> past = AtRisk.all(training);
    double length = (double) targets.period().years() / training.period().years();
    double[] chances =
        AtRisk.all(targets).stream()
            .mapToDouble(unit -> Openings.over(rate(past, unit.way()), length))
            .toArray();
    return StayOrGo.telling(name(), targets, start, chances);
  }

  private double rate(List<AtRisk> past, Way way) {
    if (!byWay) {
      return rate(past, u -> true);
    }
    boolean known = past.stream().anyMatch(u -> u.way() == way);
    return known ? rate(past, u -> u.way() == way) : rate(past, u -> u.way().leaves());
  }

  private static double rate(List<AtRisk> past, Predicate<AtRisk> which) {
    long all = past.stream().filter(which).count();
    long moved = past.stream().filter(which).filter(AtRisk::moved).count();
    return Telling.chance((double) moved, (double) all);
  }
}
