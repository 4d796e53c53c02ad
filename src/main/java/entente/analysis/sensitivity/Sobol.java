package entente.analysis.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Sobol' indices (Sobol' 1993): which share of the variance an input makes.
 *
 * <p>First order by Saltelli and others (2010, Computer Physics Communications 181), total order by
 * Jansen (1999), second order by Saltelli (2002) in the same terms; on outputs from which the mean
 * of A and B is taken away, over the variance of A and B together. A row with any undefined output
 * is left out of all samples and counted. Where the output mostly is one number and no row moves
 * with an input, its interval reaches as far as moves that no row shows may (see {@link Resample}
 * for those that some row shows).
 *
 * @param first share of the variance that an input makes on its own, by input
 * @param total share that it makes on its own and together with others, by input
 * @param second share that two inputs make together beyond their own, [i][j] for i &lt; j; else
 *     null. Empty without second order
 * @param mean mean of the output over A and B
 * @param variance variance of the output over A and B
 * @param rows rows used
 * @param leftOut rows left out
 * @param totalIfLow total indices if every undefined output were the lowest seen
 * @param totalIfHigh total indices if every undefined output were the highest seen
 */
public record Sobol(
    List<Index> first,
    List<Index> total,
    Index[][] second,
    double mean,
    double variance,
    int rows,
    int leftOut,
    double[] totalIfLow,
    double[] totalIfHigh) {

  /**
   * Estimates the indices.
   *
   * @param all the runs
   * @param seed seed of the bootstrap over rows
   * @throws IllegalArgumentException if fewer than two rows are whole
   */
  public static Sobol of(SaltelliRuns all, long seed) {
    int[] whole = IntStream.range(0, all.a().length).filter(all::whole).toArray();
    if (whole.length < 2) {
      throw new IllegalArgumentException(whole.length + " whole rows, expected at least 2.");
    }
    SaltelliRuns runs = all.of(whole);
    int k = runs.inputs();
    int[] every = IntStream.range(0, whole.length).toArray();
    double[] values = indices(runs, every);
    double[][] ends = Resample.intervals(whole.length, seed, picks -> indices(runs, picks));
    List<Index> first = new ArrayList<>();
    List<Index> total = new ArrayList<>();
    double unseen = unseen(runs);
    for (int i = 0; i < k; i++) {
      boolean still = values[k + i] == 0 && unseen > 0;
      first.add(still ? new Index(0, 0, unseen) : Index.of(values[i], ends[i]));
      total.add(still ? new Index(0, 0, unseen) : Index.of(values[k + i], ends[k + i]));
    }
    Index[][] second = new Index[runs.ba().length][runs.ba().length];
    int next = 2 * k;
    for (int i = 0; i < second.length; i++) {
      for (int j = i + 1; j < k; j++) {
        second[i][j] = Index.of(values[next], ends[next]);
        next++;
      }
    }
    double[] both = both(runs);
    double[] seen =
        IntStream.of(whole)
            .mapToObj(r -> new double[] {all.a()[r], all.b()[r]})
            .flatMapToDouble(Arrays::stream)
            .toArray();
    return new Sobol(
        first,
        total,
        second,
        StatUtils.mean(both),
        StatUtils.populationVariance(both),
        whole.length,
        all.a().length - whole.length,
        totals(all.filled(StatUtils.min(seen))),
        totals(all.filled(StatUtils.max(seen))));
  }

  /**
   * Returns the total indices by number of rows, halved from all of them down to 16 at least: a
   * curve that has not come to rest says that more rows are needed.
   */
  public static List<Convergence> convergence(SaltelliRuns all, long seed) {
    List<Convergence> curve = new ArrayList<>();
    int[] whole = IntStream.range(0, all.a().length).filter(all::whole).toArray();
    for (int n = whole.length; n >= 16; n /= 2) {
      Sobol part = of(all.of(Arrays.copyOf(whole, n)), seed);
      curve.add(0, new Convergence(n, part.first, part.total));
    }
    return curve;
  }

  /**
   * Indices from the first rows of a design.
   *
   * @param rows number of rows
   * @param first first-order indices
   * @param total total indices
   */
  public record Convergence(int rows, List<Index> first, List<Index> total) {}

  // Of an output that mostly is one number an input may move what no row shows: as large a share of
  // rows as differs unseen, and each from one end to the other. Else a row that does not move says
  // that the input does nothing.
  private static double unseen(SaltelliRuns runs) {
    double[] both = both(runs);
    double[] mode = StatUtils.mode(both);
    long commonest = Arrays.stream(both).filter(y -> y == mode[0]).count();
    if (2 * commonest <= both.length) {
      return 0;
    }
    double range = StatUtils.max(both) - StatUtils.min(both);
    double z2 = 1.959963984540054 * 1.959963984540054;
    double share = z2 / (runs.a().length + z2);
    double variance = StatUtils.populationVariance(both);
    return variance > 0 ? Math.min(1, share * range * range / 2 / variance) : 0;
  }

  private static double[] totals(SaltelliRuns runs) {
    int[] every = IntStream.range(0, runs.a().length).toArray();
    double[] values =
        indices(new SaltelliRuns(runs.a(), runs.b(), runs.ab(), new double[0][]), every);
    return Arrays.copyOfRange(values, runs.inputs(), 2 * runs.inputs());
  }

  private static double[] both(SaltelliRuns runs) {
    double[] both = Arrays.copyOf(runs.a(), 2 * runs.a().length);
    System.arraycopy(runs.b(), 0, both, runs.a().length, runs.a().length);
    return both;
  }

  /** Returns first order, total order, and second order by rows of its upper triangle. */
  private static double[] indices(SaltelliRuns runs, int[] picks) {
    int k = runs.inputs();
    int pairs = runs.ba().length == 0 ? 0 : k * (k - 1) / 2;
    double[] out = new double[2 * k + pairs];
    double mean = 0;
    for (int r : picks) {
      mean += (runs.a()[r] + runs.b()[r]) / (2.0 * picks.length);
    }
    double variance = 0;
    double product = 0;
    for (int r : picks) {
      double a = runs.a()[r] - mean;
      double b = runs.b()[r] - mean;
      variance += (a * a + b * b) / (2.0 * picks.length);
      product += a * b / picks.length;
    }
    for (int i = 0; i < k; i++) {
      double first = 0;
      double total = 0;
      for (int r : picks) {
        double change = runs.ab()[i][r] - runs.a()[r];
        first += (runs.b()[r] - mean) * change / picks.length;
        total += change * change / (2.0 * picks.length);
      }
      out[i] = first / variance;
      out[k + i] = total / variance;
    }
    int next = 2 * k;
    for (int i = 0; i < runs.ba().length; i++) {
      for (int j = i + 1; j < k; j++) {
        double sum = 0;
        for (int r : picks) {
          sum += (runs.ba()[i][r] - mean) * (runs.ab()[j][r] - mean) / picks.length;
        }
        out[next++] = (sum - product) / variance - out[i] - out[j];
      }
    }
    return out;
  }
}
