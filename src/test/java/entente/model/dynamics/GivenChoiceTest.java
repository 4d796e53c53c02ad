package entente.model.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.FirstModel;
import entente.model.Scenes;
import entente.model.decisions.Switch;
import entente.model.portfolio.GivenChoice;
import entente.model.portfolio.GivenPair;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds of choices made from outside. */
class GivenChoiceTest {

  @ParameterizedTest
  @CsvSource({FirstModel.FIVE_STATES + ", 40, 1", FirstModel.EURASIA_2024 + ", 16, 7"})
  void givingWhatTheModelChoseChangesNoBit(String name, int rounds, long seed) {
    Scenario scenario = Scenes.lively(name, rounds);
    Trace plain = Trace.of(scenario, seed);
    List<GivenChoice> same = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      for (String state : plain.simulation().snapshot().world().keys()) {
        same.add(chosen(plain.simulation(), round, state));
      }
    }
    assertFalse(plain.simulation().switches().isEmpty());
    Trace given = Trace.of(scenario.withChoices(same), seed);
    plain.assertSame(given);
    assertEquals(same.size(), given.simulation().answers().size());
  }

  private static GivenChoice chosen(Simulation run, int round, String state) {
    for (Switch s : run.switches()) {
      if (s.round() == round && state.equals(run.snapshot().world().state(s.state()).key())) {
        return new GivenPair(round, state, key(run, s.newBloc()), key(run, s.newSeat()));
      }
    }
    return new GivenPair(round, state, GivenPair.KEEP, GivenPair.KEEP);
  }

  private static String key(Simulation run, int structure) {
    return structure < 0 ? "" : run.snapshot().structures().get(structure).key();
  }

  @ParameterizedTest
  @CsvSource({FirstModel.FIVE_STATES + ", 40, 1", FirstModel.EURASIA_2024 + ", 16, 7"})
  void aChoiceDisturbsNoDrawOfOthers(String name, int rounds, long seed) {
    Scenario scenario = Scenes.lively(name, rounds);
    Trace plain = Trace.of(scenario, seed);
    Switch first = plain.simulation().switches().get(0);
    String state = plain.simulation().snapshot().world().state(first.state()).key();
    GivenChoice keep = new GivenPair(first.round(), state, GivenPair.KEEP, GivenPair.KEEP);
    Trace kept = Trace.of(scenario.withChoices(List.of(keep)), seed);
    plain.assertSame(kept, Trace.before(first.round()));
    // In that round all others switch, or not, as they would have.
    plain.assertSame(
        kept,
        line ->
            Integer.parseInt(line.substring(0, 4)) == first.round()
                && line.contains(" switch ")
                && !line.contains(state));
    assertEquals(first.oldBloc(), bloc(kept.simulation(), first.state()));
  }

  private static int bloc(Simulation run, int state) {
    return run.snapshot().bloc()[state];
  }

  @Test
  void anOpenOptionIsTakenAndTheModelsOwnIsToldBesideIt() {
    Scenario scenario = Scenes.read(FirstModel.FIVE_STATES);
    Simulation run =
        new Simulation(
            scenario.withChoices(List.of(new GivenPair(1, "AMBER", GivenPair.NONE, "="))), 1);
    run.next();
    int amber = run.snapshot().world().index("AMBER");
    assertEquals(-1, run.snapshot().bloc()[amber]);
    ChoiceOutcome answer = run.answers().get(0);
    assertTrue(answer.open());
    assertEquals("north", key(run, answer.heldBloc()));
    assertEquals("north", key(run, answer.modelBloc()));
    assertEquals("given", run.switches().get(0).tipped());
  }

  @Test
  void whatIsNotOpenIsKeptAndAnEventSaysSo() {
    Scenario scenario = Scenes.read(FirstModel.FIVE_STATES);
    // The platform opens after a year, and a founder may not leave.
    Simulation run = new Simulation(scenario, 1);
    run.give(new GivenPair(1, "BIRCH", GivenPair.KEEP, "platform"));
    run.give(new GivenPair(1, "NORTH", GivenPair.NONE, GivenPair.KEEP));
    run.give(new GivenPair(1, "CEDAR", "platform", GivenPair.KEEP));
    Snapshot before = run.snapshot();
    Snapshot after = run.next();
    for (String state : List.of("BIRCH", "NORTH", "CEDAR")) {
      int i = before.world().index(state);
      assertEquals(before.bloc()[i], after.bloc()[i], state);
      assertEquals(before.seat()[i], after.seat()[i], state);
    }
    long told = run.chronicle().stream().filter(h -> h.kind().equals("not_open")).count();
    assertEquals(3, told);
    assertTrue(run.answers().stream().noneMatch(ChoiceOutcome::open));
  }

  @Test
  void aChoiceMovesTheRunFromItsRoundOn() {
    Scenario scenario = Scenes.read(FirstModel.FIVE_STATES);
    Trace plain = Trace.of(scenario, 1);
    GivenChoice leave = new GivenPair(6, "AMBER", GivenPair.NONE, GivenPair.KEEP);
    Trace moved = Trace.of(scenario.withChoices(List.of(leave)), 1);
    plain.assertSame(moved, Trace.before(6));
    plain.assertDiffers(moved);
    assertNotEquals(plain.simulation().chronicle(), moved.simulation().chronicle());
  }
}
