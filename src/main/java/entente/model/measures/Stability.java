package entente.model.measures;

import entente.model.dynamics.Snapshot;
import entente.model.structures.Status;
import org.apache.commons.math3.util.FastMath;

/**
 * Coalition stability and its parts: retention, incentive, cohesion.
 *
 * <p>Stability = (R I K)^⅓ with cohesion below 0 counted as 0; undefined where a part is.
 */
final class Stability {

  private Stability() {}

  /** Returns the cube root of the product of the parts. */
  static double index(double retention, double incentive, double cohesion) {
    return FastMath.cbrt(retention * incentive * Math.max(0, cohesion));
  }

  /**
   * Returns the share, by head, of memberships of some rounds ago that are held now.
   *
   * @param structure index of the structure, −1 for all chosen ones together
   */
  static double retention(History history, int structure, int rounds, boolean byCapability) {
    Snapshot then = history.ago(rounds);
    if (then == null) {
      return Double.NaN;
    }
    double members = 0;
    double kept = 0;
    for (int k = 0; k < then.structures().size(); k++) {
      Snapshot.OfStructure before = then.structures().get(k);
      if (structure < 0 ? before.chosen() : structure == k) {
        Status[] was = before.status();
        Status[] is = history.now().structures().get(k).status();
        for (int i = 0; i < was.length; i++) {
          if (was[i] != Status.NONE) {
            double w = byCapability ? then.capability()[i] : 1;
            members += w;
            kept += is[i] != Status.NONE ? w : 0;
          }
        }
      }
    }
    return kept / members;
  }

  /**
   * Returns the mean of the defined values over a structure's members, or over all states for −1.
   */
  static double meanOver(Snapshot now, int structure, double[] values) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      boolean in = structure < 0 || now.structures().get(structure).status()[i] != Status.NONE;
      if (in && !Double.isNaN(values[i])) {
        sum += values[i];
        count++;
      }
    }
    return sum / count;
  }
}
