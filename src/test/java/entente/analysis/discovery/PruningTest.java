package entente.analysis.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Growing and pruning of trees small enough to be worked by hand. */
class PruningTest {

  /** Returns rows at 1 that are no cases, rows at 2 that are, and rows at 3 that are none. */
  private static CaseTable three(int ones, int twos, int threes) {
    double[] x = new double[ones + twos + threes];
    boolean[] cases = new boolean[x.length];
    for (int r = 0; r < x.length; r++) {
      x[r] = r < ones ? 1 : r < ones + twos ? 2 : 3;
      cases[r] = x[r] == 2;
    }
    return new CaseTable(List.of(CaseInput.of("x", x)), cases);
  }

  private static List<Count> leaves(TreeNode tree) {
    return tree.leaves().stream().map(TreeNode::count).toList();
  }

  private static List<Count> full(double massMin, CaseInput factor, boolean... cases) {
    return leaves(new Cart(massMin, 1).full(new CaseTable(List.of(factor), cases)));
  }

  private static CaseInput upTo(int rows) {
    return CaseInput.of("x", IntStream.rangeClosed(1, rows).asDoubleStream().toArray());
  }

  @Test
  void aTreeGrowsUntilItsLeavesArePure() {
    assertEquals(
        List.of(new Count(5, 0), new Count(4, 4), new Count(1, 0)),
        leaves(new Cart(0, 1).full(three(5, 4, 1))));
    assertEquals(List.of(new Count(3, 3)), full(0, upTo(3), true, true, true));
    assertEquals(List.of(new Count(3, 0)), full(0, upTo(3), false, false, false));
  }

  @Test
  void noSplitIsMadeThatMakesNothingPurer() {
    // Whether exactly one of two is 1: on either side of any cut half are cases, as before.
    CaseInput x = CaseInput.of("x", 0, 0, 1, 1);
    CaseInput y = CaseInput.of("y", 0, 1, 0, 1);
    CaseTable either = new CaseTable(List.of(x, y), new boolean[] {false, true, true, false});
    assertEquals(List.of(new Count(4, 2)), leaves(new Cart(0, 1).full(either)));
  }

  @Test
  void ofTwoInputsTheOneThatPartsBetterIsCutTheEarlierIfBothDo() {
    CaseInput good = CaseInput.of("good", 1, 1, 2, 2);
    CaseInput bad = CaseInput.of("bad", 1, 2, 2, 2);
    boolean[] cases = {false, false, true, true};
    Cart cart = new Cart(0, 1);
    TreeNode second = cart.full(new CaseTable(List.of(bad, good), cases));
    assertEquals(List.of(1), second.left().box().restricted());
    TreeNode first = cart.full(new CaseTable(List.of(good, bad, good), cases));
    assertEquals(List.of(0), first.left().box().restricted());
  }

  @Test
  void aLeafHoldsTheLeastMassWhateverItIsInBinary() {
    // A hundred times 0.07 is a little more than 7 in binary; seven cases are a leaf all the same.
    boolean[] cases = new boolean[100];
    for (int r = 93; r < 100; r++) {
      cases[r] = true;
    }
    assertTrue(0.07 * 100 > 7);
    assertEquals(List.of(new Count(93, 0), new Count(7, 7)), full(0.07, upTo(100), cases));
    // An eighth of ten rows is more than one.
    boolean[] last = new boolean[10];
    last[9] = true;
    assertEquals(new Count(2, 1), full(0.125, upTo(10), last).get(1));
    assertEquals(new Count(1, 1), full(0.1, upTo(10), last).get(1));
  }

  // Errors: root 4 · 6 / 10 = 2.4, its right part 4 · 1 / 5 = 0.8; costs 0, 0.8 and 1.6.
  // Of ten rows each is a fold of its own, whatever the seed.
  //
  // Three leaves miss the row at 3 only, by 1: mean 0.1, standard error 0.1, so 0.2 is allowed.
  // Two leaves, at 0.9 √(0.8 · 1.6) = 1.02, below the 1.25 or more that the first cut saves: the
  // four cases are missed by 1/4, the row at 3 by 1: mean 0.125. One leaf: the six by 4/9, the
  // four by 6/9: mean 0.296.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void theSmallestTreeWithinOneStandardErrorOfTheBestIsKept(long seed) {
    TreeNode tree = new Cart(0, seed).grow(three(5, 4, 1));
    assertEquals(List.of(new Count(5, 0), new Count(5, 4)), leaves(tree));
  }

  // The other way round, six cases at 1, three others at 2 and a case at 3. Errors: root 7 · 3 / 10
  // = 2.1, its right part 3/4; costs 0, 0.75 and 1.35. Three leaves miss the row at 3 only, so that
  // 0.2 is allowed as above. Two leaves, at 0.9 √(0.75 · 1.35) = 0.906: without a row at 2 the
  // first
  // cut saves 14/9 − 2/3 = 0.889 and goes too, so that this row is missed by 7/9, three times; and
  // the row at 3 by 1: mean 0.281. One leaf: the three by 7/9, the seven by 1/3: mean 0.259.
  @Test
  void aCostOfAFoldLiesBetweenTwoOfTheTree() {
    CaseTable table = three(6, 3, 1);
    for (int r = 0; r < 10; r++) {
      table.cases()[r] = !table.cases()[r];
    }
    assertEquals(
        List.of(new Count(6, 6), new Count(3, 0), new Count(1, 1)),
        leaves(new Cart(0, 1).grow(table)));
  }

  @Test
  void tooFewRowsForTenFoldsAreNotPruned() {
    assertEquals(3, leaves(new Cart(0, 1).grow(three(4, 4, 1))).size());
  }

  @Test
  void noiseIsPrunedToTheRoot() {
    // Without any one of ten rows no two leaves of half of them are left: both trees err alike.
    boolean[] cases = {false, false, true, false, false, false, true, true, false, true};
    Cart cart = new Cart(0.5, 1);
    CaseTable table = new CaseTable(List.of(upTo(10)), cases);
    assertEquals(List.of(new Count(5, 1), new Count(5, 3)), leaves(cart.full(table)));
    assertEquals(List.of(new Count(10, 4)), leaves(cart.grow(table)));
    // The same where all rows are missed alike, by 5/9, so that nothing more is allowed.
    cases[3] = true;
    CaseTable half = new CaseTable(List.of(upTo(10)), cases);
    assertEquals(List.of(new Count(5, 2), new Count(5, 3)), leaves(cart.full(half)));
    assertEquals(List.of(new Count(10, 5)), leaves(cart.grow(half)));
  }

  // If every tenth row were one fold, all cases would be left out at once and never be learnt.
  @Test
  void foldsFollowNoOrderOfTheRows() {
    boolean[] cases = new boolean[60];
    double[] x = new double[60];
    for (int r = 9; r < 60; r += 10) {
      cases[r] = true;
      x[r] = 1;
    }
    CaseTable table = new CaseTable(List.of(CaseInput.of("x", x)), cases);
    assertEquals(List.of(new Count(54, 0), new Count(6, 6)), leaves(new Cart(0, 1).grow(table)));
  }
}
