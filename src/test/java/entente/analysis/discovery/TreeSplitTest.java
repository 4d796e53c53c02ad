package entente.analysis.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Single cuts, by hand. */
class TreeSplitTest {

  private static final boolean T = true;
  private static final boolean F = false;

  private static TreeSplit best(CaseInput factor, int least, boolean... cases) {
    CaseTable table = new CaseTable(List.of(factor), cases);
    return TreeSplit.best(table, Box.all(1), IntStream.range(0, cases.length).toArray(), 0, least);
  }

  private static CaseInput numbers(double... values) {
    return CaseInput.of("x", values);
  }

  private static CaseInput words(String... words) {
    return CaseInput.ofWords("w", List.of(words));
  }

  private static List<String> kept(CaseInput words, Box box) {
    return words.levels().stream().filter(w -> box.keeps(0, words.levels().indexOf(w))).toList();
  }

  @Test
  void purityIsTheSumOfSquaredCountsOverTheRows() {
    assertEquals((3 * 3 + 1) / 4.0, TreeSplit.purity(new Count(4, 3)));
    assertEquals(5, TreeSplit.purity(new Count(5, 0)));
    assertEquals(5, TreeSplit.purity(new Count(5, 5)));
  }

  @Test
  void theCutIsMidwayBetweenNeighboursWhereTheyPartBest() {
    TreeSplit split = best(numbers(8, 1, 4, 2), 1, T, F, T, F);
    assertEquals(3, split.left().high(0));
    assertEquals(Double.NEGATIVE_INFINITY, split.left().low(0));
    assertEquals(Math.nextUp(3.0), split.right().low(0));
    assertEquals(Double.POSITIVE_INFINITY, split.right().high(0));
    // Two pure pairs: 2²/2 twice.
    assertEquals(4, split.purity());
  }

  @Test
  void ofTwoEquallyGoodCutsTheLowerOneIsMade() {
    // Below 1.5 and above 3.5 lies one case: 1 and (1 + 2²)/3 on either side.
    TreeSplit split = best(numbers(1, 2, 3, 4), 1, T, F, F, T);
    assertEquals(1.5, split.left().high(0));
    assertEquals(1 + 5 / 3.0, split.purity(), 1e-12);
  }

  @Test
  void aLaterCutIsMadeIfItIsBetter() {
    // Cut at 1.5: 1 + (1 + 2²)/3; at 2.5: 1 + 1; at 3.5: (1 + 2²)/3 + 1; at 4.5 of five: 4 + 1.
    assertEquals(4.5, best(numbers(1, 2, 3, 4, 5), 1, F, F, F, F, T).left().high(0));
  }

  @Test
  void equalValuesStayTogether() {
    TreeSplit split = best(numbers(1, 1, 2), 1, F, T, T);
    assertEquals(1.5, split.left().high(0));
    // (1 + 1)/2 and 1.
    assertEquals(2, split.purity());
    assertNull(best(numbers(2, 2, 2), 1, F, T, T));
  }

  @Test
  void bothPartsHoldAtLeastTheLeastRows() {
    assertEquals(3.5, best(numbers(1, 2, 3, 4), 1, F, F, F, T).left().high(0));
    assertEquals(2.5, best(numbers(1, 2, 3, 4), 2, F, F, F, T).left().high(0));
    assertEquals(1.5, best(numbers(1, 2, 3, 4), 1, T, F, F, F).left().high(0));
    assertEquals(2.5, best(numbers(1, 2, 3, 4), 2, T, F, F, F).left().high(0));
    assertNull(best(numbers(1, 2, 3, 4), 3, T, F, F, F));
  }

  @Test
  void onlyTheRowsOfTheNodeCount() {
    CaseTable table = new CaseTable(List.of(numbers(1, 2, 3, 4, 5)), new boolean[] {T, F, F, T, T});
    Box box = Box.all(1).withLow(0, 1.5);
    TreeSplit split = TreeSplit.best(table, box, new int[] {1, 2, 3, 4}, 0, 1);
    assertEquals(1.5, split.left().low(0));
    assertEquals(3.5, split.left().high(0));
    assertEquals(4, split.purity());
  }

  @Test
  void neighbouringNumbersArePartedToo() {
    for (double low : new double[] {1, Math.nextUp(1.0)}) {
      double high = Math.nextUp(low);
      TreeSplit split = best(numbers(low, high), 1, F, T);
      assertTrue(split.left().holds(0, low) && split.right().holds(0, high));
      assertFalse(split.left().holds(0, high) || split.right().holds(0, low));
    }
  }

  @Test
  void wordsAreCutInTheOrderOfTheirShareOfCases() {
    // Shares: a 1, b 0, c 1/3. After b: 2 and (3² + 2²)/5; after b and c: (1 + 4²)/5 and 2.
    CaseInput words = words("a", "a", "b", "b", "c", "c", "c");
    TreeSplit split = best(words, 1, T, T, F, F, T, F, F);
    assertEquals(List.of("b", "c"), kept(words, split.left()));
    assertEquals(List.of("a"), kept(words, split.right()));
    assertEquals(17 / 5.0 + 2, split.purity(), 1e-12);
  }

  @Test
  void aWordWithoutRowsIsInBothParts() {
    CaseInput words = words("a", "b", "c");
    CaseTable table = new CaseTable(List.of(words), new boolean[] {T, T, F});
    TreeSplit split = TreeSplit.best(table, Box.all(1), new int[] {0, 2}, 0, 1);
    assertEquals(List.of("b", "c"), kept(words, split.left()));
    assertEquals(List.of("a", "b"), kept(words, split.right()));
  }

  @Test
  void theRowsOfOneWordStayTogether() {
    assertNull(best(words("a", "a", "a"), 1, T, F, F));
    // One row with b does not make a part of two.
    assertNull(best(words("a", "a", "b"), 2, T, F, F));
  }
}
