package entente.analysis.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.analysis.Synthetic;
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
}
