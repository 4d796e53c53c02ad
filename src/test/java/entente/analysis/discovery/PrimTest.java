package entente.analysis.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrimTest {

  /** Ten rows, x from 1 to 10; 6, 7 and 8 are cases. */
  private static final CaseTable TEN =
      new CaseTable(
          List.of(CaseInput.of("x", IntStream.rangeClosed(1, 10).asDoubleStream().toArray())),
          new boolean[] {false, false, false, false, false, true, true, true, false, false});

  private static List<Integer> points(List<BoxStep> steps) {
    return steps.stream().map(BoxStep::points).toList();
  }

  @Test
  void tenRowsByHand() {
    List<BoxStep> steps = new Prim(0.2, 0.3).trajectory(TEN);
    assertEquals(List.of(10, 8, 6, 4, 3), points(steps));
    // The first two peels are equally good: the upper one comes first.
    assertEquals(Map.of("x", Arrays.asList(null, 8.5)), steps.get(1).limits());
    assertEquals(Map.of("x", List.of(2.5, 8.5)), steps.get(2).limits());
    // (6 − 1) × 0.2 is whole, so that the inner order statistic moves in by one.
    assertEquals(Map.of("x", List.of(4.5, 8.5)), steps.get(3).limits());
    assertEquals(Map.of("x", List.of(5.5, 8.5)), steps.get(4).limits());
    assertEquals(1, steps.get(4).coverage());
    assertEquals(1, steps.get(4).density());
    assertEquals(0.3, steps.get(4).mass());
  }

  @Test
  void stopsBeforeTheMassIsTooSmall() {
    assertEquals(List.of(10, 8, 6), points(new Prim(0.2, 0.5).trajectory(TEN)));
    assertEquals(List.of(10, 8, 6), points(new Prim(0.2, 0.6).trajectory(TEN)));
  }

  @Test
  void equalValuesArePeeledTogetherOrNotAtAll() {
    CaseInput constant = CaseInput.of("constant", new double[10]);
    CaseInput two = CaseInput.of("two", 0, 0, 0, 0, 0, 1, 1, 1, 1, 1);
    List<BoxStep> steps =
        new Prim(0.1, 0.1).trajectory(new CaseTable(List.of(constant, two), TEN.cases()));
    assertEquals(List.of(10, 5), points(steps));
    assertEquals(Map.of("two", Arrays.asList(0.5, null)), steps.get(1).limits());
  }

  @Test
  void ofEquallyGoodPeelsTheOneThatRestrictsFewerInputsIsTaken() {
    // First the two rows at 3 on x go: 1/15 a row, more than 1/20. Then the row that is left of no
    // case lies at an end of both: x is restricted already.
    CaseInput y = CaseInput.of("y", 1, 1, 2, 1, 1);
    CaseInput x = CaseInput.of("x", 3, 3, 1, 2, 2);
    boolean[] cases = {false, false, false, true, true};
    List<BoxStep> steps = new Prim(0.1, 0.1).trajectory(new CaseTable(List.of(y, x), cases));
    assertEquals(List.of(5, 3, 2), points(steps));
    assertEquals(Map.of("x", List.of(1.5, 2.5)), steps.get(2).limits());
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.0000000000000002})
  void neighbouringNumbersArePeeledFromEitherSide(double low) {
    double high = Math.nextUp(low);
    CaseInput x = CaseInput.of("x", low, high);
    Prim prim = new Prim(0.5, 0);
    Box upper = prim.boxes(new CaseTable(List.of(x), new boolean[] {true, false})).get(1);
    assertTrue(upper.holds(0, low) && !upper.holds(0, high));
    Box lower = prim.boxes(new CaseTable(List.of(x), new boolean[] {false, true})).get(1);
    assertTrue(lower.holds(0, high) && !lower.holds(0, low));
  }

  @Test
  void theSharesOfAPeelAndOfTheLeastMassHaveLimits() {
    assertEquals(0.5, new Prim(0.5, 0).peel());
    assertEquals(1, new Prim(0.1, 1).massMin());
    for (double peel : new double[] {0, 0.51, Double.NaN}) {
      assertEquals(
          "peel " + peel + ", expected above 0, at most 0.5.",
          assertThrows(IllegalArgumentException.class, () -> new Prim(peel, 0.1)).getMessage());
    }
    for (double mass : new double[] {-0.01, 1.01, Double.NaN}) {
      assertEquals(
          "mass " + mass + ", expected from 0 to 1.",
          assertThrows(IllegalArgumentException.class, () -> new Prim(0.1, mass)).getMessage());
    }
  }

  @Test
  void everyStepOfThePlantedTableAsAnotherProgramHasIt() {
    List<BoxStep> steps = new Prim(0.1, 0.05).trajectory(Planted.TABLE);
    List<Map<String, String>> expected = Planted.rows("planted-trajectory.csv");
    assertEquals(expected.size(), steps.size());
    for (int k = 0; k < steps.size(); k++) {
      Map<String, String> row = expected.get(k);
      BoxStep step = steps.get(k);
      assertEquals(row.get("points"), Integer.toString(step.points()));
      assertEquals(row.get("cases"), Integer.toString(step.cases()));
      for (int j = 0; j < 5; j++) {
        String[] ends = row.get(Planted.TABLE.factors().get(j).name()).split("/", -1);
        assertEquals(end(ends[0], Double.NEGATIVE_INFINITY), step.box().low(j));
        assertEquals(end(ends[1], Double.POSITIVE_INFINITY), step.box().high(j));
      }
      Object words = step.limits().getOrDefault("f", List.of("dry", "mild", "wet"));
      assertEquals(List.of(row.get("f").split(" ")), words);
      for (String quasi :
          row.get("quasi_p").isEmpty() ? new String[0] : row.get("quasi_p").split(" ")) {
        String[] parts = quasi.split("=");
        double p = Double.parseDouble(parts[1]);
        assertEquals(p, step.quasiP().get(parts[0]), 1e-9 * p);
      }
      assertEquals(step.restricted(), step.quasiP().size());
    }
  }

  @Test
  void findsTheBoxThatWasPlanted() {
    Discovery found = Discovery.of(Planted.TABLE, new Prim(0.1, 0.05), -1, 20, 1);
    Box box = found.refined().box();
    assertEquals(List.of("a", "c", "f"), List.copyOf(found.refined().limits().keySet()));
    assertEquals(0.3, box.low(0), 0.02);
    assertEquals(0.7, box.high(0), 0.02);
    assertEquals(0.55, box.low(2), 0.03);
    assertTrue(found.resampling().restricted().get("a") > 0.9);
    assertTrue(found.resampling().restricted().get("b") < 0.5);
    assertTrue(found.resampling().heldOutDensity() < found.box().density());
  }

  @Test
  void cannotTellNoiseFromNoise() {
    boolean[] cases = new boolean[600];
    entente.model.Chance chance = new entente.model.Chance(7);
    for (int r = 0; r < cases.length; r++) {
      cases[r] = chance.happens(0.2, entente.model.Chance.Purpose.RESAMPLE, r, 9, 9);
    }
    CaseTable noise = new CaseTable(Planted.TABLE.factors(), cases);
    Discovery found = Discovery.of(noise, new Prim(0.1, 0.05), -1, 20, 1);
    // The box itself flatters; rows that did not choose it tell the truth.
    assertEquals(0.2, found.resampling().heldOutDensity(), 0.06);
    assertTrue(found.leaves().size() == 1, "the tree is pruned to its root");
  }

  private static double end(String text, double open) {
    return text.isEmpty() ? open : Double.parseDouble(text);
  }
}
