package entente.model.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.FirstModel;
import entente.model.Scenes;
import entente.model.structures.Status;
import entente.model.structures.Structure;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What each dated event does, on the five states in round 1. */
class ShocksTest {

  private static final double SIZE = 0.2;
  private static final double ROUNDING = 1e-12;

  private Run run;

  @BeforeEach
  void start() {
    run = with(List.of());
  }

  private static Run with(List<Event> events) {
    Scenario scenario = Scenes.with(Scenes.read(FirstModel.FIVE_STATES), "events", events);
    return new Run(scenario, new Simulation(scenario, 1).snapshot().world(), 1);
  }

  private static Run after(EventKind kind, String actor, String target, String structure) {
    Event event = new Event(1, kind, actor, target, structure, Status.OBSERVER, SIZE, true, "");
    Run run = with(List.of(event));
    assertTrue(new Shocks(run).act(1));
    assertFalse(new Shocks(run).act(2));
    assertEquals(1, run.chronicle.size());
    return run;
  }

  private static double fear(Run run, String fearing, String feared) {
    int n = run.world.size();
    return run.relations.fear()[run.world.index(feared) * n + run.world.index(fearing)];
  }

  private void assertChange(double change, Run after, String fearing, String feared) {
    assertEquals(fear(run, fearing, feared) + change, fear(after, fearing, feared), ROUNDING);
  }

  @Test
  void anInterventionFrightensTheTargetAndHalfAsMuchItsNeighbours() {
    Run after = after(EventKind.INTERVENTION, "NORTH", "BIRCH", null);
    assertChange(SIZE, after, "BIRCH", "NORTH");
    assertChange(SIZE / 2, after, "AMBER", "NORTH");
    assertChange(SIZE / 2, after, "CEDAR", "NORTH");
    assertChange(0, after, "SOUTH", "NORTH");
    assertEquals(run.order.norms() * (1 - SIZE), after.order.norms(), ROUNDING);
    assertEquals(run.order.armsControl() * (1 - SIZE), after.order.armsControl(), ROUNDING);
  }

  @Test
  void anInterventionDoesTheSameWhoeverActs() {
    for (String actor : List.of("SOUTH", "AMBER")) {
      Run after = after(EventKind.INTERVENTION, actor, "BIRCH", null);
      assertChange(SIZE, after, "BIRCH", actor);
      assertChange(SIZE / 2, after, "CEDAR", actor);
      assertEquals(run.order.norms() * (1 - SIZE), after.order.norms(), ROUNDING);
      assertEquals(run.order.armsControl() * (1 - SIZE), after.order.armsControl(), ROUNDING);
    }
  }

  @Test
  void treatiesMoveArmsControl() {
    double before = run.order.armsControl();
    Run left = after(EventKind.TREATY_LEFT, "NORTH", null, null);
    assertEquals(before - SIZE, left.order.armsControl(), ROUNDING);
    Run made = after(EventKind.TREATY_MADE, "NORTH", "SOUTH", null);
    assertEquals(before + SIZE * (1 - before), made.order.armsControl(), ROUNDING);
  }

  @Test
  void sanctionsEstrangeAndLoosenDependence() {
    Run after = after(EventKind.SANCTIONS, "NORTH", "BIRCH", null);
    assertChange(SIZE, after, "BIRCH", "NORTH");
    assertChange(SIZE, after, "NORTH", "BIRCH");
    int cell = run.world.index("BIRCH") * 2 + run.world.poleOf(run.world.index("NORTH"));
    assertEquals(0.2 * (1 - SIZE), after.relations.dependence()[cell], ROUNDING);
  }

  @Test
  void aSummitCalmsThoseWhoMeet() {
    Run two = after(EventKind.SUMMIT, "NORTH", "SOUTH", null);
    assertEquals(fear(run, "NORTH", "SOUTH") * (1 - SIZE), fear(two, "NORTH", "SOUTH"), ROUNDING);
    Run all = after(EventKind.SUMMIT, null, null, "platform");
    assertEquals(fear(run, "CEDAR", "SOUTH") * (1 - SIZE), fear(all, "CEDAR", "SOUTH"), ROUNDING);
    assertChange(0, all, "NORTH", "SOUTH");
  }

  @Test
  void targetsLapseAndReturn() {
    assertFalse(after(EventKind.TARGET_LAPSES, null, null, "north").structure("north").aimed());
    Run other = after(EventKind.TARGET_RETURNS, null, "CEDAR", "north");
    assertEquals(other.world.index("CEDAR"), other.structure("north").target());
  }

  @Test
  void rivalriesTurn() {
    Run latent = after(EventKind.TURNS_LATENT, "SOUTH", "NORTH", null);
    int north = latent.world.index("NORTH");
    int south = latent.world.index("SOUTH");
    assertTrue(latent.ladder.find(north, south).latent);
    Run overt = after(EventKind.TURNS_OVERT, "NORTH", "SOUTH", null);
    assertFalse(overt.ladder.find(north, south).latent);
  }

  @Test
  void admissionsAndWithdrawalsAskNobody() {
    Run in = after(EventKind.ADMISSION, "SOUTH", null, "north");
    int south = in.world.index("SOUTH");
    assertEquals(Status.OBSERVER, in.structure("north").membership().status(south));
    Run out = after(EventKind.WITHDRAWAL, "AMBER", null, "north");
    assertFalse(out.structure("north").membership().holds(out.world.index("AMBER")));
  }

  @Test
  void hostilityIsThatOfTheActorAlone() {
    Run after = after(EventKind.HOSTILITY, "BIRCH", "NORTH", null);
    assertChange(SIZE, after, "BIRCH", "NORTH");
    assertChange(0, after, "NORTH", "BIRCH");
  }

  // What an event has imposed holds for a year.
  @Test
  void aTargetThatAnEventSetIsHeldForAYear() {
    for (EventKind kind : List.of(EventKind.TARGET_LAPSES, EventKind.TARGET_RETURNS)) {
      Structure north = after(kind, null, null, "north").structure("north");
      assertTrue(north.held(4), kind.word());
      assertFalse(north.held(5), kind.word());
    }
    assertFalse(run.structure("north").held(1));
  }

  // Members are calmer towards a target that lapses, and stay so; nobody else is.
  @Test
  void aTargetThatLapsesIsFearedLessForGood() {
    Run after = after(EventKind.TARGET_LAPSES, null, null, "north");
    int south = run.world.index("SOUTH");
    for (String member : List.of("NORTH", "AMBER")) {
      int i = run.world.index(member);
      double fear = fear(run, member, "SOUTH");
      assertEquals(fear * (1 - SIZE), fear(after, member, "SOUTH"), ROUNDING);
      double rest = run.hostility.rest(i, south);
      assertEquals(rest * (1 - SIZE), after.hostility.rest(i, south), ROUNDING);
    }
    assertChange(0, after, "BIRCH", "SOUTH");
    int birch = run.world.index("BIRCH");
    assertEquals(run.hostility.rest(birch, south), after.hostility.rest(birch, south));
  }

  @Test
  void whoIsAdmittedToABlocLeavesItsOwnAndKeepsItsSeat() {
    Scenario scenario =
        Scenes.plus(
            Scenes.read(FirstModel.FIVE_STATES),
            Scenes.with(Scenes.empty("pact"), "members", List.of("BIRCH", "CEDAR")));
    for (String state : List.of("AMBER", "CEDAR")) {
      Event event =
          new Event(1, EventKind.ADMISSION, state, null, "pact", Status.MEMBER, 0, true, "");
      Scenario with = Scenes.with(scenario, "events", List.of(event));
      Run after = new Run(with, new Simulation(with, 1).snapshot().world(), 1);
      new Shocks(after).act(1);
      int i = after.world.index(state);
      assertTrue(after.structure("pact").membership().holds(i));
      assertFalse(after.structure("north").membership().holds(i));
      assertEquals(state.equals("CEDAR"), after.structure("platform").membership().holds(i));
      assertEquals(
          state.equals("AMBER") ? List.of("exit imposed", "admission ") : List.of("admission "),
          after.chronicle.stream().map(h -> h.kind() + " " + h.outcome()).toList());
    }
  }

  @Test
  void capabilitiesMoveOnceAYearAndMembershipsWithThem() {
    Scenario scenario = Scenes.with(Scenes.read(FirstModel.FIVE_STATES), "events", List.of());
    Scenario grows =
        Scenes.with(
            scenario,
            "states",
            scenario.states().stream()
                .map(
                    s ->
                        s.key().equals("AMBER")
                            ? Scenes.with(
                                s, "capabilityPath", new TreeMap<>(Map.of(2024, 0.1, 2025, 0.9)))
                            : s)
                .toList());
    Run moving = new Run(grows, new Simulation(grows, 1).snapshot().world(), 1);
    int amber = moving.world.index("AMBER");
    double share = moving.relations.capability()[amber];
    double say = moving.structure("north").membership().say()[amber];
    assertFalse(new Shocks(moving).act(3));
    assertEquals(share, moving.relations.capability()[amber]);
    assertTrue(new Shocks(moving).act(4));
    assertEquals(0.9 / 1.8, moving.relations.capability()[amber], ROUNDING);
    assertTrue(moving.structure("north").membership().say()[amber] > say);
  }
}
