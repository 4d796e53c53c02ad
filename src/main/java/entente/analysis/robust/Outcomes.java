package entente.analysis.robust;

import entente.model.measures.Measure;
import entente.model.measures.Measure.Better;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What each architecture comes to in the same futures, in one measure.
 *
 * @param measure the measure; one direction of it is better
 * @param architectures names of the architectures
 * @param values value by [architecture][future]; NaN where it is undefined or the run failed
 * @param failed whether a run failed, by [architecture][future]
 */
public record Outcomes(
    Measure measure, List<String> architectures, double[][] values, boolean[][] failed) {

  /** Checks that a direction is better. */
  public Outcomes {
    if (measure.better() == Better.NEITHER) {
      throw new IllegalArgumentException(
          measure.name() + " describes only: neither direction of it is better.");
    }
  }

  /** Returns the number of futures. */
  public int futures() {
    return values[0].length;
  }

  /** Returns a value turned so that more is better. */
  double good(int architecture, int future) {
    double value = values[architecture][future];
    return measure.better() == Better.HIGHER ? value : -value;
  }

  /** Returns the futures in which every architecture has a value. */
  public int[] whole() {
    return IntStream.range(0, futures())
        .filter(f -> Arrays.stream(values).allMatch(v -> Double.isFinite(v[f])))
        .toArray();
  }

  /** Returns how many futures an architecture has no value in because its run failed. */
  public int failures(int architecture) {
    int count = 0;
    for (boolean one : failed[architecture]) {
      count += one ? 1 : 0;
    }
    return count;
  }

  /** Returns how many futures an architecture has no value in though its run did not fail. */
  public int undefined(int architecture) {
    int count = 0;
    for (int f = 0; f < futures(); f++) {
      count += Double.isNaN(values[architecture][f]) && !failed[architecture][f] ? 1 : 0;
    }
    return count;
  }

  /** Returns the defined values of an architecture, sorted. */
  double[] sorted(int architecture) {
    return Arrays.stream(values[architecture]).filter(Double::isFinite).sorted().toArray();
  }

  /** Returns these outcomes with the holes of one architecture, and of all others, filled. */
  Outcomes filled(int architecture, double own, double others) {
    double[][] full = new double[values.length][];
    for (int a = 0; a < full.length; a++) {
      double fill = a == architecture ? own : others;
      full[a] = Arrays.stream(values[a]).map(v -> Double.isFinite(v) ? v : fill).toArray();
    }
    return new Outcomes(measure, architectures, full, failed);
  }
}
