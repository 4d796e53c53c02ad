package entente.experiment.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.experiment.scenario.ScenarioReader;
import entente.experiment.scenario.Setting;
import entente.model.dynamics.Scenario;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that is measured at a few moments is the same run. */
class MomentsTest {

  // A high chance of the last rungs, so that some of the runs end in nuclear use.
  private static final Scenario SCENARIO =
      ScenarioReader.read(
          "five-states",
          List.of(new Setting("rounds", "60"), new Setting("parameters.ladder.nuclear", "0.5")));

  private static RunResult run(long seed, Set<Integer> moments) {
    return SingleRun.execute(
        new RunSpecification(0, SCENARIO, 0, 0, seed, Set.of(), List.of(), List.of(), moments));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void itsMeasuresAreThoseOfTheWholeRun(long seed) {
    RunResult all = run(seed, Set.of());
    RunResult few = run(seed, Set.of(24));
    assertEquals(RunResult.Status.OK, few.status());
    for (int round : new int[] {0, 24, 60}) {
      assertArrayEquals(all.rounds()[round], few.rounds()[round]);
      assertArrayEquals(all.byStructure()[round], few.byStructure()[round]);
    }
    assertArrayEquals(all.postures(), few.postures());
    assertTrue(IntStream.of(7, 23).allMatch(r -> Double.isNaN(few.rounds()[r][0])));
  }
}
