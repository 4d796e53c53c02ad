package entente.analysis.sweep;

import entente.experiment.sampling.DesignKind;
import java.util.ArrayList;
import java.util.List;

/**
 * What each factor does by itself where a design compares neighbouring points.
 *
 * <p>Along trajectories (Morris 1991) it is the mean size of elementary effects, μ* of Campolongo,
 * Cariboni and Saltelli (2007): how far the measure moves, taken over the whole range. Between two
 * samples (Saltelli 2002) it is the total-effect index in the form of Jansen (1999): the share of
 * the variance that would be left if all but this factor were known. Intervals are over
 * trajectories, or over rows of the samples, which are independent; points are not. A pair of runs
 * of which one failed or is undefined does not count.
 */
public final class Screening {

  private final DesignKind kind;
  private final List<String> factors;
  private final int[] groups;
  private final int block;
  private final double scale;
  private final List<Tally> tallies = new ArrayList<>();
  private final Tally whole = new Tally();
  private List<String> baseValues;
  private double base = Double.NaN;

  /**
   * Starts without runs.
   *
   * @param factors names of the factors, or of groups of them that move at once
   * @param groups number of the group of each factor
   * @param block how many points belong together
   * @param scale step of a trajectory as a share of the range; 1 for samples
   */
  Screening(DesignKind kind, List<String> factors, int[] groups, int block, double scale) {
    this.kind = kind;
    this.factors = List.copyOf(factors);
    this.groups = groups.clone();
    this.block = block;
    this.scale = scale;
    factors.forEach(f -> tallies.add(new Tally()));
  }

  /** Takes the value at the next point; NaN if it is undefined. */
  void add(int point, List<String> values, double value) {
    boolean first = point % block == 0;
    boolean samples = kind == DesignKind.SALTELLI;
    if (samples && (first || point % block == block - 1)) {
      whole.add(value);
    }
    if (!first && baseValues != null) {
      int changed = changed(values);
      if (changed >= 0) {
        double step = value - base;
        tallies.get(changed).add(samples ? step * step / 2 : Math.abs(step) / scale);
      }
    }
    if (first || !samples) {
      base = value;
      baseValues = values;
    }
  }

  // The one group that differs; −1 if it is none or more than one.
  private int changed(List<String> values) {
    int found = -1;
    for (int k = 0; k < values.size(); k++) {
      if (!values.get(k).equals(baseValues.get(k))) {
        if (found >= 0 && found != groups[k]) {
          return -1;
        }
        found = groups[k];
      }
    }
    return found;
  }

  /** Returns the factors. */
  public List<String> factors() {
    return factors;
  }

  /** Returns what a number is, in words. */
  public String what() {
    return kind == DesignKind.SALTELLI ? "total-effect index" : "mean elementary effect";
  }

  /** Returns the number of a factor; NaN if it is undefined. */
  public double value(int k) {
    return tallies.get(k).mean() / unit();
  }

  /** Returns half the width of its 95 % interval; NaN if it is undefined. */
  public double half(int k) {
    return tallies.get(k).half() / unit();
  }

  /** Returns the factors from the largest number down; those without one are left out. */
  public List<Integer> ranked() {
    List<Integer> order = new ArrayList<>();
    for (int k = 0; k < factors.size(); k++) {
      if (!Double.isNaN(value(k))) {
        order.add(k);
      }
    }
    order.sort((a, b) -> Double.compare(value(b), value(a)));
    return order;
  }

  private double unit() {
    return kind == DesignKind.SALTELLI ? whole.variance() : 1;
  }
}
