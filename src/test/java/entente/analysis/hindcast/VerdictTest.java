package entente.analysis.hindcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.Blank;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What makes the aim met, in part or not. */
class VerdictTest {

  private static Lead lead(String over, double ranking, double low, double four) {
    return new Lead(over, new Value(ranking, low, 1), new Value(four, -1, 1));
  }

  private static Card card(String way, Lead... leads) {
    return Blank.of(Card.class, Map.of("way", way, "leads", List.of(leads)));
  }

  private static final Lead BETTER = lead("persistence", 0.1, 0.01, 0.1);

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
    Verdict verdict = Verdict.of(List.of(card("restarted", BETTER, lead("region", r, low, f))));
    Verdict.Part part = verdict.parts().get(1);
    assertEquals(new Verdict.Part("restarted", "region", ranking, sure, four), part);
    assertEquals(ranking && sure && four, part.holds());
    assertEquals(part.holds(), verdict.met());
  }

  @Test
  void otherRulesDoNotCount() {
    Verdict verdict =
        Verdict.of(
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
    Lead unsure = lead("region", 0.1, -0.1, 0.1);
    Verdict part = Verdict.of(List.of(card("a", BETTER, unsure), card("b", BETTER, unsure)));
    assertFalse(part.met());
    assertEquals(
        "The aim is met in part only: out of sample the ranking is surely better in 2 of 4"
            + " comparisons with persistence and the region, the balanced accuracy in 4 of 4.",
        part.sentence());
    // One kind of success is enough for a part of the aim.
    Lead rankingOnly = lead("region", 0.1, 0.01, 0);
    Lead none = lead("persistence", -0.1, -0.2, 0);
    assertEquals(
        "The aim is met in part only: out of sample the ranking is surely better in 1 of 2"
            + " comparisons with persistence and the region, the balanced accuracy in 0 of 2.",
        Verdict.of(List.of(card("a", none, rankingOnly))).sentence());
    Lead fourOnly = lead("region", 0.1, 0, 0.1);
    assertEquals(
        "The aim is met in part only: out of sample the ranking is surely better in 0 of 2"
            + " comparisons with persistence and the region, the balanced accuracy in 1 of 2.",
        Verdict.of(List.of(card("a", none, fourOnly))).sentence());
  }

  @Test
  void theSentenceSaysWhenNothingHolds() {
    Lead below = lead("persistence", -0.1, -0.2, -0.1);
    Lead region = lead("region", 0.1, 0, 0);
    assertEquals(
        "The aim is not met: out of sample the ranking is surely better in 0 of 2 comparisons with"
            + " persistence and the region, the balanced accuracy in 0 of 2.",
        Verdict.of(List.of(card("a", below, region))).sentence());
  }

  // The first card is the one in sample.
  @Test
  void theAimIsJudgedOnTheTestPeriodAlone() {
    Lead bad = lead("persistence", -1, -1, -1);
    Lead region = lead("region", 0.1, 0.1, 0.1);
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
        List.of("throughout", "restarted"), findings.tests().stream().map(Card::way).toList());
    assertTrue(findings.verdict().met());
  }

  @Test
  void aRuleThatWasNotToldHasNoLead() {
    Card card = card("a", BETTER);
    assertEquals(BETTER, card.over("persistence"));
    assertThrows(NoSuchElementException.class, () -> card.over("region"));
  }
}
