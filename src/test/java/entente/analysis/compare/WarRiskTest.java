package entente.analysis.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.Synthetic;
import entente.experiment.run.RunResult;
import entente.experiment.run.RunResult.Status;
import entente.model.Scenes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarRiskTest {

  /** Interval of 3 in 20 by prop.test(3, 20, correct = FALSE) of R 4.2.2. */
  @Test
  void agreesWithR() {
    Arm arm = Arm.of("A", Synthetic.runs("A", 0, 20, 3, 120));
    for (var run : arm.runs()) {
      for (double[] row : run.rounds()) {
        row[12] = run.specification().replicate() < 3 ? 1 : 0;
        row[13] = 0;
      }
    }
    WarRisk risk =
        WarRisk.of(new Values(Synthetic.SYSTEM, Synthetic.STRUCTURE), arm, "direct_war", 120);
    assertEquals(0.15, risk.share(), 1e-12);
    assertEquals(0.0523687458962, risk.low(), 1e-9);
    assertEquals(0.360418864741, risk.high(), 1e-9);
  }

  private static WarRisk risk(int runs, int wars, int undefined) {
    Arm arm = Arm.of("A", Synthetic.runs("A", 0, runs, 3, 120));
    for (var run : arm.runs()) {
      int k = run.specification().replicate();
      for (double[] row : run.rounds()) {
        row[12] = k < wars ? 1 : 0;
        row[13] = 0;
      }
    }
    List<RunResult> all = new ArrayList<>(arm.runs());
    for (int k = 0; k < undefined; k++) {
      all.set(runs - 1 - k, Scenes.with(all.get(runs - 1 - k), "status", Status.FAILED));
    }
    Values values = new Values(Synthetic.SYSTEM, Synthetic.STRUCTURE);
    return WarRisk.of(values, Arm.of("A", all), "direct_war", 120);
  }

  @Test
  void roundsAreQuartersAndFailedRunsDoNotCount() {
    WarRisk risk = risk(20, 3, 5);
    assertEquals(30, risk.years());
    assertEquals(15, risk.runs());
    assertEquals(0.2, risk.share(), 1e-12);
  }

  @Test
  void whatNeverOrAlwaysHappenedHasAnIntervalToTheEnd() {
    assertEquals(0, risk(20, 0, 0).low());
    assertTrue(risk(20, 0, 0).high() > 0.1);
    assertEquals(1, risk(20, 20, 0).high());
    assertTrue(risk(20, 20, 0).low() < 0.9);
  }

  @Test
  void withoutRunsNothingIsSaid() {
    WarRisk none = risk(4, 1, 4);
    assertEquals(0, none.runs());
    assertEquals(30, none.years());
    assertEquals("direct_war", none.what());
    assertEquals(Double.NaN, none.share());
    assertEquals(Double.NaN, none.low());
  }
}
