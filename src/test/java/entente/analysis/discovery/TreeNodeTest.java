package entente.analysis.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Pruning by cost and complexity (Breiman and others 1984, chapter 3) on one tree by hand. */
class TreeNodeTest {

  private static final TreeNode FEW = leaf(5, 0);
  private static final TreeNode MOST = leaf(4, 4);
  private static final TreeNode LAST = leaf(1, 0);

  // Errors: 4 · 6 / 10 = 2.4 at the root, 4 · 1 / 5 = 0.8 at its right part, none in the leaves.
  private static final TreeNode RIGHT = new TreeNode(Box.all(1), new Count(5, 4), MOST, LAST);
  private static final TreeNode ROOT = new TreeNode(Box.all(1), new Count(10, 4), FEW, RIGHT);

  private static TreeNode leaf(int points, int cases) {
    return new TreeNode(Box.all(1), new Count(points, cases), null, null);
  }

  private static List<Count> counts(TreeNode tree) {
    return tree.leaves().stream().map(TreeNode::count).toList();
  }

  @Test
  void aLeafErrsByTheVarianceOfItsRows() {
    assertEquals(2.4, ROOT.error(), 1e-12);
    assertEquals(0.8, RIGHT.error(), 1e-12);
    assertEquals(0, MOST.error());
  }

  @Test
  void theLeavesComeFromLeftToRight() {
    assertEquals(List.of(FEW, MOST, LAST), ROOT.leaves());
    assertTrue(FEW.leaf());
    assertFalse(ROOT.leaf());
  }

  @Test
  void theWeakestSplitSavesLeastPerLeaf() {
    // Right: 0.8 for one leaf more; root: 2.4 for two.
    assertEquals(0.8, ROOT.weakest(), 1e-12);
    assertEquals(Double.POSITIVE_INFINITY, FEW.weakest());
    TreeNode mirrored = new TreeNode(Box.all(1), new Count(10, 4), RIGHT, FEW);
    assertEquals(0.8, mirrored.weakest(), 1e-12);
    // Where the parts save more, the root itself is weakest: errors 5/2 less 0 and 0, one leaf.
    assertEquals(2.5, new TreeNode(Box.all(1), new Count(10, 5), leaf(5, 5), FEW).weakest(), 1e-12);
  }

  @Test
  void aDearerLeafMakesASmallerTree() {
    assertEquals(counts(ROOT), counts(ROOT.pruned(0.79)));
    assertEquals(List.of(new Count(5, 0), new Count(5, 4)), counts(ROOT.pruned(0.8)));
    // Without the split at the right the root saves 2.4 − 0.8.
    assertEquals(List.of(new Count(5, 0), new Count(5, 4)), counts(ROOT.pruned(1.59)));
    assertEquals(List.of(new Count(10, 4)), counts(ROOT.pruned(1.6)));
    assertSame(FEW, FEW.pruned(100));
  }

  @Test
  void theCostsAreThoseAtWhichTheTreeBecomesSmaller() {
    List<Double> costs = Cart.costs(ROOT);
    assertEquals(3, costs.size());
    assertEquals(0, costs.get(0));
    assertEquals(0.8, costs.get(1), 1e-12);
    assertEquals(1.6, costs.get(2), 1e-12);
    assertEquals(List.of(0.0), Cart.costs(FEW));
  }

  @Test
  void aSplitThatSavesNothingCostsTooMuchAtOnce() {
    TreeNode same = new TreeNode(Box.all(1), new Count(8, 4), leaf(4, 2), leaf(4, 2));
    assertEquals(List.of(new Count(8, 4)), counts(same.pruned(0)));
    assertEquals(List.of(0.0), Cart.costs(same));
  }

  @Test
  void aRowFallsIntoTheLeafWhoseLimitsHoldIt() {
    CaseTable table =
        new CaseTable(
            List.of(CaseInput.of("x", 1, 3, 3), CaseInput.of("y", 0, 0, 9)), new boolean[3]);
    Box high = Box.all(2).withLow(0, 2);
    TreeNode low = new TreeNode(Box.all(2).withHigh(0, 2), new Count(1, 0), null, null);
    TreeNode down = new TreeNode(high.withHigh(1, 5), new Count(1, 0), null, null);
    TreeNode up = new TreeNode(high.withLow(1, 5), new Count(1, 1), null, null);
    TreeNode tree =
        new TreeNode(
            Box.all(2), new Count(3, 1), low, new TreeNode(high, new Count(2, 1), down, up));
    assertSame(low, tree.leafOf(table, 0));
    assertSame(down, tree.leafOf(table, 1));
    assertSame(up, tree.leafOf(table, 2));
    assertSame(low, low.leafOf(table, 2));
  }
}
