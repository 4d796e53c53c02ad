package entente.model.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.Scenes;
import entente.model.structures.Structure;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Trust that fades, positions that meet, and dependence that is shed. */
class RelatingTest {

  private static Run run(String component, double value) {
    Scenario scenario = Scenes.read("five-states");
    for (String name : List.of("socialisation", "decoupling", "trustFade")) {
      double rate = name.equals(component) ? value : 0;
      scenario = Scenes.constant(scenario, "relations", name, rate);
    }
    return new Run(scenario, new Simulation(scenario, 1).snapshot().world(), 1);
  }

  private static void relate(Run run) {
    run.rules.situation.survey();
    new Relating(run).relate(1);
  }

  @Test
  void trustFadesByItsShare() {
    Run run = run("trustFade", 0.25);
    Arrays.fill(run.relations.trust(), 0.5);
    relate(run);
    for (double trust : run.relations.trust()) {
      assertEquals(0.375, trust, 1e-12);
    }
  }

  // Of two members each moves towards the other, by what the structure achieves; nobody else does.
  @Test
  void membersMoveTowardsEachOther() {
    Run run = run("socialisation", 0.5);
    Structure north = run.structure("north");
    Structure platform = run.structure("platform");
    north.setEffectiveness(0.5);
    north.setPoliticisation(0.2);
    platform.setEffectiveness(0);
    double[] before = run.relations.position().clone();
    relate(run);
    double[] after = run.relations.position();
    int amber = run.world.index("AMBER");
    int leader = run.world.index("NORTH");
    double step = 0.5 * 0.5 * 0.8 * (before[leader] - before[amber]);
    assertEquals(step, after[amber] - before[amber], 1e-12);
    assertEquals(-step, after[leader] - before[leader], 1e-12);
    for (String other : List.of("SOUTH", "BIRCH", "CEDAR")) {
      assertEquals(before[run.world.index(other)], after[run.world.index(other)]);
    }
  }

  @Test
  void dependenceIsShedAsFarAsThePoleIsFeared() {
    Run run = run("decoupling", 0.5);
    double[] before = run.relations.dependence().clone();
    relate(run);
    double[] after = run.relations.dependence();
    int n = run.world.size();
    int poles = run.world.poleCount();
    for (int i = 0; i < n; i++) {
      for (int p = 0; p < poles; p++) {
        double fear = run.relations.fear()[run.world.pole(p) * n + i];
        assertEquals(before[i * poles + p] * (1 - 0.5 * fear), after[i * poles + p], 1e-12);
      }
    }
    assertTrue(Arrays.stream(before).sum() > Arrays.stream(after).sum());
  }

  @Test
  void atRateZeroNothingMoves() {
    Run run = run("trustFade", 0);
    double[] position = run.relations.position().clone();
    double[] dependence = run.relations.dependence().clone();
    relate(run);
    assertTrue(Arrays.equals(position, run.relations.position()));
    assertTrue(Arrays.equals(dependence, run.relations.dependence()));
  }
}
