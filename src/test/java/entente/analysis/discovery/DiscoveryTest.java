package entente.analysis.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import entente.analysis.Blank;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

/** Which box is looked at closely, what of it is believed, and what a table must be. */
class DiscoveryTest {

  private static final Prim PRIM = new Prim(0.2, 0.3);

  private static CaseTable table(boolean... cases) {
    double[] x = IntStream.rangeClosed(1, cases.length).asDoubleStream().toArray();
    return new CaseTable(List.of(CaseInput.of("x", x)), cases);
  }

  /** Ten rows; 6, 7 and 8 are cases. PRIM leaves 10, 8, 6, 4 and 3 of them, as by hand there. */
  private static CaseTable ten() {
    return table(false, false, false, false, false, true, true, true, false, false);
  }

  private static Discovery of(CaseTable table, int asked) {
    return Discovery.of(table, PRIM, asked, 2, 1);
  }

  @Test
  void theBoxNearestToFullCoverageAndDensityIsChosenUnlessOneIsAsked() {
    Discovery nearest = of(ten(), -1);
    assertEquals(4, nearest.chosen());
    assertEquals(3, nearest.box().points());
    assertEquals(6, of(ten(), 2).box().points());
    assertEquals(10, of(ten(), 0).box().points());
    assertEquals(3, of(ten(), 99).box().points());
  }

  @Test
  void ofEquallyNearBoxesTheLargerIsChosen() {
    // All: coverage 1 and density 1/2; the row at 1 alone: coverage 1/2 and density 1.
    CaseInput x = CaseInput.of("x", 1, 0, 0, 0);
    CaseTable table = new CaseTable(List.of(x), new boolean[] {true, true, false, false});
    Discovery found = Discovery.of(table, new Prim(0.2, 0.1), -1, 2, 1);
    assertEquals(2, found.trajectory().size());
    assertEquals(0, found.chosen());
  }

  @Test
  void aRestrictionThatChanceMakesAsOftenIsDropped() {
    // In the box 3 of 6 are cases, without it 3 of 10: 3 or more of 6 with 0.3 each.
    Discovery doubted = of(ten(), 2);
    double p = 1 - Math.pow(0.7, 6) - 6 * 0.3 * Math.pow(0.7, 5) - 15 * 0.09 * Math.pow(0.7, 4);
    assertEquals(p, doubted.box().quasiP().get("x"), 1e-12);
    assertEquals(Map.of(), doubted.refined().limits());
    // 3 of 3: 0.027.
    Discovery believed = of(ten(), 4);
    assertEquals(0.027, believed.box().quasiP().get("x"), 1e-12);
    assertEquals(Map.of("x", List.of(5.5, 8.5)), believed.refined().limits());
  }

  @Test
  void aDoubtOfJustOneInTwentyIsBelieved() {
    // One row of twenty at 1, and it is the one case: 1 of 1 by chance with 1/20.
    double[] x = new double[20];
    boolean[] cases = new boolean[20];
    x[7] = 1;
    cases[7] = true;
    CaseTable table = new CaseTable(List.of(CaseInput.of("x", x)), cases);
    Discovery found = Discovery.of(table, new Prim(0.5, 0), -1, 2, 1);
    assertEquals(Discovery.DOUBT, found.box().quasiP().get("x"));
    assertEquals(List.of("x"), List.copyOf(found.refined().limits().keySet()));
  }

  @Test
  void leavesComeFromTheDensestDown() {
    // At least two rows in a leaf: 1 and 2 without a case, then 3 to 5 with three, 6 to 8 with one.
    CaseTable eight = table(false, false, true, true, true, false, false, true);
    List<BoxStep> leaves = Discovery.of(eight, new Prim(0.2, 0.25), -1, 2, 1).leaves();
    assertEquals(List.of(1.0, 1 / 3.0, 0.0), leaves.stream().map(BoxStep::density).toList());
    assertEquals(Map.of("x", List.of(Math.nextUp(2.5), 5.5)), leaves.get(0).limits());
  }

  @Test
  void halfIsNoMajority() {
    List<BoxStep> leaves =
        List.of(
            Blank.of(BoxStep.class, Map.of("density", 0.51)),
            Blank.of(BoxStep.class, Map.of("density", 0.5)),
            Blank.of(BoxStep.class, Map.of("density", 0.2)));
    Discovery found = Blank.of(Discovery.class, Map.of("leaves", leaves));
    assertEquals(List.of(leaves.get(0)), found.majority());
  }

  @Test
  void thereMustBeSomethingToTellApart() {
    assertEquals(
        "0 of 2 rows are cases; there is nothing to tell apart.",
        assertThrows(IllegalArgumentException.class, () -> of(table(false, false), -1))
            .getMessage());
    assertEquals(
        "2 of 2 rows are cases; there is nothing to tell apart.",
        assertThrows(IllegalArgumentException.class, () -> of(table(true, true), -1)).getMessage());
  }

  @Test
  void atLeastSoManyAsTheBinomialDistributionHasIt() {
    for (int k = 0; k <= 5; k++) {
      double expected = 1 - new BinomialDistribution(null, 5, 0.3).cumulativeProbability(k - 1);
      assertEquals(expected, BoxStep.atLeast(k, 5, 0.3), 1e-12);
      assertEquals(1, BoxStep.atLeast(k, 5, 1));
    }
    assertEquals(0, BoxStep.atLeast(1, 5, 0));
    assertEquals(1, BoxStep.atLeast(0, 5, 0));
  }
}
