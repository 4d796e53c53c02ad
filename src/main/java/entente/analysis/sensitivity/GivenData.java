package entente.analysis.sensitivity;

import entente.model.Chance;
import entente.model.Chance.Purpose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Indices of sensitivity of any table of inputs and an output, however its rows came about, as long
 * as inputs do not hang together.
 *
 * <p>Each input is cut into classes of equal size, or by its levels if those are few. First-order
 * shares are those of the variance between the means of classes (Plischke, Borgonovo and Smith
 * 2013); δ is half of the mean distance between the density of the output and that within a class
 * (Borgonovo 2007; Gaussian kernels on {@value #GRID} places, binned as by Wand 1994); PAWN is the
 * median over classes of the distance between their distribution and that of all rows (Pianosi and
 * Wagener 2018). Shares are freed of what classes differ by chance (Kelley 1935), δ of the bias
 * that the bootstrap shows, as in SALib. Every index comes with a 95 % interval by bootstrap over
 * rows.
 *
 * @param first share of the variance that an input makes on its own, by input
 * @param delta δ, from 0 to 1, by input
 * @param pawn PAWN, from 0 to 1, by input
 * @param fit share of the variance of rows held out that a sum of the means of classes predicts, in
 *     five folds: how much of the output is told by inputs one by one; below 0 if it tells nothing
 * @param rows rows used
 * @param leftOut rows left out because the output is undefined
 */
public record GivenData(
    List<Index> first, List<Index> delta, List<Index> pawn, double fit, int rows, int leftOut) {

  static final int GRID = 100;

  private static final int SLICES = 10;
  private static final int FOLDS = 5;
  private static final int MOST = 48;
  private static final double TAIL = 0.025;
  private static final int RESAMPLES = 200;

  /**
   * Estimates the indices.
   *
   * @param x rows of inputs, finite; words as numbers that tell them apart
   * @param y output of each row
   * @param seed seed of bootstrap and folds
   * @throws IllegalArgumentException if fewer than two rows have an output, or all have the same
   */
  public static GivenData of(double[][] x, double[] y, long seed) {
    int[] used = IntStream.range(0, y.length).filter(r -> Double.isFinite(y[r])).toArray();
    double[][] in = IntStream.of(used).mapToObj(r -> x[r]).toArray(double[][]::new);
    double[] out = IntStream.of(used).mapToDouble(r -> y[r]).toArray();
    if (Arrays.stream(out).distinct().count() < 2) {
      throw new IllegalArgumentException("the output does not vary");
    }
    int inputs = in[0].length;
    int[] every = IntStream.range(0, out.length).toArray();
    double[] whole = indices(in, out, every);
    Chance chance = new Chance(seed);
    double[][] drawn = new double[RESAMPLES][];
    for (int b = 0; b < RESAMPLES; b++) {
      int resample = b;
      int[] picks =
          IntStream.range(0, out.length)
              .map(r -> (int) (out.length * chance.uniform(Purpose.RESAMPLE, r, 3, resample)))
              .toArray();
      drawn[b] = indices(in, out, picks);
    }
    List<Index> all = new ArrayList<>();
    for (int k = 0; k < whole.length; k++) {
      all.add(corrected(whole[k], k, drawn, k / inputs == 1));
    }
    return new GivenData(
        all.subList(0, inputs),
        all.subList(inputs, 2 * inputs),
        all.subList(2 * inputs, 3 * inputs),
        fit(in, out, chance),
        out.length,
        y.length - out.length);
  }

  private static Index corrected(double value, int k, double[][] drawn, boolean biased) {
    double[] sorted =
        Arrays.stream(drawn).mapToDouble(d -> d[k]).filter(Double::isFinite).sorted().toArray();
    if (sorted.length == 0) {
      return new Index(value, Double.NaN, Double.NaN);
    }
    double mean = Arrays.stream(sorted).average().orElseThrow();
    double best = biased ? 2 * value - mean : value;
    double low = best + Resample.quantile(sorted, TAIL) - mean;
    double high = best + Resample.quantile(sorted, 1 - TAIL) - mean;
    return new Index(best, Math.min(low, best), Math.max(high, best));
  }

  /** Returns first-order shares, then δ, then PAWN. */
  private static double[] indices(double[][] x, double[] y, int[] picks) {
    int inputs = x[0].length;
    double[] out = IntStream.of(picks).mapToDouble(r -> y[r]).toArray();
    double[] sorted = out.clone();
    Arrays.sort(sorted);
    double[] all = new double[3 * inputs];
    double mean = Arrays.stream(out).average().orElse(Double.NaN);
    double variance = Arrays.stream(out).map(v -> (v - mean) * (v - mean)).sum() / out.length;
    Density density = new Density(sorted[0], sorted[sorted.length - 1]);
    double[] whole = density.of(out);
    for (int k = 0; k < inputs; k++) {
      int input = k;
      double[] column = IntStream.of(picks).mapToDouble(r -> x[r][input]).toArray();
      List<double[]> parts = classes(column, out, fine(out.length));
      double between = 0;
      for (double[] part : parts) {
        double own = Arrays.stream(part).average().orElseThrow();
        between += part.length * (own - mean) * (own - mean);
      }
      double within = (variance * out.length - between) / Math.max(1, out.length - parts.size());
      double share = (between - (parts.size() - 1) * within) / (variance * out.length);
      double apart = 0;
      for (double[] part : classes(column, out, classes(out.length))) {
        apart += density.apart(whole, density.of(part)) * part.length / out.length / 2;
      }
      all[k] = share;
      all[inputs + k] = apart;
      double[] distances =
          classes(column, out, SLICES).stream()
              .mapToDouble(part -> distance(part, sorted))
              .sorted()
              .toArray();
      all[2 * inputs + k] = Resample.quantile(distances, 0.5);
    }
    return all;
  }

  /** Returns how many classes suit a number of rows (Plischke, Borgonovo and Smith 2013). */
  private static int classes(int rows) {
    double power = 2 / (7 + StrictMath.tanh((1500 - rows) / 500.0));
    return (int) Math.max(2, Math.min(MOST, Math.ceil(StrictMath.pow(rows, power))));
  }

  // Wide classes hide what goes on within them; what narrow ones add by chance is taken away.
  private static int fine(int rows) {
    return Math.max(classes(rows), (int) Math.min(64, Math.round(Math.sqrt(rows))));
  }

  private static List<double[]> classes(double[] x, double[] y, int wanted) {
    Integer[] order = new Integer[x.length];
    Arrays.setAll(order, r -> r);
    Arrays.sort(order, Comparator.comparingDouble(r -> x[r]));
    boolean levels = Arrays.stream(x).distinct().limit(wanted + 1L).count() <= wanted;
    List<double[]> classes = new ArrayList<>();
    int start = 0;
    for (int c = 1; start < x.length; c++) {
      int end = (int) Math.round((double) c * x.length / wanted);
      if (levels) {
        end = start + 1;
        while (end < x.length && x[order[end]] == x[order[start]]) {
          end++;
        }
      }
      if (end > start) {
        classes.add(IntStream.range(start, end).mapToDouble(k -> y[order[k]]).toArray());
        start = end;
      }
    }
    return classes;
  }

  /** Returns the largest difference between two distribution functions. */
  private static double distance(double[] part, double[] sorted) {
    double[] own = part.clone();
    Arrays.sort(own);
    double most = 0;
    int a = 0;
    int b = 0;
    while (a < own.length && b < sorted.length) {
      double at = Math.min(own[a], sorted[b]);
      while (a < own.length && own[a] <= at) {
        a++;
      }
      while (b < sorted.length && sorted[b] <= at) {
        b++;
      }
      most = Math.max(most, Math.abs((double) a / own.length - (double) b / sorted.length));
    }
    return most;
  }

  private static double fit(double[][] x, double[] y, Chance chance) {
    int inputs = x[0].length;
    int[] fold =
        IntStream.range(0, y.length)
            .map(r -> (int) (FOLDS * chance.uniform(Purpose.RESAMPLE, r, 4, 0)))
            .toArray();
    double missed = 0;
    double mean = Arrays.stream(y).average().orElseThrow();
    double all = Arrays.stream(y).map(v -> (v - mean) * (v - mean)).sum();
    for (int f = 0; f < FOLDS; f++) {
      int held = f;
      int[] in = IntStream.range(0, y.length).filter(r -> fold[r] != held).toArray();
      double[] out = IntStream.of(in).mapToDouble(r -> y[r]).toArray();
      double centre = Arrays.stream(out).average().orElse(mean);
      double[] predicted = new double[y.length];
      Arrays.fill(predicted, centre);
      for (int k = 0; k < inputs && in.length > 1; k++) {
        int input = k;
        double[] column = IntStream.of(in).mapToDouble(r -> x[r][input]).toArray();
        Steps steps = Steps.of(column, out, fine(out.length));
        for (int r = 0; r < y.length; r++) {
          predicted[r] += steps.at(x[r][k]) - centre;
        }
      }
      for (int r = 0; r < y.length; r++) {
        missed += fold[r] == held ? (y[r] - predicted[r]) * (y[r] - predicted[r]) : 0;
      }
    }
    return 1 - missed / all;
  }

  /** The mean output by class of an input, each class up to its largest value. */
  private record Steps(double[] ends, double[] means) {
    static Steps of(double[] x, double[] y, int wanted) {
      List<double[]> outputs = classes(x, y, wanted);
      List<double[]> inputs = classes(x, x, wanted);
      return new Steps(
          inputs.stream().mapToDouble(part -> part[part.length - 1]).toArray(),
          outputs.stream().mapToDouble(p -> Arrays.stream(p).average().orElseThrow()).toArray());
    }

    double at(double value) {
      int k = 0;
      while (k < ends.length - 1 && value > ends[k]) {
        k++;
      }
      return means[k];
    }
  }

  /** Kernel densities on a grid over the range of the output. */
  private record Density(double low, double high) {
    double step() {
      return (high - low) / (GRID - 1);
    }

    double[] of(double[] values) {
      double[] bins = new double[GRID];
      double mean = Arrays.stream(values).average().orElseThrow();
      double square = 0;
      for (double value : values) {
        double at = Math.max(0, Math.min(GRID - 1, (value - low) / step()));
        int below = (int) Math.min(GRID - 2, Math.floor(at));
        bins[below] += (1 - (at - below)) / values.length;
        bins[below + 1] += (at - below) / values.length;
        square += (value - mean) * (value - mean);
      }
      double spread = Math.sqrt(square / Math.max(1, values.length - 1));
      double width = Math.max(step() / 2, spread * StrictMath.pow(values.length, -0.2));
      double[] kernel = new double[GRID];
      for (int d = 0; d < GRID; d++) {
        double z = d * step() / width;
        kernel[d] = StrictMath.exp(-z * z / 2) / (width * Math.sqrt(2 * StrictMath.PI));
      }
      double[] density = new double[GRID];
      for (int a = 0; a < GRID; a++) {
        for (int b = 0; b < GRID && bins[a] > 0; b++) {
          density[b] += bins[a] * kernel[Math.abs(a - b)];
        }
      }
      return density;
    }

    double apart(double[] a, double[] b) {
      double sum = 0;
      for (int k = 1; k < GRID; k++) {
        sum += (Math.abs(a[k] - b[k]) + Math.abs(a[k - 1] - b[k - 1])) / 2 * step();
      }
      return sum;
    }
  }
}
