package entente.analysis.claims;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.experiment.claim.ClaimDirection;
import entente.experiment.claim.ClaimStep;
import entente.experiment.claim.MeasureName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContrastTest {

  private static final double NONE = Double.NaN;

  private static final Map<String, double[]> VALUES =
      Map.of(
          "a uptake 40", new double[] {3, 5, NONE, 7},
          "a uptake 0", new double[] {1, 1, 1, 1},
          "b uptake 40", new double[] {1, 4, 2, 9},
          "b uptake 0", new double[] {0, 2, 0, 0},
          "c uptake 40", new double[] {2, 0, 9, 0},
          "a spread 40", new double[] {1, 1, 1, 1},
          "b spread 40", new double[] {2, 2, 2, 2},
          "c spread 40", new double[] {3, 3, 3, 1});

  private static StepContrast contrast(
      String per, List<String> arms, List<String> against, int since, double level) {
    ClaimStep step =
        new ClaimStep(
            "s", "", "uptake", per, arms, against, 40, since, ClaimDirection.HIGHER, level, 0);
    return StepContrast.of(
        step, (arm, measure, round) -> VALUES.get(arm + " " + measure + " " + round));
  }

  @Test
  void aDifferenceIsTakenPairByPair() {
    double[] d = contrast(null, List.of("a"), List.of("b"), -1, 0).values();
    assertArrayEquals(new double[] {2, 1, NONE, -2}, d);
  }

  @Test
  void changesAreComparedWhereARoundIsTakenAway() {
    double[] d = contrast(null, List.of("a"), List.of("b"), 0, 0).values();
    assertArrayEquals(new double[] {1, 2, NONE, -3}, d);
  }

  @Test
  void aLevelTakesThePlaceOfAnArm() {
    double[] d = contrast(null, List.of("a"), List.of(), -1, 5).values();
    assertArrayEquals(new double[] {-2, 0, NONE, 2}, d);
  }

  // On even numbers c (mean 5.5) beats b (1.5), though b is better on the odd ones.
  @Test
  void theBestIsChosenOnOneHalfAndJudgedOnTheOther() {
    StepContrast c = contrast(null, List.of("a"), List.of("b", "c"), -1, 0);
    assertEquals(List.of("a", "c"), c.chosen());
    assertArrayEquals(new double[] {NONE, 5, NONE, 7}, c.values());
  }

  // By hand: (1, 3), (2, 1), (3, 2) has slope −1/2; (1, 5), (2, 4), (3, 0) has −5/2; without a,
  // (2, 2), (3, 9) has 7; (1, 7), (2, 9), (1, 0) has 5.5.
  @Test
  void aSlopeRunsAcrossTheArms() {
    double[] d = contrast("spread", List.of("a", "b", "c"), List.of(), -1, 0).values();
    assertArrayEquals(new double[] {-0.5, -2.5, 7, 5.5}, d, 1e-12);
  }

  // The arms chosen by the measure itself are kept for its parts, and so are the odd numbers.
  @Test
  void aPartIsComparedBetweenTheSameArms() {
    assertArrayEquals(
        new double[] {NONE, -2, NONE, 0},
        part(contrast(null, List.of("a"), List.of("b", "c"), -1, 0), List.of("b", "c")));
    assertArrayEquals(
        new double[] {-1, -1, -1, -1},
        part(contrast(null, List.of("a"), List.of("b"), -1, 0), List.of("b")));
    assertArrayEquals(
        new double[] {1, 1, 1, 1}, part(contrast(null, List.of("a"), List.of(), -1, 0), List.of()));
  }

  private static double[] part(StepContrast whole, List<String> against) {
    ClaimStep step =
        new ClaimStep(
            "s", "", "uptake", null, List.of("a"), against, 40, -1, ClaimDirection.HIGHER, 0, 0);
    return whole
        .part(
            step,
            MeasureName.of("spread"),
            (arm, measure, round) -> VALUES.get(arm + " " + measure + " " + round))
        .values();
  }

  // Of equals the first; one that has no value on the even numbers is never the best.
  @Test
  void tiesGoToTheFirstAndTheUndefinedLoses() {
    Map<String, double[]> values =
        Map.of(
            "a", new double[] {0, 0, 0, 0},
            "b", new double[] {2, 9, 4, 9},
            "c", new double[] {4, 0, 2, 0},
            "d", new double[] {NONE, 9, NONE, 9},
            "e", new double[] {NONE, 0, 3.5, 0});
    assertEquals(List.of("a", "b"), chosen(values, "b", "c"));
    assertEquals(List.of("a", "c"), chosen(values, "d", "c"));
    assertEquals(List.of("a", "c"), chosen(values, "c", "d"));
    assertEquals(List.of("a", "e"), chosen(values, "b", "e"), "3.5 by the one that it has");
  }

  private static List<String> chosen(Map<String, double[]> values, String... against) {
    ClaimStep step =
        new ClaimStep(
            "s",
            "",
            "uptake",
            null,
            List.of("a"),
            List.of(against),
            40,
            -1,
            ClaimDirection.HIGHER,
            0,
            0);
    return StepContrast.of(step, (arm, measure, round) -> values.get(arm)).chosen();
  }
}
