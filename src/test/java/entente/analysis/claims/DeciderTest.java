package entente.analysis.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.Chance;
import entente.model.Chance.Purpose;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeciderTest {

  private static final int FUTURES = 150;
  private static final int INPUTS = 60;

  private static List<Map<String, Double>> draws() {
    List<Map<String, Double>> draws = new ArrayList<>();
    for (int k = 0; k < FUTURES; k++) {
      Map<String, Double> draw = new LinkedHashMap<>();
      for (int j = 0; j < INPUTS; j++) {
        draw.put("x" + j, new Chance(5).uniform(Purpose.FUTURE, j, 0, k));
      }
      draws.add(draw);
    }
    return draws;
  }

  @Test
  void theAssumptionThatWasPlantedIsFoundWithItsRegion() {
    List<Map<String, Double>> draws = draws();
    double[] toward = new double[FUTURES];
    double[] holds = new double[FUTURES];
    for (int k = 0; k < FUTURES; k++) {
      toward[k] = 0.6 - draws.get(k).get("x7") + 0.2 * draws.get(k).get("x9");
      holds[k] = draws.get(k).get("x7") < 0.6 ? 1 : 0;
    }
    Decider decider = Decider.of("s", toward, holds, draws);
    assertEquals("x7", decider.influences().get(0).path());
    assertTrue(decider.influences().get(0).rank() < -0.9, decider::toString);
    assertTrue(decider.influences().size() <= 2, decider.influences()::toString);
    List<?> limits = (List<?>) decider.region().limits().get("x7");
    assertEquals(0.6, (Double) limits.get(1), 0.08);
    assertTrue(decider.heldOut() > 0.9, decider::toString);
  }

  @Test
  void nothingIsFoundWhereNothingIs() {
    double[] noise = new double[FUTURES];
    double[] holds = new double[FUTURES];
    for (int k = 0; k < FUTURES; k++) {
      noise[k] = new Chance(6).uniform(Purpose.FUTURE, 0, 0, k) - 0.5;
      holds[k] = noise[k] > 0 ? 1 : 0;
    }
    Decider decider = Decider.of("s", noise, holds, draws());
    assertEquals(List.of(), decider.influences());
    assertNull(decider.region());
  }

  /**
   * Futures in which one quantity moves a difference by itself, and the claim holds below a value.
   */
  private static Decider planted(double below, int undefined) {
    List<Map<String, Double>> draws = draws();
    double[] toward = new double[FUTURES];
    double[] holds = new double[FUTURES];
    List<Double> sorted = draws.stream().map(d -> d.get("x7")).sorted().toList();
    for (int k = 0; k < FUTURES; k++) {
      double x = draws.get(k).get("x7");
      boolean tied = x > sorted.get(FUTURES - 1 - undefined);
      toward[k] = tied ? Double.NaN : 0.5 - x;
      holds[k] = tied ? Double.NaN : x < below ? 1 : 0;
    }
    return Decider.of("s", toward, holds, draws);
  }

  // So many futures as lie below the value hold: the share is of those that are no ties.
  @Test
  void theShareIsOfTheFuturesThatAreNoTies() {
    List<Double> sorted = draws().stream().map(d -> d.get("x7")).sorted().toList();
    Decider decider = planted(sorted.get(60), 30);
    assertEquals(60 / 120.0, decider.overall());
    assertEquals("s", decider.step());
    assertEquals(List.of(), decider.hints());
  }

  @Test
  void aRegionTakesTenFuturesOnEitherSide() {
    List<Double> sorted = draws().stream().map(d -> d.get("x7")).sorted().toList();
    assertNull(planted(sorted.get(9), 0).region());
    assertTrue(planted(sorted.get(10), 0).region() != null);
    assertNull(planted(sorted.get(FUTURES - 9), 0).region());
    assertTrue(planted(sorted.get(FUTURES - 10), 0).region() != null);
    assertEquals(Double.NaN, planted(sorted.get(9), 0).heldOut());
  }

  @Test
  void withFewerThanTenNumbersNothingIsRanked() {
    Decider nine = planted(0.5, FUTURES - 9);
    assertEquals(List.of(), nine.influences());
    assertEquals(List.of(), nine.hints());
    assertEquals("x7", planted(0.5, FUTURES - 10).influences().get(0).path());
  }

  @Test
  void whereNothingIsSureTheThreeStrongestAreHints() {
    double[] noise = new double[FUTURES];
    double[] holds = new double[FUTURES];
    for (int k = 0; k < FUTURES; k++) {
      noise[k] = new Chance(6).uniform(Purpose.FUTURE, 0, 0, k) - 0.5;
    }
    Decider decider = Decider.of("s", noise, holds, draws());
    assertEquals(3, decider.hints().size());
    double[] sizes = decider.hints().stream().mapToDouble(h -> Math.abs(h.rank())).toArray();
    assertTrue(sizes[0] >= sizes[1] && sizes[1] >= sizes[2]);
    assertEquals(0, decider.overall());
  }

  /** Whether the claim holds in a future by its number and by the quantity that speaks for it. */
  private interface Holds {
    boolean in(int future, double x);
  }

  private static Decider decided(Holds claim) {
    List<Map<String, Double>> draws = draws();
    double[] toward = draws.stream().mapToDouble(d -> d.get("x7")).toArray();
    double[] holds = new double[FUTURES];
    for (int k = 0; k < FUTURES; k++) {
      holds[k] = claim.in(k, toward[k]) ? 1 : 0;
    }
    return Decider.of("s", toward, holds, draws);
  }

  // Futures 0, 2, 4 … hold above 0.5, the others from 0.25 to 0.5: each half finds its own box, in
  // which no future of the other half holds. Which half a future is in goes by its place.
  @Test
  void whatOneHalfChoosesIsTriedOnTheOther() {
    Decider decider = decided((k, x) -> k % 2 == 0 ? x > 0.5 : x > 0.25 && x <= 0.5);
    assertEquals("x7", decider.influences().get(0).path());
    assertEquals(0, decider.heldOut(), 0.05);
  }

  // One half holds nowhere, so that it chooses nothing: the box of the other is tried alone.
  @Test
  void aHalfWithoutCasesChoosesNothing() {
    assertEquals(0, decided((k, x) -> k % 2 == 0 && x > 0.5).heldOut());
  }
}
