package entente.analysis.discovery;

import java.util.ArrayList;
import java.util.List;

/**
 * A node of a classification tree: a box, what lies in it, and its halves if it is split.
 *
 * @param box the box
 * @param count what lies in it
 * @param left the part with lower values, or fewer cases by word; null in a leaf
 * @param right the other part; null in a leaf
 */
record TreeNode(Box box, Count count, TreeNode left, TreeNode right) {

  boolean leaf() {
    return left == null;
  }

  /** Returns the leaves from left to right. */
  List<TreeNode> leaves() {
    if (leaf()) {
      return List.of(this);
    }
    List<TreeNode> leaves = new ArrayList<>(left.leaves());
    leaves.addAll(right.leaves());
    return leaves;
  }

  /** Returns the squared error of the density as a forecast, summed over the rows. */
  double error() {
    return (double) count.cases() * (count.points() - count.cases()) / count.points();
  }

  private double errorOfLeaves() {
    return leaf() ? error() : left.errorOfLeaves() + right.errorOfLeaves();
  }

  private int size() {
    return leaf() ? 1 : left.size() + right.size();
  }

  /** Returns what the weakest split below saves of error per leaf it adds; ∞ in a leaf. */
  double weakest() {
    return leaf()
        ? Double.POSITIVE_INFINITY
        : Math.min(saves(), Math.min(left.weakest(), right.weakest()));
  }

  private double saves() {
    return (error() - errorOfLeaves()) / (size() - 1);
  }

  /** Returns the smallest tree that is best where each leaf costs so much (Breiman 1984). */
  TreeNode pruned(double cost) {
    if (leaf()) {
      return this;
    }
    TreeNode shorter = new TreeNode(box, count, left.pruned(cost), right.pruned(cost));
    return shorter.saves() <= cost * (1 + 1e-12) ? new TreeNode(box, count, null, null) : shorter;
  }

  /** Returns the leaf that a row falls into. */
  TreeNode leafOf(CaseTable table, int row) {
    TreeNode node = this;
    while (!node.leaf()) {
      node = contains(node.left.box, table, row) ? node.left : node.right;
    }
    return node;
  }

  private static boolean contains(Box box, CaseTable table, int row) {
    for (int j : box.restricted()) {
      if (!box.holds(j, table.factors().get(j).values()[row])) {
        return false;
      }
    }
    return true;
  }
}
