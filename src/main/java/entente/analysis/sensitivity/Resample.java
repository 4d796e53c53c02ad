package entente.analysis.sensitivity;

import entente.model.Chance;
import entente.model.Chance.Purpose;
import java.util.Arrays;
import java.util.function.Function;

/** Bootstrap over rows (Efron 1979): percentile intervals of several statistics at once. */
public final class Resample {

  /** How many resamples there are. */
  public static final int COUNT = 1000;

  private static final double TAIL = 0.025;

  private Resample() {}

  /**
   * Returns a 95 % interval for each statistic of some rows.
   *
   * <p>A resample in which a statistic is undefined, as a share of a variance that is 0, is unknown
   * and not left out: it counts as beyond either end, and where more than one in forty are, there
   * is no interval.
   *
   * @param rows number of rows
   * @param seed seed of the draws
   * @param statistics what is computed of the rows drawn, with repetitions
   */
  public static double[][] intervals(int rows, long seed, Function<int[], double[]> statistics) {
    Chance chance = new Chance(seed);
    double[][] all = new double[COUNT][];
    int[] picks = new int[rows];
    for (int b = 0; b < COUNT; b++) {
      for (int r = 0; r < rows; r++) {
        picks[r] = (int) (rows * chance.uniform(Purpose.RESAMPLE, r, 2, b));
      }
      all[b] = statistics.apply(picks);
    }
    double[][] ends = new double[all[0].length][2];
    for (int k = 0; k < ends.length; k++) {
      int statistic = k;
      double[] sorted =
          Arrays.stream(all).mapToDouble(s -> s[statistic]).filter(Double::isFinite).toArray();
      Arrays.sort(sorted);
      ends[k][0] = -end(Arrays.stream(sorted).map(x -> -x).sorted().toArray());
      ends[k][1] = end(sorted);
    }
    return ends;
  }

  // The upper end, with what is unknown above all that is known.
  private static double end(double[] sorted) {
    double[] all = Arrays.copyOf(sorted, COUNT);
    Arrays.fill(all, sorted.length, COUNT, Double.POSITIVE_INFINITY);
    double end = quantile(all, 1 - TAIL);
    return Double.isFinite(end) ? end : Double.NaN;
  }

  /**
   * Returns a quantile (Hyndman and Fan 1996, type 7) of sorted values; NaN without any.
   *
   * @param level from 0 to 1
   */
  public static double quantile(double[] sorted, double level) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double at = level * (sorted.length - 1);
    int k = (int) Math.min(Math.floor(at), sorted.length - 2.0);
    return sorted.length == 1 ? sorted[0] : sorted[k] + (at - k) * (sorted[k + 1] - sorted[k]);
  }
}
