package entente.model.structures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How structures deepen, fade, and pay for what they promised. */
class DeepeningTest {

  private static final double ROUNDING = 1e-15;

  private final Yard yard = new Yard("five-states");
  private final Deepening deepening = yard.deepening();
  private final StructureParameters p = yard.parameters;
  private final Structure platform = yard.structure("platform");

  @Test
  void aCaseWonGainsAShareOfWhatIsLeft() {
    platform.setDepth(0.3);
    deepening.afterCase(platform, 0.5, true);
    assertEquals(0.3 + p.depthGain() * 0.7, platform.depth(), ROUNDING);
  }

  @Test
  void depthStaysBelowOneHoweverManyCasesAreWon() {
    for (int k = 0; k < 2000; k++) {
      deepening.afterCase(platform, 0.5, true);
    }
    assertTrue(platform.depth() <= 1 && platform.depth() > 0.99);
    double sum = 0;
    for (double emphasis : platform.agenda()) {
      assertEquals(0.2, emphasis, 1e-6); // the agenda has widened to all vectors
      sum += emphasis;
    }
    assertEquals(1, sum, 1e-9);
  }

  @Test
  void aCaseLostCostsMoreTheMoreWasPromised() {
    platform.setDepth(0.3);
    deepening.afterCase(platform, 0.5, false);
    double obligations = 0.1 + 0.5 * 0.1;
    assertEquals(obligations, platform.obligations(), ROUNDING);
    double breach = 1 + p.breach() * obligations;
    assertEquals(breach, deepening.breach(platform), ROUNDING);
    assertEquals(0.3 - p.depthLoss() * 0.3 * breach, platform.depth(), ROUNDING);
    Structure north = yard.structure("north");
    north.setDepth(0.3);
    deepening.afterCase(north, 0.5, false);
    assertTrue(north.depth() < platform.depth());
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1.225", "-1, 0.775"})
  void theMechanismOfBreachCanBeOffAndReversed(double strength, double expected) {
    Yard other = new Yard("five-states", "mechanisms.breach=" + strength);
    assertEquals(expected, other.deepening().breach(other.structure("platform")), 1e-12);
  }

  @Test
  void anInstitutionPastTheThresholdFadesMoreSlowly() {
    platform.setDepth(p.permanence());
    deepening.fade(platform);
    double slow = p.permanence() - platform.depth();
    platform.setDepth(p.permanence() - 0.01);
    deepening.fade(platform);
    double fast = p.permanence() - 0.01 - platform.depth();
    assertEquals(p.depthFade(), fast, 1e-12);
    assertEquals(p.permanentFade() * fast, slow, 1e-12);
  }

  @Test
  void withoutItsTargetItFadesFaster() {
    platform.setDepth(0.3);
    platform.lapse();
    deepening.fade(platform);
    assertEquals(0.3 - p.lapsedFade() * p.depthFade(), platform.depth(), 1e-12);
  }

  @Test
  void effectivenessIsAMovingAverageOfChancesNotOfLuck() {
    platform.setEffectiveness(0.4);
    deepening.afterCase(platform, 0.9, false);
    double memory = p.effectivenessMemory();
    assertEquals((1 - memory) * 0.4 + memory * 0.9, platform.effectiveness(), ROUNDING);
  }
}
