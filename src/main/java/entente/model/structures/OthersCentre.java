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
  private double[] weightOfOthers = new double[0];
  private double weightOfAll;
  private Membership of;
  private int version;
  private final double[][] moment;
  private final double[][] momentOfOthers;
  private final double[] momentOfAll;

  /**
   * Makes room for positions.
   *
   * @param axes number of axes, at least 1
   */
  public OthersCentre(int axes) {
    this.axes = axes;
    moment = new double[axes][0];
    momentOfOthers = new double[axes][0];
    momentOfAll = new double[axes];
  }

  /** Looks at a structure's members where they stand now. */
  public void look(Relations relations, Membership membership) {
    if (of != membership || version != membership.version()) {
      of = membership;
      version = membership.version();
      weigh(relations, membership);
    }
    double[] position = relations.position();
    for (int a = 0; a < axes; a++) {
      double[] moments = moment[a];
      double sum = 0;
      for (int k = 0; k < members.length; k++) {
        double m = weight[k] * position[members[k] * axes + a];
        moments[k] = m;
        sum += m;
      }
      momentOfAll[a] = sum;
      OthersSums.of(moments, members.length, momentOfOthers[a]);
    }
  }

  // Weights follow from who is in and what each has.
  private void weigh(Relations relations, Membership membership) {
    members = membership.states();
    int m = members.length;
    if (weight.length < m) {
      weight = new double[m];
      weightOfOthers = new double[m];
      Arrays.setAll(moment, a -> new double[m]);
      Arrays.setAll(momentOfOthers, a -> new double[m]);
    }
    weightOfAll = 0;
    for (int k = 0; k < m; k++) {
      int j = members[k];
      weight[k] = membership.weight()[j] * relations.rootCapability()[j];
      weightOfAll += weight[k];
    }
    OthersSums.of(weight, m, weightOfOthers);
  }

  /**
   * Works out the mean position of the members other than a state, which need not be one.
   *
   * @param into gets one number per axis
   * @return false if nobody with any capability is left
   */
  public boolean of(int state, double[] into) {
    int place = Arrays.binarySearch(members, state);
    if (place >= 0) {
      return without(place, into);
    }
    for (int a = 0; a < axes && weightOfAll != 0; a++) {
      into[a] = momentOfAll[a] / weightOfAll;
    }
    return weightOfAll != 0;
  }

  /**
   * Works out the mean position of all members but the one at a place in their order.
   *
   * @param into gets one number per axis
   * @return false if nobody with any capability is left
   */
  public boolean without(int place, double[] into) {
    double weights = weightOfOthers[place];
    for (int a = 0; a < axes && weights != 0; a++) {
      into[a] = momentOfOthers[a][place] / weights;
    }
    return weights != 0;
  }
}
