package entente.model.measures;

import entente.model.dynamics.Ladder;
import entente.model.dynamics.Snapshot;
import java.util.Arrays;

/** How secure the worst off are, and how many pairs have stopped expecting war (Deutsch 1957). */
final class Wellbeing {

  private Wellbeing() {}

  /** Returns the mean of the lowest tenth, rounded up to whole states, of sorted values. */
  static double worstTenth(double[] sorted) {
    int count = (sorted.length + 9) / 10;
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += sorted[i];
    }
    return sum / count;
  }

  /**
   * Returns the same without the states that were at direct war in round 0; NaN if nobody is left.
   */
  static double worstTenthWithoutBelligerents(History history) {
    boolean[] atWar = new boolean[history.now().size()];
    for (Snapshot.OfPair pair : history.first().pairs()) {
      if (pair.rung() >= Ladder.DIRECT) {
        atWar[pair.a()] = true;
        atWar[pair.b()] = true;
      }
    }
    double[] security = history.now().security();
    double[] others = new double[security.length];
    int count = 0;
    for (int i = 0; i < security.length; i++) {
      if (!atWar[i]) {
        others[count++] = security[i];
      }
    }
    double[] sorted = Arrays.copyOf(others, count);
    Arrays.sort(sorted);
    return worstTenth(sorted);
  }

  /**
   * Returns the share of the pairs on the ladder whose hazard of war is negligible; NaN without
   * pairs.
   */
  static double securityCommunity(Snapshot now) {
    double calm = 0;
    for (Snapshot.OfPair pair : now.pairs()) {
      calm += pair.warHazard() < Snapshot.NEGLIGIBLE_HAZARD ? 1 : 0;
    }
    return calm / now.pairs().size();
  }

  /**
   * Returns the mean rung of the pairs on the ladder, weighted by the root of the product of
   * capabilities.
   */
  static double meanRung(Snapshot now) {
    double sum = 0;
    double weights = 0;
    for (Snapshot.OfPair pair : now.pairs()) {
      double w = now.rootCapability()[pair.a()] * now.rootCapability()[pair.b()];
      sum += w * pair.rung();
      weights += w;
    }
    return sum / weights;
  }

  /** Returns the highest rung of a pair of poles; NaN with fewer than two poles. */
  static double highestRungOfPoles(Snapshot now) {
    double highest = Double.NaN;
    for (Snapshot.OfPair pair : now.pairs()) {
      if (now.world().poleOf(pair.a()) >= 0 && now.world().poleOf(pair.b()) >= 0) {
        highest = Double.isNaN(highest) ? pair.rung() : Math.max(highest, pair.rung());
      }
    }
    return highest;
  }

  /**
   * Returns the mean hostility over all pairs, weighted by the root of the product of capabilities.
   */
  static double meanHostility(Snapshot now) {
    int n = now.size();
    double[] root = now.rootCapability();
    double[] fear = now.fear();
    double sum = 0;
    double weights = 0;
    for (int j = 0; j < n; j++) {
      double row = 0; // a state fears itself by 0
      double others = 0;
      for (int i = 0; i < n; i++) {
        row += root[i] * fear[j * n + i];
        others += i == j ? 0 : root[i];
      }
      sum += root[j] * row;
      weights += root[j] * others;
    }
    return sum / weights;
  }
}
