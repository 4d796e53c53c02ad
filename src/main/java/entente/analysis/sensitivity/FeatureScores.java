package entente.analysis.sensitivity;

import entente.model.Chance;
import entente.model.Chance.Purpose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How much of an output each input tells, by extremely randomised trees (Geurts, Ernst and Wehenkel
 * 2006), whatever its shape and however inputs act together.
 *
 * <p>Rows are dealt to ten folds, and trees grown without one of them predict it. The score of an
 * input is the share of the variance of rows held out that the splits in this input account for:
 * the covariance of the output with what those splits move the prediction by (Li, Wang, Basu,
 * Kumbier and Yu 2019). Unlike the decrease of impurity where a tree was grown (Breiman 2001) it is
 * 0 on average for an input that does nothing, also for one of many levels. What inputs do together
 * goes to those whose splits find it. Trees learn more from more rows, so that scores of a short
 * table are too low.
 *
 * <p>A 95 % interval is two-sided around the score: the variance between resamples of the rows, the
 * trees grown anew, less what trees differ by chance (Sexton and Laake 2009), and not below the
 * variance of the rows held out. It is wider than it need be where a score is small.
 *
 * <p>Of more than {@value #MOST_CELLS} cells of inputs, but at least {@value #FEWEST_ROWS} rows,
 * some blocks are drawn at random.
 *
 * @param scores score by input; they sum to the covariance of output and prediction
 * @param fit share of the variance of rows held out that the trees predict; below 0 if they tell
 *     nothing
 * @param rows rows used
 * @param leftAside rows with an output that were not drawn
 * @param blocks independent blocks of rows used
 * @param leftOut rows left out because the output is undefined
 */
public record FeatureScores(
    List<Index> scores, double fit, int rows, int leftAside, int blocks, int leftOut) {

  /** Most cells of inputs that are looked at. */
  static final int MOST_CELLS = 50_000;

  private static final int FEWEST_ROWS = 1000;
  private static final int DRAW = 7;

  private static final int TREES = 20;
  private static final int FEWER_TREES = 5;
  private static final int RESAMPLES = 50;
  private static final double NORMAL = 1.959963984540054;

  /**
   * A table of inputs.
   *
   * @param x rows of inputs, finite; words as whole numbers from 0 that tell them apart
   * @param words which inputs are words
   * @param blocks by row the number of what it belongs to, as a trajectory: rows of one block are
   *     held out, and resampled, together
   */
  public record Rows(double[][] x, boolean[] words, int[] blocks) {

    /** Returns rows that are independent of each other. */
    public static Rows of(double[][] x, boolean[] words) {
      return new Rows(x, words, IntStream.range(0, x.length).toArray());
    }
  }

  /**
   * Scores the inputs.
   *
   * @param table rows of inputs
   * @param y output of each row; NaN where it is undefined
   * @param seed seed of folds, cuts and resamples
   * @return the scores; their intervals are unknown where resamples do not vary, and they are
   *     undefined where fewer than two blocks have an output, or all the same
   */
  public static FeatureScores of(Rows table, double[] y, long seed) {
    return of(table, y, TREES, RESAMPLES, seed);
  }

  /** Scores the inputs by fewer trees and without intervals, as for each of many rounds. */
  public static FeatureScores inBrief(Rows table, double[] y, long seed) {
    return of(table, y, FEWER_TREES, 0, seed);
  }

  private static FeatureScores of(Rows table, double[] y, int trees, int resamples, long seed) {
    int[] whole = IntStream.range(0, y.length).filter(r -> Double.isFinite(y[r])).toArray();
    int[] used = drawn(table, whole, seed);
    int aside = whole.length - used.length;
    int blocks = (int) IntStream.of(used).map(r -> table.blocks()[r]).distinct().count();
    int leftOut = y.length - whole.length;
    if (blocks < 2 || IntStream.of(used).mapToDouble(r -> y[r]).distinct().count() < 2) {
      Index none = new Index(Double.NaN, Double.NaN, Double.NaN);
      List<Index> undefined = Collections.nCopies(table.words().length, none);
      return new FeatureScores(undefined, Double.NaN, used.length, aside, blocks, leftOut);
    }
    HeldOutTrees held = HeldOutTrees.of(table, y, used, seed);
    HeldOutTrees.Grown grown = held.grow(trees, seed);
    double[][] drawn =
        IntStream.range(0, resamples)
            .parallel()
            .mapToObj(b -> held.resampled(b, trees, seed))
            .toArray(double[][]::new);
    double mean = Arrays.stream(held.y()).average().orElseThrow();
    double[] square = Arrays.stream(held.y()).map(v -> (v - mean) * (v - mean)).toArray();
    double all = Arrays.stream(square).sum();
    List<Index> scores = new ArrayList<>();
    for (int k = 0; k < table.words().length; k++) {
      double value = column(grown.scores(), k).average().orElseThrow();
      double least = 0;
      for (int b = 0; b < blocks; b++) {
        double own = IntStream.of(held.blocks()[b]).mapToDouble(r -> square[r]).sum();
        double off = (grown.byBlock()[b][k] - value * own) / all;
        least += off * off;
      }
      double between = variance(drawn, k) - variance(grown.scores(), k);
      double error = resamples == 0 ? Double.NaN : NORMAL * Math.sqrt(Math.max(least, between));
      scores.add(new Index(value, value - error, value + error));
    }
    double missed =
        IntStream.range(0, used.length)
            .mapToDouble(r -> held.y()[r] - grown.predicted()[r])
            .map(off -> off * off)
            .sum();
    return new FeatureScores(
        List.copyOf(scores), 1 - missed / all, used.length, aside, blocks, leftOut);
  }

  /** Returns the rows of as many blocks, in the order of the table, as can be looked at. */
  static int[] drawn(Rows table, int[] whole, long seed) {
    int most = Math.max(FEWEST_ROWS, MOST_CELLS / Math.max(1, table.words().length));
    if (whole.length <= most) {
      return whole;
    }
    Chance chance = new Chance(seed);
    double share = (double) most / whole.length;
    return IntStream.of(whole)
        .filter(r -> chance.happens(share, Purpose.RESAMPLE, table.blocks()[r], DRAW, 0))
        .toArray();
  }

  private static DoubleStream column(double[][] rows, int k) {
    return Arrays.stream(rows).mapToDouble(row -> row[k]);
  }

  private static double variance(double[][] rows, int k) {
    double mean = column(rows, k).average().orElse(Double.NaN);
    double sum = column(rows, k).map(v -> (v - mean) * (v - mean)).sum();
    return sum / Math.max(1, rows.length - 1);
  }
}
