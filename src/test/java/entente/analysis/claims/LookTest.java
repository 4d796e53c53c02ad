package entente.analysis.claims;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.experiment.claim.ClaimDirection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a list of numbers says of a step. */
class LookTest {

  private static final double NONE = Double.NaN;

  private static StepEvidence look(ClaimDirection direction, double margin, double... numbers) {
    return StepEvidence.of(numbers, ClaimRuleTest.step(direction), margin);
  }

  @Test
  void sharesAreOfTheNumbersThatAreNoTies() {
    StepEvidence look = look(ClaimDirection.HIGHER, 0.5, 1, 2, -1, 0, NONE, 0.5);
    assertEquals(4, look.decided());
    assertEquals(0.75, look.share());
    assertEquals(2 / 5.0, look.small(), "0 and 0.5 of the five that are defined");
    assertEquals(1, look.toward());
    assertEquals(1, look.difference().leftOut());
  }

  // Not to be lower is enough: the border is the margin on the wrong side.
  @Test
  void theBorderMovesByTheMarginWhereNotToBeWorseIsEnough() {
    ClaimDirection way = ClaimDirection.NOT_LOWER;
    assertArrayEquals(
        new double[] {0.25, 0, -0.5, NONE},
        StepEvidence.oriented(new double[] {0, -0.25, -0.75, NONE}, ClaimRuleTest.step(way), 0.25));
    assertArrayEquals(
        new double[] {0.25, 0, 1},
        StepEvidence.oriented(
            new double[] {0, 0.25, -0.75}, ClaimRuleTest.step(ClaimDirection.NOT_HIGHER), 0.25));
    assertArrayEquals(
        new double[] {1, -2},
        StepEvidence.oriented(
            new double[] {-1, 2}, ClaimRuleTest.step(ClaimDirection.LOWER), 0.25));
    assertEquals(1, look(way, 0.25, 0, -0.25, -0.125).toward());
    assertEquals(0, look(way, 0.25, -0.25, -0.25).toward());
    assertEquals(-1, look(way, 0.25, -0.5, -0.25).toward());
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 0.5", "0, 0, 1", "-1, -1, 0.5"})
  void numbersThatDoNotVaryAreJudgedByTheirSigns(double one, double other, double p) {
    assertEquals(p, look(ClaimDirection.HIGHER, 0.1, one, other).p());
  }

  @Test
  void fewerThanTwoNumbersHaveNoTest() {
    assertEquals(NONE, look(ClaimDirection.HIGHER, 0.1, 1).p());
    StepEvidence empty = look(ClaimDirection.HIGHER, 0.1, NONE, NONE);
    assertEquals(NONE, empty.p());
    assertEquals(NONE, empty.share());
    assertEquals(0, empty.decided());
    assertEquals(0, empty.sureSign());
    assertFalse(empty.negligible());
  }

  // Two numbers d apart have the interval mean ± 12.7062 d / 2 (Student's t, one degree).
  @Test
  void aSignIsSureWhereTheIntervalLeavesOutZero() {
    assertEquals(1, look(ClaimDirection.HIGHER, 0.1, 0.95, 1.05).sureSign());
    assertEquals(-1, look(ClaimDirection.HIGHER, 0.1, -0.95, -1.05).sureSign());
    assertEquals(0, look(ClaimDirection.HIGHER, 0.1, 0.9, 1.1).sureSign());
    assertTrue(look(ClaimDirection.HIGHER, 1.7, 0.95, 1.05).negligible());
    assertFalse(look(ClaimDirection.HIGHER, 1.6, 0.95, 1.05).negligible());
    assertFalse(look(ClaimDirection.HIGHER, 1.6, -0.95, -1.05).negligible());
  }
}
