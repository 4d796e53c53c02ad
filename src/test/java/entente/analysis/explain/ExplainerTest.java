package entente.analysis.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.experiment.run.RunResult;
import entente.experiment.run.RunSpecification;
import entente.experiment.run.RunSpecification.Detail;
import entente.experiment.run.SingleRun;
import entente.model.FirstModel;
import entente.model.Scenes;
import entente.model.decisions.Switch;
import entente.model.decisions.Term;
import entente.model.dynamics.Event;
import entente.model.dynamics.EventKind;
import entente.model.dynamics.ReviewQuantity;
import entente.model.dynamics.Scenario;
import entente.model.portfolio.GivenPair;
import entente.model.states.StateFacts;
import entente.model.structures.Status;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The ledger of a state against what the run itself kept. */
class ExplainerTest {

  private static final Scenario SCENARIO =
      Scenes.read(FirstModel.DIALOGUE_PLATFORM, "rounds=40", "parameters.choice.review_interval=8");

  private static RunResult run(Scenario scenario, long seed) {
    Set<Detail> all = Set.of(Detail.values());
    return SingleRun.execute(new RunSpecification(0, scenario, 0, 0, seed, all));
  }

  @Test
  void theLedgerSaysWhatTheRunKept() {
    RunResult run = run(SCENARIO, 5);
    Explainer explainer = new Explainer(SCENARIO, 5);
    int busiest = run.switches().get(0).state();
    List<Switch> own = run.switches().stream().filter(s -> s.state() == busiest).toList();
    List<Explanation> told =
        explainer.ledger(run.states().get(busiest)).entries().stream()
            .filter(Explanation.class::isInstance)
            .map(Explanation.class::cast)
            .toList();
    assertEquals(own.size(), told.size());
    for (int k = 0; k < own.size(); k++) {
      Switch kept = own.get(k);
      Explanation e = told.get(k);
      assertEquals(kept.round(), e.round());
      assertEquals(kept.tipped(), e.tipped());
      assertEquals(kept.admitted(), e.outcome() == Explanation.Outcome.MOVED);
      double difference =
          Arrays.stream(kept.newTerms()).sum()
              + kept.newNoise()
              - Arrays.stream(kept.oldTerms()).sum()
              - kept.oldNoise();
      double reasons = e.reasons().stream().mapToDouble(Reason::amount).sum();
      assertEquals(difference, reasons, 1e-12);
      assertTrue(e.lead() > 0 && e.lead() <= difference + 1e-12);
    }
    assertEquals(told, explainer.switches(own), "one pass or the other");
  }

  // A state that may leave reviews once in each round if a review comes every round.
  @Test
  void reviewsAreCounted() {
    Scenario each =
        Scenes.read(FirstModel.FIVE_STATES, "rounds=12", "parameters.choice.review_interval=1");
    assertEquals(12, new Explainer(each, 1).ledger("BIRCH").reviews());
    assertEquals(0, new Explainer(each, 1).ledger("NORTH").reviews());
  }

  // Of a range from 1 to 5 the way from 2 to 4 is a half; a millionth of it is an edge.
  @Test
  void aChangeIsAShareOfTheRange() {
    ReviewQuantity taste = new ReviewQuantity(ReviewQuantity.Kind.AUTONOMY, -1, -1, -1);
    Posture none = new Posture(null, null);
    Threshold up = new Threshold(taste, "its taste", 2, 1, 5, 4, 4, 4, true, none);
    assertEquals(0.5, up.change());
    assertTrue(up.above());
    assertFalse(up.edge());
    Threshold edge = Scenes.with(up, "beyond", 2 - 4e-6);
    assertTrue(edge.edge());
    assertFalse(edge.above());
    assertFalse(Scenes.with(up, "beyond", 2 - 4.1e-6).edge());
  }

  @Test
  void theLastReviewInOrBeforeARoundIsToldAlsoIfTheStateStayed() {
    Explainer explainer = new Explainer(SCENARIO, 5);
    for (String key : List.of("KAZ", "SRB", "IND", "TUR")) {
      Optional<Explanation> review = explainer.review(key, 40);
      if (review.isPresent() && review.get().outcome() == Explanation.Outcome.STAYED) {
        Explanation stay = review.get();
        assertEquals(stay.held(), stay.chosen());
        assertEquals(stay.runnerUp(), stay.rival());
        assertTrue(stay.lead() > 0);
        assertEquals(stay, explainer.review(key, stay.round()).orElseThrow());
        assertTrue(
            explainer
                .review(key, stay.round() - 1)
                .map(r -> r.round() < stay.round())
                .orElse(true));
        String words = ExplanationSentences.of(stay);
        assertTrue(words.contains(" rather than to "), words);
        return;
      }
    }
    throw new AssertionError("nobody stayed");
  }

  @Test
  void whoDoesNotReviewIsToldWhy() {
    StateLedger ledger = new Explainer(SCENARIO, 5).ledger("RUS");
    assertTrue(
        LedgerSentences.of(ledger).get(0).contains("does not review, because it founds or leads"));
    assertEquals(0, ledger.reviews());
    assertTrue(new Explainer(SCENARIO, 5).review("RUS", 40).isEmpty());
    assertNull(new Explainer(SCENARIO, 5).ledger("KAZ").boundTo());
  }

  @Test
  void anImposedChangeStandsInTheLedger() {
    Scenario plain = Scenes.read(FirstModel.FIVE_STATES);
    String key = "AMBER";
    Event event = admission(2, key, "platform");
    Scenario scenario = Scenes.with(plain, "events", Scenes.plus(plain.events(), event));
    List<LedgerEntry> entries = new Explainer(scenario, 1).ledger(key).entries();
    assertTrue(
        entries.stream()
            .anyMatch(e -> e instanceof ImposedChange i && i.kind().equals("admission")));
  }

  private static Event admission(int round, String state, String structure) {
    return new Event(
        round, EventKind.ADMISSION, state, null, structure, Status.MEMBER, 0.1, true, "by treaty");
  }

  private static List<String> imposed(Scenario scenario, String key) {
    return new Explainer(scenario, 1)
        .ledger(key).entries().stream()
            .map(ImposedChange.class::cast)
            .map(i -> i.round() + " " + i.kind() + " " + i.structure() + " " + i.detail())
            .map(String::strip)
            .toList();
  }

  // Reviews are so rare that nobody has one.
  @Test
  void whatComesFromOutsideStandsInTheLedgerInTheOrderOfRounds() {
    Scenario plain =
        Scenes.read(
            FirstModel.FIVE_STATES,
            "rounds=6",
            "structures.platform.commitment=exclusive",
            "structures.platform.entry.rule=closed",
            "parameters.choice.review_interval=400");
    Scenario scenario =
        Scenes.with(
            Scenes.with(
                plain,
                "events",
                List.of(admission(4, "AMBER", "platform"), admission(4, "CEDAR", "north"))),
            "choices",
            List.of(
                new GivenPair(2, "AMBER", GivenPair.NONE, GivenPair.KEEP),
                new GivenPair(3, "BIRCH", "platform", GivenPair.KEEP),
                new GivenPair(5, "CEDAR", GivenPair.KEEP, "nowhere")));
    assertEquals(
        List.of("2 given null no bloc and no seat", "4 admission Southern platform"),
        imposed(scenario, "AMBER"),
        "the exit by the choice is part of the choice");
    assertEquals(
        List.of(
            "4 exit Southern platform imposed",
            "4 admission Northern bloc",
            "5 asked_in_vain null the Northern bloc and a seat in the nowhere"),
        imposed(scenario, "CEDAR"),
        "to keep what it has is to ask for it");
    assertEquals(
        List.of("3 asked_in_vain null the Southern platform"),
        imposed(scenario, "BIRCH"),
        "it is closed");
  }

  @Test
  void theLargestThatMovedAreToldOnceEach() {
    RunResult run = run(SCENARIO, 5);
    List<String> sentences = LargestMoves.sentences(run, 3);
    assertEquals(3, sentences.size());
    assertEquals(3, sentences.stream().map(s -> s.split(" ")[0]).distinct().count());
    Map<String, StateFacts> facts =
        SCENARIO.states().stream().collect(Collectors.toMap(StateFacts::key, s -> s));
    List<StateFacts> largest =
        run.switches().stream()
            .filter(Switch::admitted)
            .map(s -> run.states().get(s.state()))
            .distinct()
            .map(facts::get)
            .sorted(Comparator.comparingDouble(StateFacts::capability).reversed())
            .toList();
    assertTrue(largest.size() > 3, "not all that moved are told");
    for (StateFacts told : largest.subList(0, 3)) {
      assertEquals(
          1, sentences.stream().filter(s -> s.startsWith(told.name())).count(), told.name());
    }
    assertEquals(
        List.of(),
        LargestMoves.sentences(run(Scenes.read(FirstModel.FIVE_STATES, "rounds=1"), 1), 3));
  }

  @Test
  void everyTermHasWordsOfItsOwnForBothSigns() {
    for (Term term : Term.values()) {
      String more = Wording.reason(term.word(), 0.1);
      String less = Wording.reason(term.word(), -0.1);
      assertFalse(more.contains("_"), more);
      assertFalse(more.startsWith(term.word() + " ("), more);
      assertFalse(more.split(" \\(")[0].equals(less.split(" \\(")[0]), less);
      if (!term.equals(Term.SWITCHING)) {
        assertFalse(Wording.tipped(term.word()).contains("_"));
      }
    }
  }

  @Test
  void movesAreWorded() {
    Posture none = new Posture(null, null);
    Posture bloc = new Posture("Northern bloc", null);
    Posture both = new Posture("Pact", "platform");
    assertEquals("joined the Northern bloc", Wording.move(none, bloc, Wording.Form.PAST));
    assertEquals(
        "left the Northern bloc for Pact and taken a seat in the platform",
        Wording.move(bloc, both, Wording.Form.PARTICIPLE));
    assertEquals(
        "leave Pact and give up its seat in the platform",
        Wording.move(both, none, Wording.Form.BASE));
    assertEquals("stayed out", Wording.stay(none, bloc, Wording.Form.PARTICIPLE));
    assertEquals("stayed as it was", Wording.stay(both, none, Wording.Form.PARTICIPLE));
  }
}
