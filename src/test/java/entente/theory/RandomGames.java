package entente.theory;

import java.util.Random;
import java.util.function.Consumer;

/** Random inputs and plain enumerations that tests share. */
final class RandomGames {

  private RandomGames() {}

  /** Returns a symmetric matrix of numbers in (−1, 1) with a diagonal of 0, row by row. */
  static double[] symmetric(Random random, int n) {
    double[] matrix = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        matrix[i * n + j] = 2 * random.nextDouble() - 1;
        matrix[j * n + i] = matrix[i * n + j];
      }
    }
    return matrix;
  }

  /** Calls back with each permutation of 0 … n − 1. */
  static void permutations(int n, Consumer<int[]> use) {
    permute(new int[n], 0, 0, use);
  }

  private static void permute(int[] order, int done, int used, Consumer<int[]> use) {
    if (done == order.length) {
      use.accept(order);
      return;
    }
    for (int i = 0; i < order.length; i++) {
      if ((used >> i & 1) == 0) {
        order[done] = i;
        permute(order, done + 1, used | 1 << i, use);
      }
    }
  }
}
