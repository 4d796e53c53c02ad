package entente.experiment.study;

import entente.model.measures.Measure;
import java.util.Arrays;

/**
 * An objective as a search works with it.
 *
 * @param name what tables call it
 * @param measure the measure
 * @param column number of the measure among those of the system
 * @param maximise whether more is better
 * @param round round in which it is read; −1 for the last
 * @param over how values in several settings become one
 * @param quantile share that may fall short
 * @param from lower end of its range; NaN if it is what the search meets
 * @param to upper end of its range; NaN if it is what the search meets
 * @param cells number of cells of the range
 */
public record Criterion(
    String name,
    Measure measure,
    int column,
    boolean maximise,
    int round,
    Over over,
    double quantile,
    double from,
    double to,
    int cells) {

  /**
   * Returns what values in several settings come to.
   *
   * <p>A setting without a value counts as the worse end of the measure's range, so that no design
   * gains by runs that end early; where the range has no such end, the whole has no value.
   *
   * @param values value by setting; NaN where it is undefined
   */
  public double of(double[] values) {
    double[] sorted = Arrays.stream(values).map(this::filled).sorted().toArray();
    if (sorted.length == 0 || Double.isNaN(sorted[sorted.length - 1])) {
      return Double.NaN;
    }
    return switch (over) {
      case MEAN -> mean(sorted);
      case WORST -> worst(sorted);
      case QUANTILE -> quantile(sorted);
    };
  }

  /** Returns a value, or what counts in its place. */
  public double filled(double value) {
    double worse = maximise ? measure.low() : measure.high();
    return !Double.isNaN(value) ? value : Double.isInfinite(worse) ? Double.NaN : worse;
  }

  /** Returns the mean of sorted values. */
  public static double mean(double[] sorted) {
    return Arrays.stream(sorted).sum() / sorted.length;
  }

  /** Returns the worst of sorted values. */
  public double worst(double[] sorted) {
    return sorted[maximise ? 0 : sorted.length - 1];
  }

  /** Returns the value that the given share of sorted values falls short of. */
  public double quantile(double[] sorted) {
    double place = (maximise ? quantile : 1 - quantile) * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = Math.min(sorted.length - 1, below + 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /** Returns a value so turned that more is better. */
  public double gain(double value) {
    return maximise ? value : -value;
  }
}
