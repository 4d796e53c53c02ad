package entente.theory;

import java.util.function.Consumer;

/**
 * All ways to divide n players into groups, by restricted growth strings: the first player is in
 * group 0, and each later one in a group seen before or in the next.
 */
final class Partitions {

  private Partitions() {}

  /**
   * Calls back with each partition of n players into at most limit groups, in lexicographic order;
   * the array is reused.
   */
  static void each(int n, int limit, Consumer<int[]> use) {
    extend(new int[n], 0, 0, limit, use);
  }

  private static void extend(int[] groups, int done, int used, int limit, Consumer<int[]> use) {
    if (done == groups.length) {
      use.accept(groups);
      return;
    }
    for (int group = 0; group < Math.min(used + 1, limit); group++) {
      groups[done] = group;
      extend(groups, done + 1, Math.max(used, group + 1), limit, use);
    }
  }

  /** Returns how many partitions of n players into at most limit groups there are. */
  static double count(int n, int limit) {
    // Stirling numbers of the second kind, row by row.
    double[] row = new double[n + 2];
    row[0] = 1;
    for (int i = 1; i <= n; i++) {
      for (int k = i; k >= 1; k--) {
        row[k] = k * row[k] + row[k - 1];
      }
      row[0] = 0;
    }
    double sum = 0;
    for (int k = 0; k <= Math.min(n, limit); k++) {
      sum += row[k];
    }
    return sum;
  }

  /** Renumbers groups in the order in which they appear. */
  static int[] canonical(int[] groups) {
    int[] names = new int[groups.length + 1];
    int[] canonical = new int[groups.length];
    int used = 0;
    for (int i = 0; i < groups.length; i++) {
      if (names[groups[i]] == 0) {
        names[groups[i]] = ++used;
      }
      canonical[i] = names[groups[i]] - 1;
    }
    return canonical;
  }
}
