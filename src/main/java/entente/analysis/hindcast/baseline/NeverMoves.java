package entente.analysis.hindcast.baseline;

import entente.analysis.hindcast.observed.AtRisk;
import entente.analysis.hindcast.observed.Stance;
import entente.analysis.hindcast.observed.Targets;
import entente.analysis.hindcast.observed.Telling;
import java.util.Arrays;
import java.util.List;

/**
 * Nobody moves: no run of so many has any move.
 *
 * @param start year at whose end the run starts
 * @param runs number of runs
 */
public record NeverMoves(int start, int runs) implements ChanceRule {

  @Override
  public String name() {
    return "never";
  }

  @Override
  public Telling tell(Targets targets) {
    double[] chances = new double[AtRisk.all(targets).size()];
    Arrays.fill(chances, Telling.chance(0, runs));
    List<double[]> stances =
        targets.observed(start).stream().map(stance -> sure(stance, runs)).toList();
    return new Telling(name(), chances, stances);
  }

  /** Returns the chances of stances if all runs end in one. */
  static double[] sure(Stance stance, int runs) {
    int[] counts = new int[Stance.values().length];
    counts[stance.ordinal()] = runs;
    return Telling.stances(counts, runs);
  }
}
