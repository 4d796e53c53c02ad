package entente.analysis.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.model.Scenes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ledger of a state in words, as a reader sees it. */
class LedgerTest {

  private static final StateLedger QUIET =
      new StateLedger(
          "BIRCH",
          "Birch",
          null,
          TellingTest.BLOC,
          0,
          0,
          8,
          3,
          List.of(),
          TellingTest.BLOC,
          40,
          "2033 Q4",
          false);

  private static String first(StateLedger ledger) {
    return LedgerSentences.of(ledger).get(0);
  }

  private static String last(StateLedger ledger) {
    List<String> all = LedgerSentences.of(ledger);
    return all.get(all.size() - 1);
  }

  @Test
  void theOpeningSaysWhatTheStateStartedWithAndWhatKeepsItThere() {
    String reviews = " It reviewed 3 times; a state does so every 8 rounds on average.";
    assertEquals(
        "Birch started with Pact. The terms of its score keep it there without a constant."
            + reviews,
        first(QUIET));
    StateLedger bloc = Scenes.with(QUIET, "blocConstant", 0.25);
    assertEquals(
        "Birch started with Pact. A constant that its score needs to keep it there: +0.250 for"
            + " that bloc."
            + reviews,
        first(bloc));
    StateLedger both =
        Scenes.with(Scenes.with(bloc, "initial", TellingTest.SEAT), "seatConstant", 0.5);
    assertEquals(
        "Birch started with a seat in the platform. A constant that its score needs to keep it"
            + " there: +0.250 for no bloc, +0.500 for that seat."
            + reviews,
        first(both));
  }

  @ParameterizedTest
  @CsvSource({"0, never reviewed", "1, reviewed once", "2, reviewed twice", "3, reviewed 3 times"})
  void reviewsAreCounted(int reviews, String words) {
    String told = first(Scenes.with(QUIET, "reviews", reviews));
    assertEquals(1, told.split(" It " + words + ";").length - 1, told);
  }

  @Test
  void aFounderDoesNotReview() {
    StateLedger bound = Scenes.with(QUIET, "boundTo", "platform");
    String why =
        "Birch started with Pact. It does not review, because it founds or leads the platform and"
            + " may not leave it.";
    assertEquals(why, first(bound));
    assertEquals(why, LedgerSentences.noReview(Scenes.with(bound, "reviews", 0), 12));
  }

  @Test
  void whoDidNotReviewYetHeldWhatItStartedWithUnlessItWasMoved() {
    assertEquals(
        "Birch did not review in or before round 12 and held what it started with, Pact; a state"
            + " reviews every 8 rounds on average.",
        LedgerSentences.noReview(QUIET, 12));
    // Bound since then only: the reviews that it had before are no reason to say why it has none.
    assertEquals(
        LedgerSentences.noReview(QUIET, 12),
        LedgerSentences.noReview(Scenes.with(QUIET, "boundTo", "Pact"), 12));
    StateLedger moved =
        Scenes.with(QUIET, "entries", List.of(new ImposedChange(12, "withdrawal", "Pact", "")));
    assertEquals(
        "Birch did not review in or before round 12, but was moved without a review of its own.",
        LedgerSentences.noReview(moved, 12));
    assertEquals(LedgerSentences.noReview(QUIET, 11), LedgerSentences.noReview(moved, 11));
    ImposedChange vain = new ImposedChange(3, ImposedChange.IN_VAIN, null, "Pact");
    ImposedChange given = new ImposedChange(3, ImposedChange.GIVEN, null, "Pact");
    assertEquals(
        LedgerSentences.noReview(QUIET, 12),
        LedgerSentences.noReview(Scenes.with(QUIET, "entries", List.of(vain)), 12),
        "what was not open moved nobody");
    assertEquals(
        LedgerSentences.noReview(moved, 12),
        LedgerSentences.noReview(Scenes.with(QUIET, "entries", List.of(given)), 12));
  }

  @Test
  void theEndingSaysWhetherAnythingChanged() {
    assertEquals(
        "The run ended in round 40 (2033 Q4); Birch held Pact, as it started.", last(QUIET));
    StateLedger moved = Scenes.with(QUIET, "entries", List.of(TellingTest.MOVE));
    String held = " in round 40 (2033 Q4); Birch held Pact.";
    assertEquals("The run ended" + held, last(moved));
    assertEquals("Nuclear use ended the run" + held, last(Scenes.with(moved, "nuclear", true)));
    Explanation refused = Scenes.with(TellingTest.MOVE, "outcome", Explanation.Outcome.REFUSED);
    ImposedChange vain = new ImposedChange(3, ImposedChange.IN_VAIN, null, "no bloc and no seat");
    assertEquals(last(QUIET), last(Scenes.with(QUIET, "entries", List.of(refused, vain))));
    assertEquals(
        ExplanationSentences.of(refused),
        LedgerSentences.of(Scenes.with(QUIET, "entries", List.of(refused))).get(1));
  }

  @ParameterizedTest
  @CsvSource({
    "admission, an event of the scenario made Birch belong to the platform",
    "withdrawal, an event of the scenario took Birch out of the platform",
    "exit, Birch left the platform by that event",
    "suspension, the members of the platform suspended Birch",
    "reinstatement, the members of the platform reinstated Birch",
    "promotion, Birch rose to member in the platform"
  })
  void whatWasImposedIsTold(String kind, String words) {
    ImposedChange imposed = new ImposedChange(7, kind, "platform", "member");
    assertEquals(
        "Round 7: " + words + ".",
        LedgerSentences.of(Scenes.with(QUIET, "entries", List.of(imposed))).get(1));
  }

  @Test
  void aChoiceFromOutsideIsNoReview() {
    ImposedChange given = new ImposedChange(7, ImposedChange.GIVEN, null, "a seat in the platform");
    assertEquals(
        "Round 7: a choice from outside had Birch choose a seat in the platform.",
        LedgerSentences.of(Scenes.with(QUIET, "entries", List.of(given))).get(1));
    ImposedChange vain = Scenes.with(given, "kind", ImposedChange.IN_VAIN);
    assertEquals(
        "Round 7: a choice from outside had Birch ask for a seat in the platform in vain.",
        LedgerSentences.of(Scenes.with(QUIET, "entries", List.of(vain))).get(1));
  }
}
