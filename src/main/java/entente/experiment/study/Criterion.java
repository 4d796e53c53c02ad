package entente.experiment.study;

import entente.model.measures.Measure;
import java.util.Arrays;

/**
 * An objective as a search works with it.
 *
 * @param name what tables call it
 * @param measure the measure
 * @param column number of the measure among those of the system
 * @param maximise whether more of the measure is better
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
   * @param best the best by setting that regret refers to
   */
  public double of(double[] values, double[] best) {
    if (over == Over.REGRET) {
      double[] regrets = shortfalls(values, best);
      Arrays.sort(regrets);
      double last = regrets.length == 0 ? Double.NaN : regrets[regrets.length - 1];
      return Double.isNaN(last) ? last : at(1 - quantile, regrets);
    }
    double[] sorted = Arrays.stream(values).map(this::filled).sorted().toArray();
    if (sorted.length == 0 || Double.isNaN(sorted[sorted.length - 1])) {
      return Double.NaN;
    }
    return switch (over) {
      case MEAN -> mean(sorted);
      case WORST -> worst(sorted);
      case QUANTILE -> quantile(sorted);
      case REGRET -> throw new IllegalStateException();
    };
  }

  /** Returns by setting how far values fall short of the best there; below 0 where they beat it. */
  public double[] shortfalls(double[] values, double[] best) {
    double[] regrets = new double[values.length];
    for (int f = 0; f < values.length; f++) {
      double gap = filled(best[f]) - filled(values[f]);
      regrets[f] = maximise ? gap : -gap;
    }
    return regrets;
  }

  /** Returns the better of two values of the measure; one that is undefined counts as worst. */
  public double better(double a, double b) {
    double first = filled(a);
    double second = filled(b);
    if (Double.isNaN(first) || Double.isNaN(second)) {
      return Double.isNaN(first) ? second : first;
    }
    return maximise ? Math.max(first, second) : Math.min(first, second);
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
    return at(maximise ? quantile : 1 - quantile, sorted);
  }

  private static double at(double level, double[] sorted) {
    double place = level * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = Math.min(sorted.length - 1, below + 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /** Returns whether more of the objective is better: less regret is, whatever the measure. */
  public boolean moreIsBetter() {
    return maximise && over != Over.REGRET;
  }

  /** Returns a value of the objective so turned that more is better. */
  public double gain(double value) {
    return moreIsBetter() ? value : -value;
  }

  /** Returns a value of the measure so turned that more is better. */
  public double turned(double value) {
    return maximise ? value : -value;
  }
}
