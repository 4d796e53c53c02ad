package entente.analysis.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.claims.ClaimVerdict.Kind;
import entente.experiment.claim.ClaimDirection;
import entente.experiment.claim.ClaimSetting;
import entente.experiment.claim.ClaimStep;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimRuleTest {

  private static final double MARGIN = 0.1;

  static ClaimStep step(ClaimDirection direction) {
    return new ClaimStep(
        "s", "", "uptake", null, List.of("a"), List.of("b"), 40, -1, direction, 0, MARGIN);
  }

  private static StepEvidence look(ClaimDirection direction, double... numbers) {
    return StepEvidence.of(numbers, step(direction), MARGIN);
  }

  /** Returns numbers around a middle: so many, each a half-width below or above it. */
  private static double[] around(double middle, double half, int n) {
    double[] x = new double[n];
    Arrays.setAll(x, k -> middle + (k % 2 == 0 ? -half : half));
    return x;
  }

  // The t distribution with four degrees of freedom has a closed form.
  @Test
  void thePValueIsThatOfTheTest() {
    double t = 4 / Math.sqrt(12.5 / 5);
    double w = 1 + t * t / 4;
    double cdf = 0.5 + 0.375 * t / Math.sqrt(w) * (1 - t * t / w / 12);
    assertEquals(2 * (1 - cdf), look(ClaimDirection.HIGHER, 1, 2, 3, 4, 10).p(), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({
    "higher, 0.5, 0.2, FOR",
    "lower, 0.5, 0.2, AGAINST",
    "higher, 0.01, 0.02, AGAINST",
    "higher, 0, 0, AGAINST",
    "higher, 0.15, 2, OPEN",
    "higher, 0.12, 0.2, FOR",
    "not_lower, 0.01, 0.02, FOR",
    "not_lower, 0, 0, FOR",
    "not_lower, -0.5, 0.2, AGAINST",
    "not_higher, 0.5, 0.2, AGAINST",
    "not_higher, -0.5, 0.2, FOR"
  })
  void aStepIsJudgedByItsIntervalAndItsMargin(
      String direction, double middle, double half, Answer expected) {
    ClaimDirection way = ClaimDirection.valueOf(direction.toUpperCase(java.util.Locale.ROOT));
    StepEvidence look = look(way, around(middle, half, 40));
    assertEquals(expected, ClaimRule.point(look, way.noWorse(), List.of()));
  }

  @Test
  void aSignThatHolmTakesAwayDoesNotCount() {
    StepEvidence look = look(ClaimDirection.HIGHER, 0.1, 0.2, 0.9, 0.3, 0.6);
    assertTrue(look.p() < 0.05);
    assertEquals(Answer.FOR, ClaimRule.point(look.corrected(look.p()), false, List.of()));
    assertEquals(Answer.OPEN, ClaimRule.point(look.corrected(3 * look.p()), false, List.of()));
  }

  @Test
  void aSignOfACompositeCountsOnlyIfItsPartsShareIt() {
    StepEvidence look = look(ClaimDirection.HIGHER, around(0.5, 0.2, 40));
    assertEquals(Answer.FOR, ClaimRule.point(look, false, List.of(1, 1, 1)));
    assertEquals(Answer.OPEN, ClaimRule.point(look, false, List.of(1, 1, -1)));
    assertEquals(Answer.OPEN, ClaimRule.point(look, false, List.of(1, 0, 1)));
  }

  @Test
  void futuresAreCountedWithoutTies() {
    double[] x = new double[90];
    Arrays.fill(x, 0, 24, 1);
    Arrays.fill(x, 24, 30, -1);
    StepEvidence look = look(ClaimDirection.HIGHER, x);
    assertEquals(30, look.decided());
    assertEquals(0.8, look.share());
    assertEquals(Answer.FOR, ClaimRule.futures(look, false, List.of()));
    assertEquals(
        Answer.AGAINST, ClaimRule.futures(look(ClaimDirection.LOWER, x), false, List.of()));
    Arrays.fill(x, 12, 24, -1);
    assertEquals(Answer.OPEN, ClaimRule.futures(look(ClaimDirection.HIGHER, x), false, List.of()));
    assertEquals(
        Answer.AGAINST,
        ClaimRule.futures(look(ClaimDirection.HIGHER, new double[30]), false, List.of()));
  }

  @Test
  void oneNumberAnswersNothing() {
    assertEquals(Answer.OPEN, ClaimRule.point(look(ClaimDirection.HIGHER, 1), false, List.of()));
    assertEquals(Answer.OPEN, ClaimRule.futures(look(ClaimDirection.HIGHER, 1), false, List.of()));
    // Numbers without spread tell by their signs alone: 2 / 2⁵ is above 5 %, 2 / 2⁶ below.
    StepEvidence five = look(ClaimDirection.HIGHER, 1, 1, 1, 1, 1);
    assertEquals(Answer.OPEN, ClaimRule.point(five, false, List.of()), "five are too few");
    StepEvidence six = look(ClaimDirection.HIGHER, 1, 1, 1, 1, 1, 1);
    assertEquals(Answer.FOR, ClaimRule.point(six, false, List.of()), "six that agree do");
  }

  // Next to nothing speaks against it, unless some part of a composite surely moved.
  @Test
  void nothingOfACompositeIsNothingOnlyIfNoPartMoved() {
    StepEvidence none = look(ClaimDirection.HIGHER, new double[30]);
    assertEquals(Answer.AGAINST, ClaimRule.point(none, false, List.of(0, 0, 0)));
    assertEquals(Answer.OPEN, ClaimRule.point(none, false, List.of(0, 1, 0)));
    assertEquals(Answer.AGAINST, ClaimRule.futures(none, false, List.of(0, 0, 0)));
    assertEquals(Answer.OPEN, ClaimRule.futures(none, false, List.of(0, 1, 0)));
  }

  /** A look at futures as its numbers say, of which so many differ by no more than the margin. */
  private static StepEvidence futures(
      double share, double low, double high, double small, double... x) {
    StepEvidence look = look(ClaimDirection.HIGHER, x);
    return new StepEvidence(look.difference(), MARGIN, 0, 0, 1, 30, share, low, high, small);
  }

  @ParameterizedTest
  @CsvSource({
    "0.8, 0.6, 0.9, 0, FOR",
    "0.8, 0.5, 0.9, 0, OPEN",
    "0.6666666666666666, 0.6, 0.9, 0, OPEN",
    "0.2, 0.1, 0.4, 0, AGAINST",
    "0.2, 0.1, 0.5, 0, OPEN",
    "0.33333333333333337, 0.1, 0.4, 0, OPEN",
    "0.5, 0.3, 0.7, 1, OPEN"
  })
  void futuresHaveToAgreeByTwoThirdsAndSurelyByHalf(
      double share, double low, double high, double small, Answer expected) {
    StepEvidence look = futures(share, low, high, small, 1, 2, 3);
    assertEquals(expected, ClaimRule.futures(look, false, List.of()));
    boolean open = expected == Answer.OPEN;
    assertEquals(expected, ClaimRule.futures(look, false, List.of(1, 1)));
    assertEquals(open ? expected : Answer.OPEN, ClaimRule.futures(look, false, List.of(1, 0)));
  }

  // The mean lies within the margin, and so do the futures, or not.
  @ParameterizedTest
  @CsvSource({"0.7, AGAINST", "0.6666666666666666, FOR"})
  void aSmallMeanIsNothingWhereMostFuturesAreSmall(double small, Answer expected) {
    StepEvidence look = futures(0.8, 0.6, 0.9, small, 0.01, 0.02, 0.015);
    assertEquals(expected, ClaimRule.futures(look, false, List.of()));
    assertEquals(Answer.FOR, ClaimRule.futures(look, true, List.of()), "not to be worse is enough");
    StepEvidence bare =
        StepEvidence.of(new double[] {0.01, 0.02, 0.015}, step(ClaimDirection.HIGHER), 0);
    assertEquals(Answer.FOR, ClaimRule.point(bare, false, List.of()), "there is no margin");
  }

  @ParameterizedTest
  @CsvSource({
    "FOR, FOR, SUPPORTED",
    "FOR, OPEN, UNDECIDED",
    "FOR, AGAINST, UNDECIDED",
    "OPEN, FOR, UNDECIDED",
    "OPEN, OPEN, UNDECIDED",
    "OPEN, AGAINST, REFUTED",
    "AGAINST, FOR, UNDECIDED",
    "AGAINST, OPEN, REFUTED",
    "AGAINST, AGAINST, REFUTED",
    "FOR, , SUPPORTED",
    "AGAINST, , REFUTED",
    "OPEN, , UNDECIDED"
  })
  void anOutcomeNeedsBothLooks(Answer point, Answer futures, ClaimOutcome expected) {
    assertEquals(expected, ClaimRule.outcome(point, futures));
  }

  @Test
  void oneStepAgainstIsEnoughAndOneOpenLeavesItOpen() {
    assertEquals(Answer.FOR, ClaimRule.all(List.of(Answer.FOR, Answer.FOR)));
    assertEquals(Answer.OPEN, ClaimRule.all(List.of(Answer.FOR, Answer.OPEN)));
    assertEquals(Answer.AGAINST, ClaimRule.all(List.of(Answer.OPEN, Answer.AGAINST)));
  }

  // Each step may come out in other futures than the rest; the whole then comes out in none.
  @Test
  void inTheFuturesTheWholeHasToHoldToo() {
    List<Answer> both = List.of(Answer.FOR, Answer.FOR);
    assertEquals(Answer.FOR, ClaimRule.allInFutures(both, 30, 25));
    assertEquals(Answer.OPEN, ClaimRule.allInFutures(both, 30, 12));
    assertEquals(Answer.OPEN, ClaimRule.allInFutures(both, 2, 2));
    assertEquals(Answer.OPEN, ClaimRule.allInFutures(both, 0, 0));
    assertEquals(
        Answer.AGAINST, ClaimRule.allInFutures(List.of(Answer.FOR, Answer.AGAINST), 30, 25));
  }

  @ParameterizedTest
  @CsvSource({
    "SUPPORTED, SUPPORTED, SUPPORTED, SUPPORTED, EMERGENT, ''",
    "SUPPORTED, UNDECIDED, SUPPORTED, REFUTED, BUILT_IN, pressure",
    "SUPPORTED, REFUTED, REFUTED, REFUTED, BUILT_IN, 'pressure, hedging'",
    "SUPPORTED, SUPPORTED, SUPPORTED, REFUTED, BUILT_IN, 'pressure, hedging'",
    "REFUTED, SUPPORTED, SUPPORTED, SUPPORTED, REFUTED, ''",
    "UNDECIDED, SUPPORTED, REFUTED, SUPPORTED, UNDECIDED, ''"
  })
  void whatASupportedClaimCannotDoWithoutBuildsItIn(
      ClaimOutcome plain,
      ClaimOutcome first,
      ClaimOutcome second,
      ClaimOutcome none,
      Kind kind,
      String by) {
    Map<ClaimSetting, ClaimOutcome> outcomes = new LinkedHashMap<>();
    outcomes.put(setting("", ClaimSetting.Kind.PLAIN), plain);
    outcomes.put(setting("pressure", ClaimSetting.Kind.OFF), first);
    outcomes.put(setting("hedging", ClaimSetting.Kind.OFF), second);
    outcomes.put(setting("", ClaimSetting.Kind.ALL_OFF), none);
    outcomes.put(setting("pressure", ClaimSetting.Kind.REVERSED), ClaimOutcome.REFUTED);
    ClaimVerdict verdict = ClaimRule.verdict(outcomes);
    assertEquals(kind, verdict.kind());
    assertEquals(by, String.join(", ", verdict.by()));
  }

  @Test
  void aVerdictNamesWhatBuildsItIn() {
    List<String> both = List.of("pressure", "hedging");
    assertEquals(
        "supported, built in by pressure, hedging",
        new ClaimVerdict(Kind.BUILT_IN, both, false).words());
    assertEquals(
        "supported, built in by pressure and hedging together",
        new ClaimVerdict(Kind.BUILT_IN, both, true).words());
    assertEquals("refuted", new ClaimVerdict(Kind.REFUTED, List.of(), false).words());
  }

  private static ClaimSetting setting(String mechanism, ClaimSetting.Kind kind) {
    return new ClaimSetting(mechanism + kind, mechanism, kind, Map.of());
  }
}
