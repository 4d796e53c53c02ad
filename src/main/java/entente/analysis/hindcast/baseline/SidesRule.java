package entente.analysis.hindcast.baseline;

import entente.analysis.hindcast.observed.AtRisk;
import entente.analysis.hindcast.observed.Forecast;
import entente.analysis.hindcast.observed.Targets;
import entente.analysis.hindcast.observed.Telling;

/**
 * What the lowest alignment says, as if all runs of so many had it; it says nothing of leaving.
 *
 * @param sides the alignment
 * @param runs number of runs
 */
public record SidesRule(Sides sides, int runs) implements ChanceRule {

  @Override
  public String name() {
    return sides.name();
  }

  @Override
  public Telling tell(Targets targets) {
    Forecast forecast = sides.tell(targets);
    double[] chances = new double[AtRisk.all(targets).size()];
    for (int u = 0; u < chances.length; u++) {
      double share = u < forecast.chances().length ? forecast.chances()[u] : 0;
      chances[u] = Telling.chance(share * runs, runs);
    }
    return new Telling(
        name(),
        chances,
        forecast.end().stream().map(stance -> NeverMoves.sure(stance, runs)).toList());
  }
}
