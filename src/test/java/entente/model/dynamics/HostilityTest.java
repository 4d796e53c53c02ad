package entente.model.dynamics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.FirstModel;
import entente.model.Scenes;
import entente.model.structures.Status;
import entente.model.structures.Structure;
import entente.theory.Richardson;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hostility: the part of Richardson's, and how structures shift its rest. */
class HostilityTest {

  private static final double REST = 0.3;

  private static Run two(double fatigue, double reaction) {
    Scenario scenario =
        Scenes.of(
            List.of(Scenes.state("A", 1, 0), Scenes.state("B", 1, 0)),
            List.of(Scenes.hostile("A", "B", REST)),
            "parameters.relations.fatigue=" + fatigue,
            "parameters.relations.reaction=" + reaction);
    return new Run(scenario, new Simulation(scenario, 1).snapshot().world(), 1);
  }

  @ParameterizedTest
  @CsvSource({"0.06, 0.03", "0.09, 0.039", "0.05, 0", "0.05, 0.06", "0.03, 0.08", "0.05, 0.05"})
  void decaysAtTheRatesOfRichardsonsEigenvalues(double fatigue, double reaction) {
    Richardson.Eigenvalue[] rates =
        Richardson.eigenvalues(
            new double[] {0, reaction, reaction, 0}, new double[] {fatigue, fatigue});
    assertEquals(reaction - fatigue, rates[0].real(), 1e-12);
    assertEquals(-reaction - fatigue, rates[1].real(), 1e-12);
    // Both fear a little more: the slow mode. One a little more, one a little less: the fast one.
    assertEquals(1 + rates[0].real(), ratioOfChange(fatigue, reaction, 1), 1e-9);
    assertEquals(1 + rates[1].real(), ratioOfChange(fatigue, reaction, -1), 1e-9);
  }

  private static double ratioOfChange(double fatigue, double reaction, int sign) {
    Run run = two(fatigue, reaction);
    double[] fear = run.relations.fear();
    fear[1] += 1e-3;
    fear[2] += sign * 1e-3;
    run.hostility.follow();
    return (fear[1] - REST) / 1e-3;
  }

  @ParameterizedTest
  @CsvSource({"0.06, 0.03", "0.06, 0.059", "0.06, 0.061", "0.03, 0.08"})
  void returnsToRestExactlyWhereFatigueOutweighsReaction(double fatigue, double reaction) {
    Run run = two(fatigue, reaction);
    double[] fear = run.relations.fear();
    fear[1] += 1e-3;
    for (int r = 0; r < 6000; r++) {
      run.hostility.follow();
    }
    boolean returned = Math.abs(fear[1] - REST) < 1e-5 && Math.abs(fear[2] - REST) < 1e-5;
    assertEquals(Richardson.stable(reaction, reaction, fatigue, fatigue), returned);
    assertTrue(fear[1] >= 0 && fear[1] <= 1 && fear[2] >= 0 && fear[2] <= 1);
  }

  @ParameterizedTest
  @CsvSource({"0.06, 0.03, true", "0.04, 0.045, false"})
  void aSummitPassesWhereFatigueOutweighsReaction(double fatigue, double reaction, boolean stable) {
    Scenario scenario =
        Scenes.of(
            List.of(Scenes.state("A", 1, 0), Scenes.state("B", 1, 0)),
            List.of(Scenes.hostile("A", "B", REST)),
            "rounds=600",
            "parameters.relations.fatigue=" + fatigue,
            "parameters.relations.reaction=" + reaction);
    Event summit = new Event(1, EventKind.SUMMIT, "A", "B", null, Status.MEMBER, 0.2, true, "");
    Simulation simulation = new Simulation(Scenes.with(scenario, "events", List.of(summit)), 1);
    assertTrue(simulation.next().fear()[1] < REST - 0.05);
    while (!simulation.ended()) {
      simulation.next();
    }
    assertEquals(stable, Math.abs(simulation.snapshot().fear()[1] - REST) < 1e-6);
  }

  @Test
  void dialogueAloneTakesItsShareFromFellowMembersOnly() {
    Scenario scenario =
        Scenes.read(
            FirstModel.FIVE_STATES,
            "mechanisms.dilemma=0",
            "mechanisms.provocation=0",
            "parameters.relations.reaction=0",
            "structures.platform.members=[CEDAR, BIRCH]");
    Run run = new Run(scenario, new Simulation(scenario, 1).snapshot().world(), 1);
    int n = run.world.size();
    int birch = run.world.index("BIRCH");
    int cedar = run.world.index("CEDAR");
    int amber = run.world.index("AMBER");
    Structure platform = run.structure("platform");
    double before = run.relations.fear()[cedar * n + birch];
    double outside = run.relations.fear()[amber * n + birch];
    run.hostility.follow();
    double rate = run.parameters.relations().dialogue() * platform.dialogue();
    assertTrue(rate > 0);
    assertEquals(before * (1 - rate), run.relations.fear()[cedar * n + birch], 1e-12);
    assertEquals(outside, run.relations.fear()[amber * n + birch], 1e-12);
  }

  // The plain form of the page, pair by pair, where memberships come and go.
  @Test
  void theRowsThatStatesShareAreThoseOfEachPair() {
    Scenario scenario =
        Scenes.read(
            "eurasia-2024", "mechanisms.dilemma=0", "mechanisms.provocation=0", "rounds=40");
    Run run = new Run(scenario, new Simulation(scenario, 1).snapshot().world(), 1);
    int n = run.world.size();
    Status[] statuses = Status.values();
    for (int step = 0; step < 12; step++) {
      Structure moved = run.structures.get(step % run.structures.size());
      moved.membership().set(7 * step % n, statuses[step % statuses.length], step);
      moved.membership().set(11 * step % n, Status.MEMBER, step);
      run.rules.situation.survey();
      double[] expected = plainly(run);
      run.hostility.follow();
      assertArrayEquals(expected, run.relations.fear(), 1e-15, "step " + step);
    }
  }

  private static double[] plainly(Run run) {
    int n = run.world.size();
    RelationParameters by = run.parameters.relations();
    double[] fear = run.relations.fear();
    double[] next = new double[n * n];
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < n; i++) {
        double talk = 0;
        for (Structure structure : run.structures) {
          double[] weight = structure.membership().weight();
          talk += Math.max(0, structure.dialogue()) * weight[i] * weight[j];
        }
        double own = fear[j * n + i] - run.hostility.rest(i, j);
        double other = fear[i * n + j] - run.hostility.rest(j, i);
        double calmed = by.dialogue() * Math.min(1, talk) * fear[j * n + i];
        double now = fear[j * n + i] - by.fatigue() * own + by.reaction() * other - calmed;
        next[j * n + i] = i == j ? 0 : Math.min(1, Math.max(0, now));
      }
    }
    return next;
  }

  @Test
  void aStructureOfOldDisturbsNobodyUntilItGrows() {
    Scenario scenario = Scenes.read(FirstModel.FIVE_STATES, "mechanisms.threat_reduction=0");
    Run run = new Run(scenario, new Simulation(scenario, 1).snapshot().world(), 1);
    int n = run.world.size();
    Structure north = run.structure("north");
    int south = run.world.index("SOUTH");
    int leader = run.world.index("NORTH");
    double before = run.relations.fear()[leader * n + south];
    north.membership().set(run.world.index("BIRCH"), Status.MEMBER, 1);
    run.rules.situation.survey();
    run.hostility.follow();
    assertTrue(run.relations.fear()[leader * n + south] > before);
    assertFalse(north.membership().holds(south));
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "0.2, 0.2", "0, 1"})
  void staysWithinItsLimits(double fatigue, double reaction) {
    Scenario scenario =
        Scenes.read(
            FirstModel.FIVE_STATES,
            "parameters.choice.review_interval=2",
            "parameters.relations.fatigue=" + fatigue,
            "parameters.relations.reaction=" + reaction,
            "parameters.relations.dilemma=1",
            "parameters.relations.provocation=1");
    Simulation simulation = new Simulation(scenario, 3);
    while (!simulation.ended()) {
      Snapshot now = simulation.next();
      for (double fear : now.fear()) {
        assertTrue(fear >= 0 && fear <= 1);
      }
      assertTrue(now.norms() >= 0 && now.norms() <= 1);
      assertTrue(now.armsControl() >= 0 && now.armsControl() <= 1);
    }
  }
}
