package entente.model.dynamics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.experiment.run.RunResult;
import entente.experiment.run.RunSpecification;
import entente.experiment.run.RunSpecification.Detail;
import entente.experiment.run.SingleRun;
import entente.model.FirstModel;
import entente.model.Scenes;
import entente.model.measures.Measure;
import entente.model.measures.SystemMeasures;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run as the measures see it: they disturb nothing, and stop where the world does. */
class MeasuringTest {

  private static RunResult run(Scenario scenario, long seed) {
    Set<Detail> all = Set.of(Detail.values());
    return SingleRun.execute(new RunSpecification(0, scenario, 0, 0, seed, all));
  }

  @ParameterizedTest
  @ValueSource(strings = {FirstModel.FIVE_STATES, FirstModel.EURASIA_2024})
  void measuringDisturbsNothing(String name) {
    Scenario scenario = Scenes.lively(name, 20);
    Simulation alone = new Simulation(scenario, 11);
    while (!alone.ended()) {
      alone.next();
    }
    RunResult measured = run(scenario, 11);
    assertEquals(alone.chronicle(), measured.happenings());
    assertEquals(alone.switches().size(), measured.switches().size());
    for (int s = 0; s < alone.switches().size(); s++) {
      assertEquals(alone.switches().get(s).state(), measured.switches().get(s).state());
      assertArrayEquals(
          alone.switches().get(s).newTerms(), measured.switches().get(s).newTerms(), 0);
    }
    for (int i = 0; i < scenario.states().size(); i++) {
      assertEquals((float) alone.snapshot().security()[i], measured.security()[20][i]);
    }
  }

  @Test
  void aCopyGivesTheSameResultsAndAnotherSeedDoesNot() {
    Scenario scenario = Scenes.lively(FirstModel.EURASIA_2024, 12);
    RunResult one = run(scenario, 3);
    RunResult copy = run(Scenes.with(Scenes.lively(FirstModel.EURASIA_2024, 12), "key", "copy"), 3);
    assertTrue(Arrays.deepEquals(one.rounds(), copy.rounds()));
    assertTrue(Arrays.deepEquals(one.byStructure(), copy.byStructure()));
    assertTrue(Arrays.deepEquals(one.security(), copy.security()));
    assertTrue(Arrays.deepEquals(one.postures(), copy.postures()));
    assertTrue(Arrays.deepEquals(one.seats(), copy.seats()));
    assertTrue(Arrays.deepEquals(one.hedging(), copy.hedging()));
    assertNotEquals(
        Arrays.deepToString(one.rounds()), Arrays.deepToString(run(scenario, 4).rounds()));
  }

  /** Returns two nuclear powers at war, on the brink of the last rung. */
  private static Scenario brink() {
    var pair = Scenes.with(Scenes.hostile("A", "B", 0.95), "rung", Ladder.DIRECT);
    return Scenes.of(
        List.of(
            Scenes.with(Scenes.state("A", 1, 0), "nuclear", true),
            Scenes.with(Scenes.state("B", 1, 1), "nuclear", true),
            Scenes.state("C", 1, 0.5)),
        List.of(pair),
        "rounds=6",
        "conditions.arms_control=0",
        "parameters.ladder.up=1",
        "parameters.ladder.nuclear=2",
        "parameters.ladder.nuclear_brake=0");
  }

  @Test
  void afterNuclearUseNothingIsDefinedButHowItEnded() {
    RunResult result = run(brink(), 1);
    List<String> names = SystemMeasures.ALL.stream().map(Measure::name).toList();
    Set<String> lasting = Set.of("nuclear_use", "direct_war", "wars");
    assertEquals(0, result.rounds()[0][names.indexOf("nuclear_use")]);
    assertEquals(1, result.rounds()[1][names.indexOf("nuclear_use")]);
    assertTrue(result.rounds()[1][names.indexOf("security_mean")] >= 0);
    for (int r = 2; r <= 6; r++) {
      for (int m = 0; m < names.size(); m++) {
        double value = result.rounds()[r][m];
        boolean lasts = lasting.contains(names.get(m));
        assertEquals(lasts ? result.rounds()[1][m] : Double.NaN, value, names.get(m));
      }
      for (float security : result.security()[r]) {
        assertEquals(Float.NaN, security);
      }
    }
  }

  @Test
  void nuclearUseEndsTheRun() {
    Simulation simulation = new Simulation(brink(), 1);
    Snapshot last = simulation.next();
    assertTrue(last.nuclear() && simulation.ended());
    assertEquals(last, simulation.next());
    assertEquals(1, simulation.round());
  }
}
