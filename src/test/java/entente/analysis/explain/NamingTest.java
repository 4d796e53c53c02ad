package entente.analysis.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import entente.model.Scenes;
import entente.model.dynamics.ReviewQuantity;
import entente.model.dynamics.ReviewQuantity.Kind;
import entente.model.dynamics.Scenario;
import entente.model.dynamics.Simulation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What states, structures, quantities and rounds are called. */
class NamingTest {

  private static final Scenario SCENARIO = Scenes.read("five-states");

  private static Naming naming(Scenario scenario) {
    return new Naming(new Simulation(scenario, 1));
  }

  // Round 1 is the first quarter: the start of a run and its first round share it.
  @ParameterizedTest
  @CsvSource({
    "2024, 0, the start of 2024",
    "2024, 1, 2024 Q1",
    "2024, 4, 2024 Q4",
    "2024, 5, 2025 Q1",
    "2024.5, 1, 2024 Q3",
    "2024.75, 2, 2025 Q1",
    "2024.75, 0, the start of 2024",
    "-1, 4, -1 Q4"
  })
  void aRoundIsAQuarter(double start, int round, String when) {
    assertEquals(when, naming(Scenes.with(SCENARIO, "start", start)).when(round));
  }

  @Test
  void aStructureIsCalledByItsNameOrByItsKey() {
    Naming named =
        naming(Scenes.structure(SCENARIO, "platform", s -> Scenes.with(s, "name", "Forum")));
    Naming bare = naming(Scenes.structure(SCENARIO, "platform", s -> Scenes.with(s, "name", null)));
    int platform = keys(SCENARIO).indexOf("platform");
    assertEquals("Forum", named.structure(platform));
    assertEquals("platform", bare.structure(platform));
    assertNull(named.structure(-1));
    assertEquals(new Posture(null, "Forum"), named.posture(-1, platform));
  }

  private static List<String> keys(Scenario scenario) {
    return new Simulation(scenario, 1).snapshot().structures().stream().map(s -> s.key()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "AUTONOMY, its taste for autonomy",
    "POSITION, its position",
    "SWITCHING_COST, the cost of a switch",
    "BLOC_CONSTANT, 'the constant on its initial bloc, or on having none,'",
    "SEAT_CONSTANT, the constant on its initial seat",
    "INCLUSIVENESS, the inclusiveness of Forum",
    "DETERRENCE_FOCUS, the deterrence focus of Forum",
    "OBLIGATIONS, the obligations of Forum",
    "DEPTH, the depth of Forum",
    "EFFECTIVENESS, the effectiveness of Forum",
    "POLITICISATION, the politicisation of Forum"
  })
  void aQuantityHasWordsThatFollowHad(Kind kind, String words) {
    int platform = keys(SCENARIO).indexOf("platform");
    boolean terms = kind.ordinal() >= Kind.INCLUSIVENESS.ordinal() && !kind.technical();
    Naming naming =
        naming(Scenes.structure(SCENARIO, "platform", s -> Scenes.with(s, "name", "Forum")));
    assertEquals(words, naming.quantity(new ReviewQuantity(kind, terms ? platform : -1, 0, -1)));
  }

  @Test
  void aQuantityOfAPoleOrStateNamesIt() {
    Naming naming = naming(SCENARIO);
    var world = new Simulation(SCENARIO, 1).snapshot().world();
    String pole = world.state(world.pole(0)).name();
    String other = world.state(world.pole(1)).name();
    assertEquals(
        "its dependence on " + other,
        naming.quantity(new ReviewQuantity(Kind.DEPENDENCE, -1, 1, -1)));
    assertEquals(
        "the confrontation of " + pole + " and " + other,
        naming.quantity(new ReviewQuantity(Kind.CONFRONTATION, -1, 0, 1)));
    assertEquals(
        "its hostility towards " + world.state(2).name(),
        naming.quantity(new ReviewQuantity(Kind.HOSTILITY, -1, 2, -1)));
    assertEquals(
        "its " + entente.model.states.Vector.values()[1].word() + " vulnerability",
        naming.quantity(new ReviewQuantity(Kind.VULNERABILITY, -1, 1, -1)));
  }
}
