package entente.model.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.Scenes;
import entente.model.dynamics.Scenario;
import entente.model.dynamics.Simulation;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Worlds small enough for a first lesson have something to talk about. */
class TeachingWorldTest {

  private static final int SEEDS = 40;

  private static final Set<StepKind> ALL = EnumSet.allOf(StepKind.class);

  /** Returns in how many runs each state takes a step of the given kinds. */
  private static Map<String, Integer> movers(Scenario scenario, Set<StepKind> kinds) {
    TreeMap<String, Integer> movers = new TreeMap<>();
    for (int seed = 1; seed <= SEEDS; seed++) {
      Simulation run = new Simulation(scenario, seed);
      while (!run.ended()) {
        run.pass();
      }
      run.steps().stream()
          .filter(step -> kinds.contains(step.kind()))
          .map(step -> run.snapshot().world().state(step.state()).key())
          .distinct()
          .forEach(state -> movers.merge(state, 1, Integer::sum));
    }
    return movers;
  }

  @Test
  void amongFiveTheOneInTheMiddleJoinsMoreOftenThanNotUnlessThePlatformIsAimed() {
    int open = movers(Scenes.read("five-states"), EnumSet.of(StepKind.JOIN)).get("BIRCH");
    Scenario aimed = Scenes.read("five-states", "structures.platform.deterrence_focus=0.6");
    int sharp = movers(aimed, EnumSet.of(StepKind.JOIN)).getOrDefault("BIRCH", 0);
    assertTrue(open > SEEDS / 2 && open < SEEDS, "joins in " + open);
    assertTrue(sharp < SEEDS / 2, "joins what is aimed in " + sharp);
  }

  @Test
  void amongEightBothWhoStandBetweenAndFriendsOfAPoleMove() {
    Scenario eight = Scenes.read("three-poles");
    assertEquals(
        Set.of("DALE", "FORD", "GORSE"), movers(eight, EnumSet.of(StepKind.JOIN)).keySet());
    Scenario aimed = Scenes.read("three-poles", "structures.platform.deterrence_focus=0.8");
    Map<String, Integer> moving = movers(aimed, ALL);
    assertTrue(moving.containsKey("MOOR"), moving::toString);
    assertTrue(movers(aimed, EnumSet.of(StepKind.LEAVE, StepKind.FREEZE)).size() > 1);
  }
}
