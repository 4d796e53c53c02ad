package entente.analysis.discovery;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A box cut in two across one input.
 *
 * @param input the input
 * @param left the part with lower values, or with the words that have fewer cases
 * @param right the other part
 * @param purity sum over both parts and both classes of squared count over rows: the higher, the
 *     lower the Gini impurity
 */
record TreeSplit(int input, Box left, Box right, double purity) {

  static double purity(Count count) {
    double misses = count.points() - count.cases();
    return ((double) count.cases() * count.cases() + misses * misses) / count.points();
  }

  /** Returns the best cut of some rows across an input, or null if there is none. */
  static TreeSplit best(CaseTable table, Box box, int[] rows, int input, int least) {
    CaseInput factor = table.factors().get(input);
    double[] keys = factor.categorical() ? byDensity(table, factor, rows) : factor.values();
    int[] order =
        IntStream.of(rows)
            .boxed()
            .sorted(Comparator.comparingDouble(r -> keys[r]))
            .mapToInt(r -> r)
            .toArray();
    int all = (int) IntStream.of(rows).filter(r -> table.cases()[r]).count();
    int hits = 0;
    int best = -1;
    double most = 0;
    for (int k = 0; k + 1 < order.length; k++) {
      hits += table.cases()[order[k]] ? 1 : 0;
      int points = k + 1;
      if (keys[order[k]] == keys[order[k + 1]] || points < least || order.length - points < least) {
        continue;
      }
      double purity =
          purity(new Count(points, hits)) + purity(new Count(order.length - points, all - hits));
      if (best < 0 || purity > most * (1 + 1e-12)) {
        best = k;
        most = purity;
      }
    }
    if (best < 0) {
      return null;
    }
    if (factor.categorical()) {
      double cut = keys[order[best]];
      Box left = box;
      Box right = box;
      for (int r : order) {
        int level = (int) factor.values()[r];
        left = keys[r] > cut ? left.without(input, level) : left;
        right = keys[r] > cut ? right : right.without(input, level);
      }
      return new TreeSplit(input, left, right, most);
    }
    double cut = keys[order[best]] / 2 + keys[order[best + 1]] / 2;
    // Between neighbouring numbers there is no middle.
    cut = cut == keys[order[best + 1]] ? keys[order[best]] : cut;
    return new TreeSplit(
        input, box.withHigh(input, cut), box.withLow(input, Math.nextUp(cut)), most);
  }

  /** Returns for each row the place of its word in the order of rising shares of cases. */
  private static double[] byDensity(CaseTable table, CaseInput factor, int[] rows) {
    Count[] counts = new Count[factor.levels().size()];
    Arrays.fill(counts, new Count(0, 0));
    for (int r : rows) {
      int level = (int) factor.values()[r];
      counts[level] =
          new Count(counts[level].points() + 1, counts[level].cases() + (table.cases()[r] ? 1 : 0));
    }
    List<Integer> order =
        IntStream.range(0, counts.length)
            .filter(level -> counts[level].points() > 0)
            .boxed()
            .sorted((a, b) -> counts[a].compareDensity(counts[b]))
            .toList();
    double[] keys = new double[factor.values().length];
    for (int r : rows) {
      keys[r] = order.indexOf((int) factor.values()[r]);
    }
    return keys;
  }
}
