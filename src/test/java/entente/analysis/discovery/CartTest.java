package entente.analysis.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CartTest {

  @Test
  void growsTheLeavesThatRpartGrows() {
    List<Count> expected =
        Planted.rows("tree.csv").stream().map(CartTest::count).sorted(CartTest::compare).toList();
    List<Count> grown =
        new Cart(0.05, 1)
            .full(Planted.TABLE).leaves().stream()
                .map(TreeNode::count)
                .sorted(CartTest::compare)
                .toList();
    assertEquals(expected, grown);
  }

  @Test
  void prunesToThePlantedBox() {
    TreeNode tree = new Cart(0.05, 1).grow(Planted.TABLE);
    TreeNode densest =
        tree.leaves().stream().max((a, b) -> a.count().compareDensity(b.count())).orElseThrow();
    assertEquals(List.of(0, 2, 5), densest.box().restricted());
    assertEquals(new Count(74, 69), densest.count());
  }

  @Test
  void everyRowFallsIntoTheLeafThatHoldsIt() {
    TreeNode tree = new Cart(0.05, 1).full(Planted.TABLE);
    int points = 0;
    for (TreeNode leaf : tree.leaves()) {
      assertEquals(leaf.count(), Planted.TABLE.count(leaf.box()));
      points += leaf.count().points();
    }
    assertEquals(600, points);
  }

  private static Count count(Map<String, String> row) {
    return new Count(Integer.parseInt(row.get("points")), Integer.parseInt(row.get("cases")));
  }

  private static int compare(Count a, Count b) {
    int byPoints = Integer.compare(a.points(), b.points());
    return byPoints != 0 ? byPoints : Integer.compare(a.cases(), b.cases());
  }
}
