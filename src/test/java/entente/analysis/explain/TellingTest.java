package entente.analysis.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.explain.Explanation.Outcome;
import entente.model.Scenes;
import entente.model.decisions.Tipping;
import entente.model.dynamics.ReviewQuantity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of one review, as a reader sees it. */
class TellingTest {

  static final Posture NONE = new Posture(null, null);
  static final Posture BLOC = new Posture("Pact", null);
  static final Posture SEAT = new Posture(null, "platform");

  static final Explanation MOVE =
      new Explanation(
          "Birch",
          0.1,
          12,
          "2026 Q4",
          Outcome.MOVED,
          NONE,
          BLOC,
          SEAT,
          List.of(new Reason("security", 0.4), new Reason("upkeep", -0.1)),
          NONE,
          0.05,
          BLOC,
          1,
          1,
          8,
          "security",
          0.2,
          false,
          List.of(),
          List.of());

  private static final String START =
      "Birch joined Pact in round 12 (2026 Q4): more protection (+0.400); against it upkeep"
          + " (−0.100).";
  private static final String TIPPED =
      " What tipped it since its review in round 8: protection (+0.200).";
  private static final String NOTHING =
      " No quantity, changed alone within its range, would have changed that.";

  private static String told(String component, Object value) {
    return ExplanationSentences.of(Scenes.with(MOVE, component, value));
  }

  @Test
  void aMoveHasItsReasonsWhatTippedItAndWhatWouldHaveChangedIt() {
    assertEquals(START + TIPPED + NOTHING, ExplanationSentences.of(MOVE));
  }

  @Test
  void aStayIsComparedWithWhatWasLikedSecond() {
    Explanation stay = Scenes.with(Scenes.with(MOVE, "outcome", Outcome.STAYED), "held", BLOC);
    assertEquals(
        "Birch reviewed in round 12 (2026 Q4) and kept Pact rather than to leave Pact and take a"
            + " seat in the platform: more protection (+0.400); against it upkeep (−0.100)."
            + NOTHING,
        ExplanationSentences.of(stay));
    assertEquals(
        "Birch reviewed in round 12 (2026 Q4) and kept Pact; nothing else was open.",
        ExplanationSentences.of(
            Scenes.with(Scenes.with(stay, "runnerUp", null), "reasons", List.of())));
  }

  @Test
  void aRefusalSaysWhatWasWishedAndThatNothingCameOfIt() {
    assertTrue(
        told("outcome", Outcome.REFUSED)
            .startsWith(
                START.replace("joined", "wished to join")
                    + " It was refused and kept what it had."
                    + TIPPED));
  }

  @Test
  void reasonsUnderATwentiethOfTheLargestAndBeyondFourAreNotTold() {
    String small =
        told("reasons", List.of(new Reason("security", 0.5), new Reason("upkeep", -0.0249)));
    assertTrue(small.contains("(2026 Q4): more protection (+0.500). What"), small);
    String equal =
        told("reasons", List.of(new Reason("security", 0.5), new Reason("upkeep", -0.025)));
    assertTrue(equal.contains("(+0.500); against it upkeep (−0.025). What"), equal);
    Reason one = new Reason("security", 0.4);
    String many = told("reasons", List.of(one, one, one, one, one));
    assertEquals(5, many.split("more protection").length, many);
    String against = told("reasons", List.of(new Reason("upkeep", -0.1)));
    assertTrue(against.contains("(2026 Q4): against it upkeep (−0.100)."), against);
  }

  @Test
  void chanceIsNamedWhereItChose() {
    assertEquals(
        START
            + " Precision is 0, so that scores do not count and chance alone chose."
            + TIPPED
            + NOTHING,
        told("lead", Double.NaN));
    assertEquals(
        START + " Without chance it would have stayed out." + TIPPED + NOTHING,
        told("withoutNoise", NONE));
    assertEquals(
        START + " Without chance it would have taken a seat in the platform." + TIPPED + NOTHING,
        told("withoutNoise", SEAT));
  }

  @Test
  void whatTippedItIsToldSinceTheReviewBefore() {
    assertTrue(told("before", 0).contains(". What tipped it since round 0: protection (+0.200)."));
    assertEquals(
        START + " It had wished the same at its review in round 8." + NOTHING,
        told("wishedBefore", true));
    assertEquals(
        START + " That was not open to it at its review in round 8." + NOTHING,
        told("tipped", Tipping.NEWLY_OPENED));
    Explanation early = Scenes.with(MOVE, "before", 0);
    assertEquals(
        START + " That was not open to it in round 0." + NOTHING,
        ExplanationSentences.of(Scenes.with(early, "tipped", Tipping.NEWLY_OPENED)));
    assertEquals(START + NOTHING, told("tippedBy", 0.0), "nothing spoke more for it than before");
    assertEquals(START + NOTHING, told("tippedBy", -0.1));
  }

  private static Threshold threshold(
      ReviewQuantity.Kind kind, double stated, boolean throughout, Posture instead) {
    return new Threshold(
        new ReviewQuantity(kind, -1, -1, -1),
        "its " + kind.name().toLowerCase(java.util.Locale.ROOT),
        0.3,
        -1,
        1,
        stated,
        stated,
        stated,
        throughout,
        instead);
  }

  private static final ReviewQuantity.Kind TASTE = ReviewQuantity.Kind.AUTONOMY;
  private static final ReviewQuantity.Kind PLACE = ReviewQuantity.Kind.POSITION;

  @ParameterizedTest
  @CsvSource({
    "0.5, true, above 0.50 (it was 0.30)",
    "0.1234, true, below 0.1234 (it was 0.3000)",
    "-0.5, true, below −0.50 (it was 0.30)",
    "1, true, 1.00 (it was 0.30)",
    "-1, true, −1.00 (it was 0.30)",
    "0.5, false, 0.50 and not 0.30",
    "1, false, 1.00 and not 0.30"
  })
  void aThresholdSaysWhereTheChoiceChanges(double stated, boolean throughout, String words) {
    List<Threshold> one = List.of(threshold(TASTE, stated, throughout, NONE));
    assertEquals(
        List.of("It would have stayed out had its autonomy been " + words + "."),
        ExplanationSentences.thresholds(Scenes.with(MOVE, "thresholds", one)));
  }

  @Test
  void thresholdsWithOneOutcomeShareASentence() {
    Threshold taste = threshold(TASTE, 0.5, true, NONE);
    List<Threshold> same = List.of(taste, threshold(PLACE, 0.7, true, NONE));
    assertEquals(
        List.of(
            "It would have stayed out had its autonomy been above 0.50 (it was 0.30), or its"
                + " position been above 0.70 (it was 0.30)."),
        ExplanationSentences.thresholds(Scenes.with(MOVE, "thresholds", same)));
    List<Threshold> other = List.of(taste, threshold(PLACE, 0.7, true, SEAT));
    assertEquals(
        List.of(
            "It would have stayed out had its autonomy been above 0.50 (it was 0.30).",
            "It would have taken a seat in the platform had its position been above 0.70 (it was"
                + " 0.30)."),
        ExplanationSentences.thresholds(Scenes.with(MOVE, "thresholds", other)));
    assertEquals(List.of(), ExplanationSentences.thresholds(Scenes.with(MOVE, "runnerUp", null)));
  }

  @Test
  void atMostTwoThresholdsOfTwoKindsAreTold() {
    Threshold first = threshold(TASTE, 0.4, true, NONE);
    Threshold again = threshold(TASTE, 0.45, true, NONE);
    Threshold second = threshold(PLACE, 0.5, true, NONE);
    Threshold third = threshold(ReviewQuantity.Kind.HOSTILITY, 0.6, true, NONE);
    Explanation all = Scenes.with(MOVE, "thresholds", List.of(first, again, second, third));
    assertEquals(List.of(first, second), all.told());
  }

  @Test
  void devicesOfTheModelAreToldOnlyForWantOfTheWorldAndEdgesForWantOfBoth() {
    Threshold edge = threshold(TASTE, 0.3 + 1e-7, true, NONE);
    Threshold device = threshold(ReviewQuantity.Kind.SWITCHING_COST, 0.4, true, NONE);
    Threshold world = threshold(PLACE, 0.5, true, NONE);
    assertEquals(List.of(world), Thresholds.worldly(List.of(edge, device, world)));
    assertEquals(List.of(device), Thresholds.worldly(List.of(edge, device)));
    assertEquals(List.of(edge), Thresholds.worldly(List.of(edge)));
  }
}
