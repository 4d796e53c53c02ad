package entente.analysis.hindcast.observed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.experiment.run.Replicates;
import entente.experiment.scenario.ScenarioReader;
import entente.experiment.scenario.Setting;
import entente.model.FirstModel;
import entente.model.dynamics.Scenario;
import entente.model.dynamics.Simulation;
import entente.model.dynamics.Snapshot;
import entente.model.structures.Status;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** Runs without snapshots stand where runs with them do. */
class RunsTest {

  // A cheap switch, so that there is much to compare.
  private static final Scenario SCENARIO =
      ScenarioReader.read(
          FirstModel.HINDCAST_1992,
          List.of(Setting.parse("parameters.choice.switching_cost=0.02")));

  private static final int END = 1996;

  @Test
  void standAsTheSnapshotsSay() throws InterruptedException {
    SimulatedStandings futures;
    try (Runs runs = new Runs(1, () -> {})) {
      futures = runs.of(SCENARIO, 7, 2, END);
    }
    for (int r = 0; r < 2; r++) {
      Simulation simulation = new Simulation(SCENARIO, Replicates.seed(7, r));
      for (int round = 1; round <= 4 * (END - 1992); round++) {
        Snapshot snapshot = simulation.next();
        if (round % 4 == 0) {
          for (int i = 0; i < snapshot.size(); i++) {
            assertEquals(seen(snapshot, i), futures.stance(r, 1992 + round / 4, i));
          }
        }
      }
    }
  }

  private static Stance seen(Snapshot snapshot, int state) {
    if (snapshot.structure("west").status()[state] == Status.MEMBER) {
      return Stance.WEST;
    } else if (snapshot.structure("east").status()[state] == Status.MEMBER) {
      return Stance.EAST;
    }
    Status seat = snapshot.structure("sco").status()[state];
    boolean none = seat == Status.NONE || seat == Status.SUSPENDED;
    return none ? Stance.HEDGE : Stance.DIALOGUE;
  }

  @Test
  void theNumberOfThreadsChangesNothing() throws InterruptedException {
    try (Runs one = new Runs(1, () -> {});
        Runs three = new Runs(3, () -> {})) {
      SimulatedStandings a = one.of(SCENARIO, 1, 4, 1994);
      SimulatedStandings b = three.of(SCENARIO, 1, 4, 1994);
      for (int r = 0; r < 4; r++) {
        assertArrayEquals(a.standings()[r], b.standings()[r]);
      }
    }
  }

  @Test
  void roundZeroIsTheObservedYear() throws InterruptedException {
    ObservedHistory history = ObservedHistory.shipped();
    for (String name : List.of(FirstModel.HINDCAST_1992, FirstModel.HINDCAST_2008)) {
      Scenario scenario = ScenarioReader.read(name, List.of());
      int start = (int) scenario.start();
      try (Runs runs = new Runs(1, () -> {})) {
        SimulatedStandings futures = runs.of(scenario, 1, 1, start);
        for (var state : scenario.states()) {
          if (!state.pole()) {
            int i = futures.states().indexOf(state.key());
            assertEquals(
                history.stance(state.key(), start), futures.stance(0, start, i), state.key());
          }
        }
      }
    }
  }

  @Test
  void eachRunIsToldAndHasASeedOfItsOwn() throws InterruptedException {
    int[] told = {0};
    Scenario small = Small.world("parameters.choice.switching_cost=0");
    try (Runs runs = new Runs(2, () -> told[0]++)) {
      SimulatedStandings futures = runs.of(small, 3, 4, 1999);
      assertEquals(4, told[0]);
      assertEquals(1992, futures.start());
      assertEquals(1999, futures.end());
      // The first has the seed itself, so that it is the same whatever comes after it.
      SimulatedStandings first = runs.of(small, 3, 1, 1999);
      SimulatedStandings second = runs.of(small, Replicates.seed(3, 1), 1, 1999);
      for (int y = 0; y < 8; y++) {
        assertArrayEquals(futures.standings()[0][y], first.standings()[0][y]);
        assertArrayEquals(futures.standings()[1][y], second.standings()[0][y]);
      }
    }
  }

  @Test
  void aRunThatFailsIsNamed() throws InterruptedException {
    // A run cannot end before it starts.
    try (Runs runs = new Runs(1, () -> {})) {
      IllegalStateException e =
          assertThrows(IllegalStateException.class, () -> runs.of(Small.world(), 1, 2, 1990));
      assertTrue(e.getMessage().startsWith("run 0 failed: "), e.getMessage());
    }
  }

  @Test
  void anInterruptEndsTheWait() throws InterruptedException {
    try (Runs runs = new Runs(1, () -> {})) {
      Thread.currentThread().interrupt();
      assertThrows(InterruptedException.class, () -> runs.of(Small.world(), 1, 2, 2024));
    }
  }

  @Test
  void nothingRunsInAPlaceThatIsClosed() {
    Runs runs = new Runs(1, () -> {});
    runs.close();
    assertThrows(RejectedExecutionException.class, () -> runs.of(Small.world(), 1, 1, 1993));
  }
}
