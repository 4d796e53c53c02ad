package entente.model.measures;

import entente.model.dynamics.Snapshot;
import entente.model.states.Positions;
import entente.theory.AboveChance;

/**
 * The cohesion of a snapshot: one minus landscape frustration (Axelrod and Bennett 1993) over what the
 * same amount of togetherness would give by chance.
 *
 * <p>Propensity p_ij = ½ cut((0.35 − |x_i − x_j|) / 0.35, −1, 1) − cut((h̄_ij − 0.15) / 0.5, −0.3, 1), cut
 * to [−1, 1], with h̄ the mean hostility of both directions. Two states are together if they share a
 * chosen structure; a state without one is a group of its own.
 */
final class Togetherness {

  private static final double LIKE_MINDED = 0.35;
  private static final double MIDDLING_HOSTILITY = 0.15;
  private static final double HOSTILITY_SPAN = 0.5;
  private static final double FRIENDLIEST = -0.3;

  private final int n;
  private final double[] propensity;
  private final long[] camps;

  Togetherness(int n) {
    this.n = n;
    propensity = new double[n * n];
    camps = new long[n];
  }

  /** Returns the cohesion of all chosen structures together. */
  AboveChance system(Snapshot snapshot, double[] fear) {
    setPropensities(snapshot, fear);
    java.util.Arrays.fill(camps, 0);
    for (int k = 0; k < snapshot.structures().size(); k++) {
      if (snapshot.structures().get(k).chosen()) {
        addCamp(snapshot.structures().get(k), 1L << k);
      }
    }
    return AboveChance.of(snapshot.rootCapability(), propensity, camps);
  }

  /** Returns the cohesion of one structure against all others, each alone; propensities are those set last. */
  AboveChance structure(Snapshot snapshot, int k) {
    java.util.Arrays.fill(camps, 0);
    addCamp(snapshot.structures().get(k), 1);
    return AboveChance.of(snapshot.rootCapability(), propensity, camps);
  }

  private void addCamp(Snapshot.OfStructure structure, long bit) {
    for (int i = 0; i < n; i++) {
      if (structure.weight()[i] > 0) {
        camps[i] |= bit;
      }
    }
  }

  private void setPropensities(Snapshot snapshot, double[] fear) {
    int axes = snapshot.world().axes();
    double[] position = snapshot.position();
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < j; i++) {
        double distance = Positions.distance(position, i, position, j, axes);
        double mean = (fear[j * n + i] + fear[i * n + j]) / 2;
        double p =
            0.5 * cut((LIKE_MINDED - distance) / LIKE_MINDED, -1, 1)
                - cut((mean - MIDDLING_HOSTILITY) / HOSTILITY_SPAN, FRIENDLIEST, 1);
        propensity[j * n + i] = propensity[i * n + j] = cut(p, -1, 1);
      }
    }
  }

  private static double cut(double x, double low, double high) {
    return Math.min(high, Math.max(low, x));
  }
}
