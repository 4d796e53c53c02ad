package entente.analysis.sensitivity;

import entente.text.Template;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Elementary effects (Morris 1991, Technometrics 33; μ* and groups by Campolongo, Cariboni and
 * Saltelli 2007, Environmental Modelling and Software 22).
 *
 * <p>An effect is the change of the output over the change of the input, in units of the input's
 * range, between two neighbouring rows of a trajectory. An effect with an undefined end, as of a
 * failed run, is left out and counted.
 *
 * @param muStar mean size of the effects: how much the input matters; with an interval by bootstrap
 *     over trajectories
 * @param mu mean effect: its direction; undefined for a group
 * @param sigma sample standard deviation of the effects: interaction or curvature; undefined for a
 *     group
 * @param effects number of effects used
 * @param leftOut number of effects left out
 */
public record Morris(Index muStar, double mu, double sigma, int effects, int leftOut) {

  private static final Template NOT_WHOLE =
      Template.of("{rows} rows, expected whole trajectories of {length} rows.");

  /**
   * Estimates the effects of each group of inputs.
   *
   * @param x rows of inputs, each scaled to [0, 1], trajectory after trajectory
   * @param y output of each row
   * @param groups number of the group of each input, from 0 without gaps; each input its own group
   *     for plain effects. All inputs of a group move by equal steps at once, up or down
   * @param seed seed of the bootstrap
   * @throws IllegalArgumentException if the rows are no whole trajectories, or two neighbours do
   *     not differ in one group
   */
  public static List<Morris> of(double[][] x, double[] y, int[] groups, long seed) {
    int count = 1 + (int) StatUtils.max(java.util.Arrays.stream(groups).asDoubleStream().toArray());
    int length = count + 1;
    if (x.length != y.length || x.length == 0 || x.length % length != 0) {
      throw new IllegalArgumentException(NOT_WHOLE.fill("rows", x.length, "length", length));
    }
    int trajectories = x.length / length;
    double[][] effects = new double[count][trajectories];
    for (int t = 0; t < trajectories; t++) {
      for (int s = 1; s < length; s++) {
        int row = t * length + s;
        int group = moved(x[row - 1], x[row], groups, row);
        effects[group][t] = (y[row] - y[row - 1]) / step(x[row - 1], x[row], groups, group);
      }
    }
    boolean[] grouped = new boolean[count];
    int[] size = new int[count];
    for (int group : groups) {
      grouped[group] = ++size[group] > 1;
    }
    double[][] ends =
        Resample.intervals(
            trajectories,
            seed,
            picks -> {
              double[] means = new double[count];
              for (int g = 0; g < count; g++) {
                means[g] = meanSize(effects[g], picks);
              }
              return means;
            });
    List<Morris> all = new ArrayList<>();
    for (int g = 0; g < count; g++) {
      all.add(of(effects[g], ends[g], grouped[g]));
    }
    return all;
  }

  private static Morris of(double[] effects, double[] ends, boolean grouped) {
    double[] used = java.util.Arrays.stream(effects).filter(Double::isFinite).toArray();
    double size = StatUtils.mean(java.util.Arrays.stream(used).map(Math::abs).toArray());
    return new Morris(
        Index.of(size, ends),
        grouped ? Double.NaN : StatUtils.mean(used),
        grouped || used.length < 2 ? Double.NaN : Math.sqrt(StatUtils.variance(used)),
        used.length,
        effects.length - used.length);
  }

  /**
   * Returns for each group between which values its μ* lies, whatever the undefined outputs are
   * within the range of the defined ones: an effect with one undefined end is between 0 and the
   * larger distance to an end of that range, one with two between 0 and its width.
   *
   * @return [group][lower, upper]; both equal μ* where nothing is undefined
   */
  public static double[][] bounds(double[][] x, double[] y, int[] groups) {
    int count = 1 + (int) StatUtils.max(java.util.Arrays.stream(groups).asDoubleStream().toArray());
    double[] seen = java.util.Arrays.stream(y).filter(Double::isFinite).toArray();
    double low = StatUtils.min(seen);
    double high = StatUtils.max(seen);
    double[][] bounds = new double[count][2];
    for (int row = 0; row < y.length; row++) {
      if (row % (count + 1) == 0) {
        continue;
      }
      int group = moved(x[row - 1], x[row], groups, row);
      double step = Math.abs(step(x[row - 1], x[row], groups, group));
      double change = Math.abs(y[row] - y[row - 1]) / step;
      double known = Double.isFinite(y[row]) ? y[row] : y[row - 1];
      double far = Double.isFinite(known) ? Math.max(high - known, known - low) : high - low;
      double trajectories = (double) y.length / (count + 1);
      bounds[group][0] += (Double.isFinite(change) ? change : 0) / trajectories;
      bounds[group][1] += (Double.isFinite(change) ? change : far / step) / trajectories;
    }
    return bounds;
  }

  private static double meanSize(double[] effects, int[] picks) {
    double sum = 0;
    int n = 0;
    for (int t : picks) {
      if (Double.isFinite(effects[t])) {
        sum += Math.abs(effects[t]);
        n++;
      }
    }
    return n == 0 ? Double.NaN : sum / n;
  }

  private static int moved(double[] from, double[] to, int[] groups, int row) {
    int group = -1;
    for (int j = 0; j < from.length; j++) {
      if (from[j] != to[j]) {
        if (group >= 0 && group != groups[j]) {
          throw new IllegalArgumentException("Row " + row + " moves more than one group.");
        }
        group = groups[j];
      }
    }
    if (group < 0) {
      throw new IllegalArgumentException("Row " + row + " moves no input.");
    }
    return group;
  }

  // A single input has a direction; a group, whose inputs may move against each other, has a size.
  private static double step(double[] from, double[] to, int[] groups, int group) {
    double step = 0;
    int members = 0;
    for (int j = 0; j < from.length; j++) {
      if (groups[j] == group) {
        step =
            members++ == 0 ? to[j] - from[j] : Math.max(Math.abs(step), Math.abs(to[j] - from[j]));
      }
    }
    return step;
  }
}
