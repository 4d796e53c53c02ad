package entente.model.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.Scenes;
import entente.model.portfolio.GivenChoice;
import entente.model.portfolio.GivenPair;
import entente.model.portfolio.GivenStep;
import entente.model.portfolio.PortfolioStep;
import entente.model.portfolio.StepKind;
import entente.model.portfolio.StepOutcome;
import entente.model.structures.Status;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds of steps chosen from outside. */
class GivenStepTest {

  private static final int ROUNDS = 6;

  private static Simulation five(String... settings) {
    return new Simulation(Scenes.read(Scenes.FIVE_PORTFOLIOS, settings), 1);
  }

  private static StepOutcome given(
      Simulation run, int round, String state, StepKind kind, String s) {
    run.give(new GivenStep(round, state, kind, s));
    while (run.round() < round) {
      run.next();
    }
    List<StepOutcome> answers = run.stepAnswers();
    return answers.get(answers.size() - 1);
  }

  @Test
  void givingWhatTheModelDidChangesNoBit() {
    Scenario scenario = Scenes.lively(Scenes.PORTFOLIOS, ROUNDS);
    Trace plain = Trace.of(scenario, 7);
    Simulation run = plain.simulation();
    List<GivenChoice> same = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      for (int i = 0; i < run.snapshot().size(); i++) {
        same.add(did(run, round, i));
      }
    }
    assertFalse(run.steps().isEmpty());
    Trace again = Trace.of(scenario.withChoices(same), 7);
    plain.assertSame(again);
    assertEquals(same.size(), again.simulation().stepAnswers().size());
  }

  private static GivenStep did(Simulation run, int round, int state) {
    String key = run.snapshot().world().state(state).key();
    for (PortfolioStep step : run.steps()) {
      if (step.round() == round && step.state() == state) {
        String structure = run.snapshot().structures().get(step.structure()).key();
        return new GivenStep(round, key, step.kind(), structure);
      }
    }
    return GivenStep.stay(round, key);
  }

  @Test
  void anOpenStepIsTakenInAnyRoundAndTheLedgerSaysWhoChose() {
    for (int round = 5; round <= 8; round++) {
      Simulation run = five();
      StepOutcome answer = given(run, round, "AMBER", StepKind.JOIN, "platform");
      assertTrue(answer.open());
      assertEquals(Status.PARTNER, run.status("platform", answer.state()));
      PortfolioStep step =
          run.steps().stream().filter(s -> s.state() == answer.state()).findFirst().orElseThrow();
      assertEquals(PortfolioStep.GIVEN, step.cause());
      assertEquals(answer.taken(), step);
    }
  }

  @Test
  void toJoinWhereOneAsksIsToAskAndToStayHoldsOffAStepOfOnesOwn() {
    Simulation run = five("structures.north.entry.democracy=0");
    StepOutcome asks = given(run, 1, "CEDAR", StepKind.JOIN, "north");
    assertEquals("gate", run.admitting(asks.state(), "north").word());
    assertEquals(StepKind.ASK, asks.taken().kind());
    assertEquals(StepKind.WITHDRAW, run.prospects(asks.state(), "north").get(0).kind());

    Simulation free = five();
    while (free.steps().isEmpty()) {
      free.next();
    }
    PortfolioStep first = free.steps().get(0);
    Simulation held = five();
    String state = free.snapshot().world().state(first.state()).key();
    held.give(GivenStep.stay(first.round(), state));
    while (held.round() < first.round()) {
      held.next();
    }
    assertTrue(held.steps().isEmpty());
    assertEquals(first.kind(), held.stepAnswers().get(0).model().kind());
    assertNull(held.stepAnswers().get(0).taken());
  }

  @ParameterizedTest
  @CsvSource({
    "1, BIRCH, ASK, north, neutrality",
    "1, SOUTH, ASK, north, target",
    "1, BIRCH, JOIN, platform, closed",
    "1, BIRCH, LEAVE, north, outside",
    "1, BIRCH, WITHDRAW, north, not_asked",
    "1, AMBER, ASK, north, inside",
    "1, AMBER, RESUME, north, not_frozen",
    "1, AMBER, RANK, north, highest",
    "1, CEDAR, FREEZE, platform, light",
    "1, NORTH, LEAVE, north, founder",
    "1, AMBER, LEAVE, forum, standing",
    "1, AMBER, JOIN, nowhere, absent"
  })
  void whatIsNotOpenIsRefusedWithAReasonAndNothingMoves(
      int round, String state, StepKind kind, String structure, String why) {
    Simulation run = five();
    StepOutcome answer = given(run, round, state, kind, structure);
    assertEquals(why, answer.closed());
    assertTrue(run.steps().isEmpty());
    Happening told =
        run.chronicle().stream().filter(h -> h.kind().equals("not_open")).findFirst().orElseThrow();
    assertEquals(why, told.outcome());
    assertEquals(answer.state(), told.actor());
  }

  @Test
  void whoHasAskedWaitsAndWhoIsFrozenTakesItsPartUpAgain() {
    Simulation run = five("structures.north.entry.democracy=0");
    given(run, 1, "CEDAR", StepKind.ASK, "north");
    assertEquals("asked", given(run, 2, "CEDAR", StepKind.ASK, "north").closed());
    StepOutcome froze = given(run, 3, "AMBER", StepKind.FREEZE, "north");
    assertEquals(Status.SUSPENDED, run.status("north", froze.state()));
    assertEquals("frozen", given(run, 4, "AMBER", StepKind.FREEZE, "north").closed());
    assertTrue(given(run, 5, "AMBER", StepKind.RESUME, "north").open());
    assertEquals(Status.MEMBER, run.status("north", froze.state()));
    assertTrue(given(run, 6, "AMBER", StepKind.LEAVE, "north").open());
    assertEquals("left", given(run, 7, "AMBER", StepKind.ASK, "north").closed());
  }

  @Test
  void pairsAreNoChoicesWherePortfoliosActNorStepsWhereTheyDoNot() {
    assertThrows(
        IllegalArgumentException.class, () -> five().give(new GivenPair(1, "AMBER", "", "")));
    Simulation pairs = new Simulation(Scenes.read("five-states", "mechanisms.portfolio=0"), 1);
    assertThrows(IllegalArgumentException.class, () -> pairs.give(GivenStep.stay(1, "AMBER")));
  }
}
