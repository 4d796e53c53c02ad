package entente.model.structures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.Scenes;
import entente.model.dynamics.Scenario;
import entente.model.dynamics.Simulation;
import org.junit.jupiter.api.Test;

/** Outside neighbours who take part in a case. */
class OutsidersTest {

  private static final String WORLD = "scenarios/mechanisms/worlds/outsiders.yaml";
  private static final String DISTRUST = "parameters.portfolio.acquaintance=0";
  private static final double EXACT = 1e-12;

  private static double[] supports(Yard yard) {
    double[] supports = new double[yard.world.size()];
    yard.cases().chance(yard.structure("council"), yard.state("ALDER"), 1, supports);
    return supports;
  }

  private static double chance(Yard yard) {
    return yard.cases().chance(yard.structure("council"), yard.state("ALDER"), 1);
  }

  @Test
  void theyBringTheirMeansAsFarAsTheySupportAndTheStructureLeavesFree() {
    Yard free = new Yard(WORLD);
    Yard binding = new Yard(WORLD, "structures.council.obligations=0.4");
    int elm = free.state("ELM");
    double support = free.cases().support(elm, free.state("ALDER"));
    assertEquals(0.5 * support, supports(free)[elm], EXACT);
    assertEquals(0.5 * 0.6 * support, supports(binding)[elm], EXACT);
    assertTrue(chance(free) > chance(binding));
    assertTrue(chance(binding) > chance(new Yard(WORLD, "mechanisms.outsiders=0")));
  }

  @Test
  void onlyNeighboursOutsideTakePartAndNotTheTarget() {
    Yard yard = new Yard(WORLD, "structures.council.members=[ELM]");
    yard.structure("council").aimAt(yard.state("HAZEL"));
    double[] supports = supports(yard);
    assertEquals(0, supports[yard.state("NORTH")]);
    assertEquals(0, supports[yard.state("HAZEL")]);
    assertEquals(
        yard.cases().support(yard.state("ELM"), yard.state("ALDER")),
        supports[yard.state("ELM")],
        EXACT);
    assertTrue(supports[yard.state("MAPLE")] > 0);
  }

  // Alder and Beech win most of the cases that they take up, and trust whoever helped.
  @Test
  void whoTookPartIsAskedLessOf() {
    String late = "scenarios/mechanisms/worlds/outsiders-second.yaml";
    Simulation with = played(Scenes.read(late));
    Simulation without = played(Scenes.read(late, "mechanisms.outsiders=0"));
    double asked = cost(without, "ELM");
    assertTrue(cost(with, "ELM") < 0.99 * asked);
    assertTrue(cost(with, "ELM") > 0.9 * asked);
    assertEquals(asked, cost(with, "NORTH"), EXACT);
    assertEquals(asked, cost(played(Scenes.read(late, DISTRUST)), "ELM"), EXACT);
  }

  private static double cost(Simulation run, String state) {
    int index = run.snapshot().world().index(state);
    return run.prospects(index, "council").get(0).cost();
  }

  private static Simulation played(Scenario scenario) {
    Simulation run = new Simulation(scenario, 3);
    for (int round = 0; round < 30; round++) {
      run.next();
    }
    return run;
  }
}
