package entente.analysis.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.Chance;
import entente.model.Chance.Purpose;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeciderTest {

  private static final int FUTURES = 150;
  private static final int INPUTS = 60;

  private static List<Map<String, Double>> draws() {
    List<Map<String, Double>> draws = new ArrayList<>();
    for (int k = 0; k < FUTURES; k++) {
      Map<String, Double> draw = new LinkedHashMap<>();
      for (int j = 0; j < INPUTS; j++) {
        draw.put("x" + j, new Chance(5).uniform(Purpose.FUTURE, j, 0, k));
      }
      draws.add(draw);
    }
    return draws;
  }

  @Test
  void theAssumptionThatWasPlantedIsFoundWithItsRegion() {
    List<Map<String, Double>> draws = draws();
    double[] toward = new double[FUTURES];
    double[] holds = new double[FUTURES];
    for (int k = 0; k < FUTURES; k++) {
      toward[k] = 0.6 - draws.get(k).get("x7") + 0.2 * draws.get(k).get("x9");
      holds[k] = draws.get(k).get("x7") < 0.6 ? 1 : 0;
    }
    Decider decider = Decider.of("s", toward, holds, draws);
    assertEquals("x7", decider.influences().get(0).path());
    assertTrue(decider.influences().get(0).rank() < -0.9, decider::toString);
    assertTrue(decider.influences().size() <= 2, decider.influences()::toString);
    List<?> limits = (List<?>) decider.region().limits().get("x7");
    assertEquals(0.6, (Double) limits.get(1), 0.08);
    assertTrue(decider.heldOut() > 0.9, decider::toString);
  }

  @Test
  void nothingIsFoundWhereNothingIs() {
    double[] noise = new double[FUTURES];
    double[] holds = new double[FUTURES];
    for (int k = 0; k < FUTURES; k++) {
      noise[k] = new Chance(6).uniform(Purpose.FUTURE, 0, 0, k) - 0.5;
      holds[k] = noise[k] > 0 ? 1 : 0;
    }
    Decider decider = Decider.of("s", noise, holds, draws());
    assertEquals(List.of(), decider.influences());
    assertNull(decider.region());
  }
}
