package entente.model.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.Scenes;
import entente.model.states.PairFacts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arms control and norms: worn down by confrontation, rebuilt by dialogue that works. */
class OrderTest {

  private static Run run(int rung, String... settings) {
    PairFacts pair = Scenes.with(Scenes.hostile("A", "B", 0.3), "rivalry", 1.0);
    Scenario scenario =
        Scenes.of(
            List.of(
                Scenes.with(Scenes.state("A", 1, 0), "nuclear", true),
                Scenes.with(Scenes.state("B", 1, 0), "nuclear", true)),
            List.of(Scenes.with(pair, "rung", rung)),
            settings);
    return new Run(scenario, new Simulation(scenario, 1).snapshot().world(), 1);
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "3", "4"})
  void confrontationWearsBothDown(int rung) {
    Run run = run(rung);
    OrderParameters p = run.parameters.order();
    double norms = run.order.norms();
    double arms = run.order.armsControl();
    run.order.follow(run.ladder);
    assertEquals(norms * (1 - p.normsWear() * rung / 5), run.order.norms(), 1e-12);
    assertEquals(arms * (1 - p.armsWear() * rung / 5), run.order.armsControl(), 1e-12);
  }

  @Test
  void workingDialogueRebuildsBoth() {
    Scenario scenario = Scenes.with(run(0).scenario, "structures", List.of());
    scenario =
        Scenes.plus(scenario, Scenes.with(Scenes.empty("talks"), "members", List.of("A", "B")));
    Run run = new Run(scenario, new Simulation(scenario, 1).snapshot().world(), 1);
    run.structure("talks").setEffectiveness(0.5);
    double norms = run.order.norms();
    double arms = run.order.armsControl();
    run.order.follow(run.ladder);
    OrderParameters p = run.parameters.order();
    double link = run.structure("talks").dialogue();
    assertTrue(link > 0);
    assertEquals(norms + p.normsRebuild() * (1 - norms) * link, run.order.norms(), 1e-12);
    assertEquals(arms + p.armsRebuild() * (1 - arms) * link, run.order.armsControl(), 1e-12);
  }

  @Test
  void bothStayWithinTheirLimits() {
    Run run = run(4, "parameters.order.norms_wear=1", "parameters.order.arms_wear=1");
    for (int r = 0; r < 200; r++) {
      run.order.follow(run.ladder);
      run.order.shiftNorms(r % 7 == 0 ? 0.9 : -0.3);
      assertTrue(run.order.norms() >= 0 && run.order.norms() <= 1);
      assertTrue(run.order.armsControl() >= 0 && run.order.armsControl() <= 1);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 1.5", "0.5, 1", "1, 0.5"})
  void crisesAreRarerWhereNormsAreKept(double norms, double factor) {
    Run run = run(0, "conditions.norms=" + norms, "parameters.order.norms_effect=1");
    assertEquals(factor, run.order.crisisFactor(), 1e-12);
  }
}
