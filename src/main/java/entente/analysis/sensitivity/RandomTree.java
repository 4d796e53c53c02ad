package entente.analysis.sensitivity;

import entente.model.Chance;
import entente.model.Chance.Purpose;

/**
 * One extremely randomised tree of regression (Geurts, Ernst and Wehenkel 2006): each node draws
 * one cut of every input and keeps the one that leaves the least squared error, until fewer than
 * {@value #FEWEST} rows are left. It is never stored: rows held out fall through it as it grows,
 * and what is kept is by how much the splits in each input move their prediction.
 */
final class RandomTree {

  private static final int FEWEST = 5;
  private static final int STREAM = 5;

  // Words beyond this share a side; which ones changes from word to word of the hash.
  private static final int BITS = 64;

  private final double[][] x;
  private final boolean[] words;
  private final double[] y;
  private final int[] grown;
  private final int[] held;
  private final double[][] moved;
  private final Chance chance;
  private final int tree;
  private int draws;

  /**
   * Starts a tree.
   *
   * @param x inputs, [input][row]
   * @param words which inputs are words, told apart by whole numbers from 0
   * @param y output of each row
   * @param rows rows to grow it from; reordered
   * @param held rows that fall through it; reordered
   * @param moved where the moves of predictions are added, [row][input]
   * @param chance source of the cuts
   * @param tree number of the tree
   */
  RandomTree(
      double[][] x,
      boolean[] words,
      double[] y,
      int[] rows,
      int[] held,
      double[][] moved,
      Chance chance,
      int tree) {
    this.x = x;
    this.words = words;
    this.y = y;
    this.grown = rows;
    this.held = held;
    this.moved = moved;
    this.chance = chance;
    this.tree = tree;
  }

  /** Grows the tree, and returns what it predicts without any split. */
  double grow() {
    double mean = sum(0, grown.length) / grown.length;
    split(0, grown.length, 0, held.length, mean);
    return mean;
  }

  private double sum(int from, int to) {
    double sum = 0;
    for (int r = from; r < to; r++) {
      sum += y[grown[r]];
    }
    return sum;
  }

  private double draw() {
    return chance.uniform(Purpose.RESAMPLE, draws++, STREAM, tree);
  }

  private boolean flat(int from, int to) {
    for (int r = from + 1; r < to; r++) {
      if (y[grown[r]] != y[grown[from]]) {
        return false;
      }
    }
    return true;
  }

  private void split(int from, int to, int heldFrom, int heldTo, double mean) {
    if (to - from < FEWEST || heldFrom == heldTo || flat(from, to)) {
      return;
    }
    double total = mean * (to - from);
    Cut best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < x.length; k++) {
      Cut cut = words[k] ? ofWords(k, from, to) : ofNumbers(k, from, to);
      if (cut == null) {
        continue;
      }
      double left = 0;
      int count = 0;
      for (int r = from; r < to; r++) {
        if (cut.left(x[k][grown[r]])) {
          left += y[grown[r]];
          count++;
        }
      }
      double right = total - left;
      double gain = left * left / count + right * right / (to - from - count);
      if (gain > most) {
        most = gain;
        best = cut;
      }
    }
    if (best == null) {
      return;
    }
    int middle = part(grown, from, to, best);
    int heldMiddle = part(held, heldFrom, heldTo, best);
    double left = sum(from, middle) / (middle - from);
    double right = sum(middle, to) / (to - middle);
    for (int r = heldFrom; r < heldTo; r++) {
      moved[held[r]][best.input] += (r < heldMiddle ? left : right) - mean;
    }
    split(from, middle, heldFrom, heldMiddle, left);
    split(middle, to, heldMiddle, heldTo, right);
  }

  private int part(int[] rows, int from, int to, Cut cut) {
    int end = from;
    for (int r = from; r < to; r++) {
      if (cut.left(x[cut.input][rows[r]])) {
        int row = rows[r];
        rows[r] = rows[end];
        rows[end++] = row;
      }
    }
    return end;
  }

  private Cut ofNumbers(int k, int from, int to) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int r = from; r < to; r++) {
      double value = x[k][grown[r]];
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    if (!(low < high)) {
      return null;
    }
    double share = draw();
    // Neither the sum nor the difference of two finite numbers need be finite; this is.
    double at = low * (1 - share) + high * share;
    return new Cut(k, at < high && at >= low ? at : low, 0);
  }

  private Cut ofWords(int k, int from, int to) {
    long present = 0;
    for (int r = from; r < to; r++) {
      present |= 1L << ((int) x[k][grown[r]] % BITS);
    }
    if (Long.bitCount(present) < 2) {
      return null;
    }
    long side;
    do {
      side = Double.doubleToLongBits(draw()) * 0x9E3779B97F4A7C15L & present;
    } while (side == 0 || side == present);
    return new Cut(k, Double.NaN, side);
  }

  /** A cut of one input: up to a number, or some of its words. */
  private record Cut(int input, double at, long side) {
    boolean left(double value) {
      return side == 0 ? value <= at : (side >>> ((int) value % BITS) & 1) == 1;
    }
  }
}
