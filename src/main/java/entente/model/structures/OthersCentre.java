package entente.model.structures;

import entente.model.states.Relations;
import java.util.Arrays;

/**
 * The mean positions of a structure's members with each of them left out in turn, as {@link Centre}
 * gives them to the last bit, for many states at once.
 */
public final class OthersCentre {

  private final int axes;
  private int[] members = new int[0];
  private double[] weight = new double[0];
  private double[] moment = new double[0];
  private double[] weightBefore = new double[1];
  private double[] momentBefore;

  /**
   * Makes room for positions.
   *
   * @param axes number of axes, at least 1
   */
  public OthersCentre(int axes) {
    this.axes = axes;
    momentBefore = new double[axes];
  }

  /** Looks at a structure's members where they stand now. */
  public void look(Relations relations, Membership membership) {
    members = membership.states();
    int m = members.length;
    if (weight.length < m) {
      weight = new double[m];
      moment = new double[m * axes];
      weightBefore = new double[m + 1];
      momentBefore = new double[(m + 1) * axes];
    }
    double[] position = relations.position();
    for (int k = 0; k < m; k++) {
      int j = members[k];
      double w = membership.weight()[j] * relations.rootCapability()[j];
      weight[k] = w;
      weightBefore[k + 1] = weightBefore[k] + w;
      for (int a = 0; a < axes; a++) {
        int cell = k * axes + a;
        moment[cell] = w * position[j * axes + a];
        momentBefore[cell + axes] = momentBefore[cell] + moment[cell];
      }
    }
  }

  /**
   * Works out the mean position of the members other than a state, which need not be one.
   *
   * @param into gets one number per axis
   * @return false if nobody with any capability is left
   */
  public boolean of(int state, double[] into) {
    int place = Arrays.binarySearch(members, state);
    return place < 0 ? divided(members.length, members.length, into) : without(place, into);
  }

  /**
   * Works out the mean position of all members but the one at a place in their order.
   *
   * @param into gets one number per axis
   * @return false if nobody with any capability is left
   */
  public boolean without(int place, double[] into) {
    return divided(place, place + 1, into);
  }

  // The sums up to one place go on from another, in the order in which a plain loop would add.
  private boolean divided(int upTo, int from, double[] into) {
    double weights = weightBefore[upTo];
    for (int k = from; k < members.length; k++) {
      weights += weight[k];
    }
    if (weights == 0) {
      return false;
    }
    for (int a = 0; a < axes; a++) {
      double sum = momentBefore[upTo * axes + a];
      for (int k = from; k < members.length; k++) {
        sum += moment[k * axes + a];
      }
      into[a] = sum / weights;
    }
    return true;
  }
}
