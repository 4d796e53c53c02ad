package entente.analysis.sensitivity;

import entente.model.Chance;
import entente.model.Chance.Purpose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Trees over rows that have an output, each fold of them predicted by trees grown without it.
 *
 * @param x inputs, [input][row]
 * @param words which inputs are words
 * @param y output of each row
 * @param blocks the rows of each block, which are held out together
 * @param fold fold of each block
 */
record HeldOutTrees(double[][] x, boolean[] words, double[] y, int[][] blocks, int[] fold) {

  private static final int FOLDS = 10;
  private static final int DEAL = 6;

  /**
   * What came of growing trees.
   *
   * @param scores score by [tree of a fold][input]
   * @param predicted mean prediction of each row
   * @param byBlock what each block adds to each score, times the sum of squares
   */
  record Grown(double[][] scores, double[] predicted, double[][] byBlock) {}

  static HeldOutTrees of(FeatureScores.Rows table, double[] y, int[] used, long seed) {
    double[][] x = new double[table.words().length][used.length];
    Map<Integer, List<Integer>> blocks = new LinkedHashMap<>();
    for (int r = 0; r < used.length; r++) {
      for (int k = 0; k < x.length; k++) {
        x[k][r] = table.x()[used[r]][k];
      }
      blocks.computeIfAbsent(table.blocks()[used[r]], b -> new ArrayList<>()).add(r);
    }
    int[][] rows =
        blocks.values().stream()
            .map(block -> block.stream().mapToInt(r -> r).toArray())
            .toArray(int[][]::new);
    double[] out = IntStream.of(used).mapToDouble(r -> y[r]).toArray();
    return new HeldOutTrees(x, table.words(), out, rows, dealt(rows.length, seed));
  }

  /** Deals blocks to folds of equal size, in an order drawn at random. */
  private static int[] dealt(int blocks, long seed) {
    Chance chance = new Chance(seed);
    double[] key = new double[blocks];
    Arrays.setAll(key, b -> chance.uniform(Purpose.RESAMPLE, b, DEAL, 0));
    Integer[] order = new Integer[blocks];
    Arrays.setAll(order, b -> b);
    Arrays.sort(order, Comparator.comparingDouble(b -> key[b]));
    int[] fold = new int[blocks];
    for (int k = 0; k < blocks; k++) {
      fold[order[k]] = k % FOLDS;
    }
    return fold;
  }

  /** Grows so many trees without each fold, each block once. */
  Grown grow(int trees, long seed) {
    int[] once = new int[blocks.length];
    Arrays.fill(once, 1);
    return grow(once, trees, 0, seed);
  }

  /** Returns the scores by one tree without each fold, from blocks drawn with repetitions. */
  double[] resampled(int resample, int trees, long seed) {
    Chance chance = new Chance(seed);
    int[] times = new int[blocks.length];
    for (int b = 0; b < times.length; b++) {
      times[(int) (times.length * chance.uniform(Purpose.RESAMPLE, b, DEAL, 1 + resample))]++;
    }
    return grow(times, 1, FOLDS * (trees + resample), seed).scores()[0];
  }

  private Grown grow(int[] times, int trees, int first, long seed) {
    int[] weight = new int[y.length];
    for (int b = 0; b < times.length; b++) {
      for (int r : blocks[b]) {
        weight[r] = times[b];
      }
    }
    double mean = sum(r -> weight[r] * y[r]) / IntStream.of(weight).sum();
    double all = sum(r -> weight[r] * (y[r] - mean) * (y[r] - mean));
    double[][] scores = new double[trees][words.length];
    double[][] moves = new double[y.length][words.length];
    double[] predicted = new double[y.length];
    Chance chance = new Chance(seed);
    for (int f = 0; f < FOLDS; f++) {
      int[] held = rows(times, f, true);
      int[] rest = rows(times, f, false);
      for (int t = 0; t < trees && held.length > 0 && rest.length > 0; t++) {
        double[][] moved = new double[y.length][];
        IntStream.of(held).forEach(r -> moved[r] = new double[words.length]);
        int tree = first + f * trees + t;
        RandomTree grown = new RandomTree(x, words, y, rest, held.clone(), moved, chance, tree);
        double start = grown.grow();
        for (int r : held) {
          predicted[r] += start / trees;
          for (int k = 0; k < words.length; k++) {
            scores[t][k] += weight[r] * moved[r][k] * (y[r] - mean) / all;
            moves[r][k] += moved[r][k] / trees;
          }
        }
      }
    }
    double[][] byBlock = new double[blocks.length][words.length];
    for (int b = 0; b < blocks.length; b++) {
      for (int r : blocks[b]) {
        for (int k = 0; k < words.length; k++) {
          byBlock[b][k] += moves[r][k] * (y[r] - mean);
          predicted[r] += moves[r][k];
        }
      }
    }
    return new Grown(scores, predicted, byBlock);
  }

  private double sum(IntToDoubleFunction of) {
    return IntStream.range(0, y.length).mapToDouble(of).sum();
  }

  /** Returns the rows in a fold, each once; or those not in it, as often as their block counts. */
  private int[] rows(int[] times, int f, boolean in) {
    return IntStream.range(0, blocks.length)
        .filter(b -> times[b] > 0 && (fold[b] == f) == in)
        .flatMap(b -> IntStream.range(0, in ? 1 : times[b]).flatMap(t -> IntStream.of(blocks[b])))
        .toArray();
  }
}
