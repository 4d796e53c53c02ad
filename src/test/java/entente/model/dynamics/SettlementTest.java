package entente.model.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.FirstModel;
import entente.model.Scenes;
import entente.model.decisions.Switch;
import entente.model.portfolio.GivenChoice;
import entente.model.portfolio.GivenPair;
import entente.model.structures.Status;
import entente.model.structures.Structure;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is admitted, promoted and suspended, where choices are given and nobody else reviews. */
class SettlementTest {

  private static final String OPEN = "structures.platform.entry.opens=0";
  private static final Set<String> MOVES =
      Set.of("entry", "exit", "refusal", "promotion", "suspension", "reinstatement");

  private static Simulation run(List<GivenChoice> given, String... settings) {
    return run(scenario(given, settings));
  }

  private static Scenario scenario(List<GivenChoice> given, String... settings) {
    String[] all =
        Stream.concat(
                Stream.of("rounds=12", "parameters.choice.review_interval=400", OPEN),
                Arrays.stream(settings))
            .toArray(String[]::new);
    return Scenes.read(FirstModel.FIVE_STATES, all).withChoices(given);
  }

  private static Simulation run(Scenario scenario) {
    Simulation simulation = new Simulation(scenario, 1);
    while (!simulation.ended()) {
      simulation.next();
    }
    return simulation;
  }

  private static GivenChoice seat(int round, String state) {
    return new GivenPair(round, state, GivenPair.KEEP, "platform");
  }

  private static List<String> moves(Simulation run, String state) {
    int i = run.snapshot().world().index(state);
    return run.chronicle().stream()
        .filter(h -> h.actor() == i && MOVES.contains(h.kind()))
        .map(h -> (h.round() + " " + h.kind() + " " + h.outcome()).strip())
        .toList();
  }

  private static Status status(Simulation run, String structure, String state) {
    return run.status(structure, run.snapshot().world().index(state));
  }

  @Test
  void whoJoinsIsAMemberAtOnce() {
    Simulation run = run(List.of(seat(2, "BIRCH")));
    assertEquals(List.of("2 entry member"), moves(run, "BIRCH"));
    assertEquals(Status.MEMBER, status(run, "platform", "BIRCH"));
  }

  @Test
  void whereEntryIsSequencedNewcomersRiseOneStatusAtATime() {
    Simulation run =
        run(
            List.of(seat(2, "BIRCH")),
            "structures.platform.entry.sequenced=true",
            "structures.platform.entry.promotion=3");
    assertEquals(
        List.of("2 entry partner", "5 promotion observer", "8 promotion member"),
        moves(run, "BIRCH"));
  }

  // BIRCH at 0.5 is nearer to the first members, SOUTH at 1 and CEDAR at 0.75, than AMBER at 0.25.
  @Test
  void whereEntryIsSequencedOnlyTheNearestEntersInARound() {
    List<GivenChoice> both = List.of(seat(2, "AMBER"), seat(2, "BIRCH"));
    Simulation run = run(both, "structures.platform.entry.sequenced=true");
    assertEquals(List.of("2 refusal"), moves(run, "AMBER"));
    assertEquals("2 entry partner", moves(run, "BIRCH").get(0));
    assertEquals(Status.NONE, status(run, "platform", "AMBER"));
    assertEquals(Status.MEMBER, status(run, "north", "AMBER"), "it keeps what it had");
    assertEquals(List.of(false, true), admitted(run));
    Simulation free = run(both);
    assertEquals(List.of("2 entry member"), moves(free, "AMBER"));
    assertEquals(List.of(true, true), admitted(free));
  }

  private static List<Boolean> admitted(Simulation run) {
    return run.switches().stream().map(Switch::admitted).toList();
  }

  @Test
  void aStateWithoutCapabilityTakesNobodysTurn() {
    Scenario both =
        scenario(
            List.of(seat(2, "AMBER"), seat(2, "BIRCH")),
            "structures.platform.entry.sequenced=true");
    Simulation run =
        run(
            Scenes.with(
                both,
                "states",
                both.states().stream()
                    .map(s -> s.key().equals("BIRCH") ? Scenes.with(s, "capability", 0.0) : s)
                    .toList()));
    assertEquals("2 entry partner", moves(run, "AMBER").get(0));
    assertEquals("2 entry partner", moves(run, "BIRCH").get(0));
  }

  @Test
  void whoMovesLeavesWhatItHeld() {
    GivenChoice leaves = new GivenPair(3, "AMBER", GivenPair.NONE, "platform");
    Simulation run = run(List.of(leaves));
    assertEquals(List.of("3 exit", "3 entry member"), moves(run, "AMBER"));
    assertEquals(Status.NONE, status(run, "north", "AMBER"));
    Switch told = run.switches().get(0);
    assertEquals("given", told.tipped());
    assertTrue(told.admitted());
  }

  /** A settlement of the five states in which nobody has reviewed. */
  private static List<String> settle(Run run, int round) {
    int before = run.chronicle.size();
    new Settlement(run, List.of(), Witness.NOBODY).settle(round);
    return run.chronicle.subList(before, run.chronicle.size()).stream()
        .map(h -> h.kind() + " " + run.world.state(h.actor()).key())
        .toList();
  }

  private static void fear(Run run, String fearing, String feared, double level) {
    int n = run.world.size();
    run.relations.fear()[run.world.index(feared) * n + run.world.index(fearing)] = level;
  }

  // 0.25 + 0.5 × 0.8 = 0.65 is tolerated; suspended is who is feared by the margin more.
  @ParameterizedTest
  @CsvSource({"0.01, MEMBER, SUSPENDED", "-0.01, MEMBER, MEMBER"})
  void membersSuspendWhomTheyCannotBear(double more, Status before, Status after) {
    Scenario scenario = Scenes.read(FirstModel.FIVE_STATES);
    Run run = new Run(scenario, new Simulation(scenario, 1).snapshot().world(), 1);
    Structure platform = run.structure("platform");
    int cedar = run.world.index("CEDAR");
    assertEquals(before, platform.membership().status(cedar));
    double margin = run.parameters.structures().suspensionMargin();
    fear(run, "SOUTH", "CEDAR", 0.65 + margin + more);
    List<String> told = settle(run, 1);
    assertEquals(after, platform.membership().status(cedar));
    assertEquals(after == before ? List.of() : List.of("suspension CEDAR"), told);
    if (after == Status.SUSPENDED) {
      fear(run, "SOUTH", "CEDAR", 0.66);
      assertEquals(List.of(), settle(run, 2), "still less than welcome");
      fear(run, "SOUTH", "CEDAR", 0.64);
      assertEquals(List.of("reinstatement CEDAR"), settle(run, 3));
      assertEquals(before, platform.membership().status(cedar));
    }
  }

  @Test
  void foundersAreNotSuspended() {
    Scenario scenario = Scenes.read(FirstModel.FIVE_STATES);
    Run run = new Run(scenario, new Simulation(scenario, 1).snapshot().world(), 1);
    fear(run, "CEDAR", "SOUTH", 1);
    assertEquals(List.of(), settle(run, 1));
  }
}
