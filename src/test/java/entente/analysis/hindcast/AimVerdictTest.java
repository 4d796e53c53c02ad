package entente.analysis.hindcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.Blank;
import entente.analysis.hindcast.score.ForecastScore;
import entente.analysis.hindcast.score.ScoreGap;
import entente.analysis.hindcast.score.ScoreValue;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What makes the aim met, in part or not. */
class AimVerdictTest {

  private static ScoreGap lead(String over, double ranking, double low, double four) {
    return new ScoreGap(over, new ScoreValue(ranking, low, 1), new ScoreValue(four, -1, 1));
  }

  private static ForecastScore card(String way, ScoreGap... leads) {
    return Blank.of(ForecastScore.class, Map.of("way", way, "leads", List.of(leads)));
  }

  private static final ScoreGap BETTER = lead("persistence", 0.1, 0.01, 0.1);

  // Better means above 0: a lead of nothing is none.
  @ParameterizedTest
  @CsvSource({
    "0.1, 0.01, 0.1, true, true, true",
    "0, 0.01, 0.1, false, true, true",
    "0.1, 0, 0.1, true, false, true",
    "0.1, 0.01, 0, true, true, false",
    "NaN, NaN, NaN, false, false, false"
  })
  void eachPartIsJudgedByItself(
      double r, double low, double f, boolean ranking, boolean sure, boolean four) {
    AimVerdict verdict =
        AimVerdict.of(List.of(card("restarted", BETTER, lead("region", r, low, f))));
    AimVerdict.Part part = verdict.parts().get(1);
    assertEquals(new AimVerdict.Part("restarted", "region", ranking, sure, four), part);
    assertEquals(ranking && sure && four, part.holds());
    assertEquals(part.holds(), verdict.met());
  }

  @Test
  void otherRulesDoNotCount() {
    AimVerdict verdict =
        AimVerdict.of(
            List.of(
                card("a", BETTER, lead("landscape", -1, -1, -1), lead("region", 0.2, 0.1, 0.1))));
    assertTrue(verdict.met());
    assertEquals(2, verdict.parts().size());
    assertEquals(
        "The aim is met: out of sample the model is better than persistence and than the region,"
            + " in ranking and in balanced accuracy, both ways.",
        verdict.sentence());
  }

  @Test
  void theSentenceCountsWhatHolds() {
    ScoreGap unsure = lead("region", 0.1, -0.1, 0.1);
    AimVerdict part = AimVerdict.of(List.of(card("a", BETTER, unsure), card("b", BETTER, unsure)));
    assertFalse(part.met());
    assertEquals(
        "The aim is met in part only: out of sample the ranking is surely better in 2 of 4"
            + " comparisons with persistence and the region, the balanced accuracy in 4 of 4.",
        part.sentence());
    // One kind of success is enough for a part of the aim.
    ScoreGap rankingOnly = lead("region", 0.1, 0.01, 0);
    ScoreGap none = lead("persistence", -0.1, -0.2, 0);
    assertEquals(
        "The aim is met in part only: out of sample the ranking is surely better in 1 of 2"
            + " comparisons with persistence and the region, the balanced accuracy in 0 of 2.",
        AimVerdict.of(List.of(card("a", none, rankingOnly))).sentence());
    ScoreGap fourOnly = lead("region", 0.1, 0, 0.1);
    assertEquals(
        "The aim is met in part only: out of sample the ranking is surely better in 0 of 2"
            + " comparisons with persistence and the region, the balanced accuracy in 1 of 2.",
        AimVerdict.of(List.of(card("a", none, fourOnly))).sentence());
  }

  @Test
  void theSentenceSaysWhenNothingHolds() {
    ScoreGap below = lead("persistence", -0.1, -0.2, -0.1);
    ScoreGap region = lead("region", 0.1, 0, 0);
    assertEquals(
        "The aim is not met: out of sample the ranking is surely better in 0 of 2 comparisons with"
            + " persistence and the region, the balanced accuracy in 0 of 2.",
        AimVerdict.of(List.of(card("a", below, region))).sentence());
  }

  // The first card is the one in sample.
  @Test
  void theAimIsJudgedOnTheTestPeriodAlone() {
    ScoreGap bad = lead("persistence", -1, -1, -1);
    ScoreGap region = lead("region", 0.1, 0.1, 0.1);
    Findings findings =
        Blank.of(
            Findings.class,
            Map.of(
                "cards",
                List.of(
                    card("in sample", bad, region),
                    card("throughout", BETTER, region),
                    card("restarted", BETTER, region))));
    assertEquals(
        List.of("throughout", "restarted"),
        findings.tests().stream().map(ForecastScore::way).toList());
    assertTrue(findings.verdict().met());
  }

  @Test
  void aRuleThatWasNotToldHasNoLead() {
    ForecastScore card = card("a", BETTER);
    assertEquals(BETTER, card.over("persistence"));
    assertThrows(NoSuchElementException.class, () -> card.over("region"));
  }
}
