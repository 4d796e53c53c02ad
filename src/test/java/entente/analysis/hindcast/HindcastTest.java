package entente.analysis.hindcast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import entente.analysis.hindcast.observed.Period;
import entente.analysis.hindcast.observed.Runs;
import entente.analysis.hindcast.observed.SimulatedStandings;
import entente.analysis.hindcast.observed.Small;
import entente.analysis.hindcast.observed.Unit;
import entente.analysis.hindcast.score.ForecastScore;
import entente.analysis.hindcast.score.Scorer;
import entente.experiment.scenario.ScenarioTemplate;
import entente.experiment.scenario.Setting;
import entente.model.dynamics.Scenario;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole of a hindcast, on the small world and what was observed of its states. */
class HindcastTest {

  private static final int REPLICATES = 1;
  private static final List<Setting> FROZEN =
      Stream.of(
              "parameters.choice.switching_cost=0",
              "parameters.choice.initial_constants=0",
              "parameters.weights.affinity=1")
          .map(Setting::parse)
          .toList();

  private static final ScenarioTemplate LATE =
      ScenarioTemplate.of(
          "late", Small.WORLD.replace("start: 1992\nrounds: 128", "start: 2008\nrounds: 64"));

  private static Runs runs;
  private static Hindcast hindcast;
  private static List<ForecastScore> cards;

  @BeforeAll
  static void tell() throws InterruptedException {
    runs = new Runs(2, () -> {});
    hindcast = new Hindcast(Small.template(), LATE, FROZEN, 1, runs);
    cards = hindcast.cards(new Scorer(20, 9, 1), REPLICATES);
  }

  @AfterAll
  static void close() {
    runs.close();
  }

  @Test
  void theScenariosHaveTheFrozenValues() {
    for (boolean again : new boolean[] {false, true}) {
      Scenario scenario = hindcast.scenario(again);
      assertEquals(again ? 2008 : 1992, scenario.start());
      assertEquals(0, scenario.parameters().choice().switchingCost());
    }
  }

  @Test
  void threeWaysOfTelling() {
    assertEquals(
        List.of("in sample", "throughout", "restarted"),
        cards.stream().map(ForecastScore::way).toList());
    assertEquals(
        List.of(Period.TRAINING, Period.TEST, Period.TEST),
        cards.stream().map(c -> c.targets().period()).toList());
    assertEquals(List.of(1992, 1992, 2008), cards.stream().map(c -> c.futures().start()).toList());
    for (ForecastScore card : cards) {
      assertEquals(2024, card.futures().end());
      assertEquals(REPLICATES, card.futures().runs());
    }
  }

  // Of the five Poland moved in the training period (1999), India took its seat (2005) and Mongolia
  // left the East (1993); Finland followed in the test period (2023).
  @Test
  void movesAreThoseObserved() {
    assertEquals(
        List.of("POL 1999", "IND 2005", "MNG 1993"),
        cards.get(0).units().stream()
            .filter(Unit::moved)
            .map(u -> u.state() + " " + u.year())
            .toList());
    for (ForecastScore card : cards.subList(1, 3)) {
      assertEquals(
          List.of("FIN 2023"),
          card.units().stream().filter(Unit::moved).map(u -> u.state() + " " + u.year()).toList());
    }
  }

  @Test
  void fiveRulesBesideTheModel() {
    for (ForecastScore card : cards) {
      assertEquals(
          List.of(
              "model", "persistence", "region", "region, knowing the end", "logit", "landscape"),
          card.scores().stream().map(s -> s.forecast().name()).toList());
    }
  }

  // Persistence says of the end what was observed where the run starts.
  @Test
  void rulesStartWhereTheRunStarts() {
    for (int k = 0; k < 3; k++) {
      ForecastScore card = cards.get(k);
      int start = k == 2 ? 2008 : 1992;
      assertEquals(card.targets().observed(start), card.scores().get(1).forecast().end());
    }
    assertNotEquals(
        cards.get(1).scores().get(1).forecast().end(),
        cards.get(2).scores().get(1).forecast().end());
  }

  @Test
  void theSameSeedIsTheSameHindcast() throws InterruptedException {
    SimulatedStandings again = runs.of(hindcast.scenario(true), 1, REPLICATES, 2024);
    for (int y = 0; y <= 16; y++) {
      assertArrayEquals(
          again.standings()[0][y], cards.get(2).futures().standings()[0][y], "year " + y);
    }
  }

  // With nothing left out an ablation is what the card of the same runs says.
  @Test
  void whatIsLeftOutInTurn() throws InterruptedException {
    List<Ablation.Outcome> outcomes = hindcast.ablations(REPLICATES);
    List<Ablation> all = Ablation.all();
    assertEquals(2 * (all.size() + 1), outcomes.size());
    for (int k = 0; k <= all.size(); k++) {
      String name = k == 0 ? "nothing left out" : all.get(k - 1).name();
      assertEquals(name, outcomes.get(2 * k).name());
      assertEquals("throughout", outcomes.get(2 * k).way());
      assertEquals(name, outcomes.get(2 * k + 1).name());
      assertEquals("restarted", outcomes.get(2 * k + 1).way());
    }
    assertOutcomes(cards, outcomes.subList(0, 2));
    // Their constants of round 0 are frozen at 0 anyway, and there are no events to leave out.
    assertSame(outcomes, "constants of round 0 at 0");
    assertSame(outcomes, "no events");
    // The defaults are what the scenario has if nothing is frozen.
    Hindcast usual = new Hindcast(Small.template(), LATE, List.of(), 1, runs);
    List<ForecastScore> unfrozen = usual.cards(new Scorer(5, 5, 1), REPLICATES);
    assertOutcomes(unfrozen, outcomes.subList(outcomes.size() - 2, outcomes.size()));
    assertNotEquals(cards.get(1).model().four().value(), unfrozen.get(1).model().four().value());
  }

  private static void assertOutcomes(List<ForecastScore> cards, List<Ablation.Outcome> outcomes) {
    for (int way = 0; way < 2; way++) {
      ForecastScore card = cards.get(1 + way);
      Ablation.Outcome outcome = outcomes.get(way);
      assertEquals(card.way(), outcome.way());
      assertEquals(card.model().ranking().value(), outcome.ranking());
      assertEquals(card.model().four().value(), outcome.four());
      assertEquals(card.model().brier(), outcome.brier());
      assertEquals(card.counts().get(0).mean(), outcome.entries());
    }
  }

  private static void assertSame(List<Ablation.Outcome> outcomes, String name) {
    Ablation.Outcome one =
        outcomes.stream().filter(o -> o.name().equals(name)).findFirst().orElseThrow();
    Ablation.Outcome whole = outcomes.get(0);
    assertEquals(
        List.of(whole.ranking(), whole.four(), whole.brier(), whole.entries()),
        List.of(one.ranking(), one.four(), one.brier(), one.entries()));
  }

  // Cards need two sets of runs, and each ablation and the whole two.
  @Test
  void howManyRunsItTakes() {
    assertEquals(2 * 100 + 2 * 7 * (Ablation.all().size() + 1), Hindcast.runs(100, 7));
  }
}
