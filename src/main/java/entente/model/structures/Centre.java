package entente.model.structures;

import entente.model.states.Relations;

/**
 * The mean position of a structure's members, each weighted by status and the square root of
 * capability.
 */
public final class Centre {

  private Centre() {}

  /**
   * Returns the mean position of the members other than one state.
   *
   * @param without index of the state left out, −1 for none
   * @return one number per axis, or null if nobody with any capability is left
   */
  public static double[] of(Relations relations, Membership membership, int without) {
    int axes = relations.world().axes();
    double[] sum = new double[axes];
    double weights = 0;
    for (int j : membership.states()) {
      if (j != without) {
        double w = membership.weight()[j] * relations.rootCapability()[j];
        weights += w;
        for (int a = 0; a < axes; a++) {
          sum[a] += w * relations.position()[j * axes + a];
        }
      }
    }
    if (weights == 0) {
      return null;
    }
    for (int a = 0; a < axes; a++) {
      sum[a] /= weights;
    }
    return sum;
  }

  /**
   * Returns the spread of the members' positions: their root mean square distance from the mean,
   * NaN without members.
   */
  public static double spread(Relations relations, Membership membership) {
    double[] centre = of(relations, membership, -1);
    if (centre == null) {
      return Double.NaN;
    }
    int axes = relations.world().axes();
    double sum = 0;
    double weights = 0;
    for (int j : membership.states()) {
      double w = membership.weight()[j] * relations.rootCapability()[j];
      weights += w;
      double own = 0;
      for (int a = 0; a < axes; a++) {
        double d = relations.position()[j * axes + a] - centre[a];
        own += w * d * d;
      }
      sum += own;
    }
    return Math.sqrt(sum / weights);
  }
}
