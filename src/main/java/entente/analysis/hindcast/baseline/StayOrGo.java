package entente.analysis.hindcast.baseline;

import entente.analysis.hindcast.observed.AtRisk;
import entente.analysis.hindcast.observed.Stance;
import entente.analysis.hindcast.observed.Targets;
import entente.analysis.hindcast.observed.Telling;
import entente.analysis.hindcast.observed.Way;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads chances of moves as chances of where states stand in the end.
 *
 * <p>A state goes where it could go with the chance of that, and else stays where it was when the
 * run started; who leaves the West goes to none. Chances of more than 1 together are divided by
 * their sum.
 */
final class StayOrGo {

  private StayOrGo() {}

  /**
   * Returns what a rule says.
   *
   * @param start year at whose end the run starts
   * @param chances for each of {@link AtRisk#all} its chance
   */
  static Telling telling(String by, Targets targets, int start, double[] chances) {
    List<AtRisk> units = AtRisk.all(targets);
    List<Stance> before = targets.observed(start);
    List<double[]> stances = new ArrayList<>();
    for (int k = 0; k < before.size(); k++) {
      String key = targets.states().get(k).key();
      double[] of = new double[Stance.values().length];
      double sum = 0;
      for (int u = 0; u < chances.length; u++) {
        Way way = units.get(u).way();
        if (units.get(u).state().equals(key) && (!way.leaves() || way == Way.LEAVE_WEST)) {
          of[way.leaves() ? Stance.HEDGE.ordinal() : way.stance().ordinal()] += chances[u];
          sum += chances[u];
        }
      }
      of[before.get(k).ordinal()] += Math.max(0, 1 - sum);
      for (int s = 0; s < of.length; s++) {
        of[s] /= Math.max(1, sum);
      }
      stances.add(of);
    }
    return new Telling(by, chances, stances);
  }
}
