package entente.model.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.Scenes;
import entente.model.dynamics.Scenario;
import entente.model.dynamics.Simulation;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A world small enough for a first lesson has steps of all kinds to talk about. */
class TeachingWorldTest {

  private static final int SEEDS = 20;

  @Test
  void theStateInTheMiddleAsksIsInvitedJoinsRisesAndLeaves() {
    Scenario five = Scenes.read("src/test/resources/five-states-teaching.yaml");
    Set<StepKind> kinds = EnumSet.noneOf(StepKind.class);
    Set<String> invited = new TreeSet<>();
    int moving = 0;
    for (int seed = 1; seed <= SEEDS; seed++) {
      Simulation run = new Simulation(five, seed);
      while (!run.ended()) {
        run.pass();
      }
      run.steps().forEach(step -> kinds.add(step.kind()));
      run.chronicle().stream()
          .filter(h -> h.kind().equals("invitation"))
          .forEach(h -> invited.add(run.snapshot().world().state(h.actor()).key()));
      moving += run.steps().isEmpty() ? 0 : 1;
    }
    assertTrue(
        kinds.containsAll(EnumSet.of(StepKind.ASK, StepKind.JOIN, StepKind.RANK, StepKind.LEAVE)),
        kinds::toString);
    assertEquals(Set.of("BIRCH"), invited);
    assertTrue(moving > SEEDS / 2, "runs in which anybody moves: " + moving);
  }
}
