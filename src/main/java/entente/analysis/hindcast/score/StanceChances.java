package entente.analysis.hindcast.score;

import entente.analysis.hindcast.observed.Stance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a forecast says of where states stand at the end, and the two ways of reading one stance of
 * it.
 *
 * @param chances for each state the chance of each stance, in their order, sum 1
 * @param start for each state where it stood at the start; ties go there, then to the first
 */
public record StanceChances(List<double[]> chances, List<Stance> start) {

  /** Returns for each state the stance with the largest chance. */
  public List<Stance> likeliest() {
    double[] even = new double[Stance.values().length];
    Arrays.fill(even, 1);
    return largest(even);
  }

  /**
   * Returns for each state the stance whose chance is largest beside the mean of that chance over
   * all states: for whom is it likelier than for others?
   */
  public List<Stance> byRatio() {
    double[] base = new double[Stance.values().length];
    for (double[] of : chances) {
      for (int s = 0; s < base.length; s++) {
        base[s] += of[s] / chances.size();
      }
    }
    return largest(base);
  }

  private List<Stance> largest(double[] base) {
    List<Stance> told = new ArrayList<>();
    for (int k = 0; k < chances.size(); k++) {
      Stance best = start.get(k);
      for (Stance stance : Stance.values()) {
        if (ratio(k, stance, base) > ratio(k, best, base)) {
          best = stance;
        }
      }
      told.add(best);
    }
    return told;
  }

  // A stance that nobody is given any chance of is nobody's.
  private double ratio(int state, Stance stance, double[] base) {
    double mean = base[stance.ordinal()];
    return mean == 0 ? 0 : chances.get(state)[stance.ordinal()] / mean;
  }
}
