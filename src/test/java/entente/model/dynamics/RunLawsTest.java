package entente.model.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ec.util.MersenneTwisterFast;
import entente.model.FirstModel;
import entente.model.Scenes;
import entente.model.decisions.Switch;
import entente.model.states.World;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of every run: it repeats, its order does not matter, the future does not act back. */
class RunLawsTest {

  @ParameterizedTest
  @CsvSource({
    "five-states, 40, 1",
    "eurasia-2024, 16, 7",
    "src/test/resources/europe-1815.yaml, 30, 3",
    Scenes.PORTFOLIOS + ", 10, 7"
  })
  void aSeedRepeatsARunAndAnotherDoesNot(String name, int rounds, long seed) {
    Scenario scenario = Scenes.lively(name, rounds);
    Trace trace = Trace.of(scenario, seed);
    trace.assertSame(Trace.of(Scenes.lively(name, rounds), seed));
    trace.assertDiffers(Trace.of(scenario, seed + 1));
    trace.assertDiffers(Trace.of(scenario, seed + (1L << 40)));
    Simulation run = trace.simulation();
    assertFalse(run.switches().isEmpty() && run.steps().isEmpty());
  }

  @Test
  void wordsForReadersChangeNoBit() {
    Scenario base = Scenes.lively("eurasia-2024", 12);
    Scenario told = Scenes.with(base, "question", "?");
    told = Scenes.with(told, "key", "other");
    told = Scenes.with(told, "name", "Other");
    told = Scenes.with(told, "about", "Nothing");
    told = Scenes.with(told, "focal", null);
    for (var terms : base.structures()) {
      told =
          Scenes.structure(
              told,
              terms.key(),
              t -> Scenes.with(Scenes.with(t, "label", t.key() + "?"), "name", "N"));
    }
    Trace.of(base, 5).assertSame(Trace.of(told, 5));
  }

  @ParameterizedTest
  @EnumSource(EventKind.class)
  void anEventLeavesEarlierRoundsAlone(EventKind kind) {
    int round = 9;
    Scenario base = Scenes.lively("five-states", 20);
    String structure =
        kind == EventKind.SANCTIONS || kind == EventKind.INTERVENTION || kind == EventKind.SUMMIT
            ? null
            : "north";
    String actor = kind == EventKind.WITHDRAWAL ? "AMBER" : "BIRCH";
    String target = kind == EventKind.TARGET_RETURNS ? "CEDAR" : "SOUTH";
    boolean rivals = kind == EventKind.TURNS_LATENT || kind == EventKind.TURNS_OVERT;
    Event event =
        new Event(
            round,
            kind,
            rivals ? "NORTH" : actor,
            target,
            structure,
            entente.model.structures.Status.MEMBER,
            0.3,
            true,
            "");
    if (kind == EventKind.TURNS_OVERT) {
      base =
          Scenes.with(
              base,
              "pairs",
              base.pairs().stream().map(p -> Scenes.with(p, "latent", true)).toList());
    }
    Trace without = Trace.of(base, 2);
    Trace with = Trace.of(Scenes.with(base, "events", List.of(event)), 2);
    without.assertSame(with, Trace.before(round));
    without.assertDiffers(with);
    Event absent = Scenes.with(event, "present", false);
    without.assertSame(Trace.of(Scenes.with(base, "events", List.of(absent)), 2));
  }

  @ParameterizedTest
  @CsvSource({"five-states, 40", "eurasia-2024, 16", Scenes.PORTFOLIOS + ", 6"})
  void theOrderOfReviewsChangesNoBit(String name, int rounds) {
    Scenario scenario = Scenes.lively(name, rounds);
    Trace plain = Trace.of(scenario, 4);
    for (int shuffle = 1; shuffle <= 3; shuffle++) {
      Simulation simulation = new Simulation(scenario, 4);
      MersenneTwisterFast other = new MersenneTwisterFast(99L * shuffle);
      Runnable reseed = () -> simulation.random.setSeed(other.nextInt());
      plain.assertSame(Trace.of(simulation, key -> key, reseed));
    }
  }

  @ParameterizedTest
  @CsvSource({FirstModel.FIVE_STATES + ", 40, 1", FirstModel.EURASIA_2024 + ", 20, 3"})
  void aStateTakenOutOfTheScheduleKeepsItsPosture(String name, int rounds, long seed) {
    Scenario scenario = Scenes.lively(name, rounds);
    Trace plain = Trace.of(scenario, seed);
    Switch first = plain.simulation().switches().get(0);
    World world = plain.simulation().snapshot().world();
    Simulation simulation = new Simulation(scenario, seed);
    simulation.unschedule(first.state());
    Trace frozen = Trace.of(simulation, key -> key, () -> {});
    plain.assertSame(frozen, Trace.before(first.round()));
    assertTrue(simulation.switches().stream().noneMatch(s -> s.state() == first.state()));
    assertEquals(first.oldBloc(), simulation.snapshot().bloc()[first.state()]);
    assertEquals(first.oldSeat(), simulation.snapshot().seat()[first.state()]);
    // In the round of its first switch the others do what they would have done.
    plain.assertSame(
        frozen,
        line ->
            line.startsWith("00" + (first.round() < 10 ? "0" : "") + first.round() + " switch ")
                && !line.contains(world.state(first.state()).key()));
  }

  @Test
  void aRunDoesNotReachBackIntoItsScenarioOrItsWorld() {
    Scenario scenario = Scenes.lively("five-states", 20);
    World world = World.of(scenario.states(), scenario.pairs());
    Trace first = Trace.of(new Simulation(scenario, world, 8), key -> key, () -> {});
    Trace again = Trace.of(new Simulation(scenario, world, 8), key -> key, () -> {});
    first.assertSame(again);
  }
}
