package entente.analysis.discovery;

import entente.model.Chance;
import entente.model.Chance.Purpose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;

/**
 * A classification tree (Breiman, Friedman, Olshen and Stone 1984), beside PRIM as Lempert, Bryant
 * and Bankes (2008) have it.
 *
 * <p>A node is split where the Gini impurity falls most; of two equally good splits the earlier
 * input's, then the lower one's. Limits are midway between neighbours. Words are put in the order
 * of their share of cases and cut there, which finds the best of all their divisions. A leaf holds
 * at least the least mass. The tree is pruned by cost and complexity on the squared error of its
 * densities, not on votes, which would prune everything away where cases are rare; the cost is that
 * of ten-fold cross-validation by the rule of one standard error.
 *
 * @param massMin least share of all rows in a leaf
 * @param seed seed of the folds
 */
record Cart(double massMin, long seed) {

  private static final int FOLDS = 10;

  /** Returns the pruned tree. */
  TreeNode grow(CaseTable table) {
    TreeNode full = full(table);
    List<Double> costs = costs(full);
    if (costs.size() == 1 || table.rows() < FOLDS) {
      return full;
    }
    double[][] errors = errors(table, costs);
    double least = Double.POSITIVE_INFINITY;
    double allowed = 0;
    for (double[] row : errors) {
      double mean = mean(row);
      if (mean < least) {
        least = mean;
        allowed = mean + deviation(row, mean) / Math.sqrt(row.length);
      }
    }
    int chosen = 0;
    for (int k = 0; k < costs.size(); k++) {
      chosen = mean(errors[k]) <= allowed ? k : chosen;
    }
    return full.pruned(costs.get(chosen));
  }

  /** Returns the tree before pruning. */
  TreeNode full(CaseTable table) {
    int[] rows = IntStream.range(0, table.rows()).toArray();
    int least = Math.max(1, (int) Math.ceil(massMin * table.rows() - 1e-9));
    return node(table, Box.all(table.factors().size()), rows, least);
  }

  /** Returns the costs of a leaf at which the tree becomes smaller, from 0 up. */
  static List<Double> costs(TreeNode full) {
    List<Double> costs = new ArrayList<>(List.of(0.0));
    TreeNode tree = full.pruned(0);
    while (!tree.leaf()) {
      double weakest = tree.weakest();
      costs.add(weakest);
      tree = tree.pruned(weakest);
    }
    return costs;
  }

  private TreeNode node(CaseTable table, Box box, int[] rows, int least) {
    Count count = new Count(rows.length, cases(table, rows));
    TreeSplit best = null;
    boolean pure = count.cases() == 0 || count.cases() == count.points();
    for (int j = 0; j < table.factors().size() && !pure; j++) {
      TreeSplit split = TreeSplit.best(table, box, rows, j, least);
      if (split != null && (best == null || split.purity() > best.purity() * (1 + 1e-12))) {
        best = split;
      }
    }
    if (best == null || best.purity() <= TreeSplit.purity(count) * (1 + 1e-12)) {
      return new TreeNode(box, count, null, null);
    }
    TreeSplit split = best;
    double[] values = table.factors().get(split.input()).values();
    int[] left =
        IntStream.of(rows).filter(r -> split.left().holds(split.input(), values[r])).toArray();
    int[] right =
        IntStream.of(rows).filter(r -> !split.left().holds(split.input(), values[r])).toArray();
    return new TreeNode(
        box,
        count,
        node(table, split.left(), left, least),
        node(table, split.right(), right, least));
  }

  /** Returns the squared error of each row by cost, the row being left out of the tree. */
  private double[][] errors(CaseTable table, List<Double> costs) {
    int[] fold = folds(table.rows());
    double[][] errors = new double[costs.size()][table.rows()];
    for (int f = 0; f < FOLDS; f++) {
      int current = f;
      CaseTable others =
          table.of(IntStream.range(0, fold.length).filter(r -> fold[r] != current).toArray());
      TreeNode tree = full(others);
      // A cost is of a sum over rows: fewer rows, a smaller one.
      double scale = (double) others.rows() / table.rows();
      for (int k = 0; k < costs.size(); k++) {
        double next = k + 1 < costs.size() ? costs.get(k + 1) : Double.POSITIVE_INFINITY;
        TreeNode pruned = tree.pruned(between(costs.get(k), next) * scale);
        for (int r = 0; r < fold.length; r++) {
          if (fold[r] == f) {
            double miss = (table.cases()[r] ? 1 : 0) - pruned.leafOf(table, r).count().density();
            errors[k][r] = miss * miss;
          }
        }
      }
    }
    return errors;
  }

  private int[] folds(int rows) {
    Chance chance = new Chance(seed);
    double[] keys = new double[rows];
    for (int r = 0; r < rows; r++) {
      keys[r] = chance.uniform(Purpose.RESAMPLE, r, 1, 0);
    }
    int[] fold = new int[rows];
    int rank = 0;
    for (int r :
        IntStream.range(0, rows)
            .boxed()
            .sorted(Comparator.comparingDouble(r -> keys[r]))
            .toList()) {
      fold[r] = rank++ % FOLDS;
    }
    return fold;
  }

  // The root alone has no next cost: it is kept whatever a leaf costs.
  private static double between(double cost, double next) {
    return Double.isInfinite(next) ? Double.MAX_VALUE : Math.sqrt(cost * next);
  }

  private static int cases(CaseTable table, int[] rows) {
    return (int) IntStream.of(rows).filter(r -> table.cases()[r]).count();
  }

  private static double mean(double[] x) {
    return StatUtils.mean(x);
  }

  private static double deviation(double[] x, double mean) {
    return Math.sqrt(StatUtils.variance(x, mean));
  }
}
