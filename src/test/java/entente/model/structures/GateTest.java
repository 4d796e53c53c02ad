package entente.model.structures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gate of inclusiveness: it widens all the way from 0 to 1. */
class GateTest {

  private static boolean[] admitted(String scenario, String structure, double inclusiveness) {
    Yard yard = new Yard(scenario, "structures." + structure + ".inclusiveness=" + inclusiveness);
    Gate gate = new Gate(yard.structure(structure), yard.relations);
    boolean[] admitted = new boolean[yard.world.size()];
    for (int i = 0; i < admitted.length; i++) {
      admitted[i] = gate.admits(i);
    }
    return admitted;
  }

  private static int count(boolean[] admitted) {
    int count = 0;
    for (boolean a : admitted) {
      count += a ? 1 : 0;
    }
    return count;
  }

  @ParameterizedTest
  @ValueSource(strings = {"platform", "alliance", "shanghai"})
  void whoIsWithinStaysWithinAsItWidens(String structure) {
    boolean[] before = admitted("eurasia-2024", structure, 0);
    for (int step = 1; step <= 20; step++) {
      boolean[] now = admitted("eurasia-2024", structure, step / 20.0);
      for (int i = 0; i < now.length; i++) {
        assertTrue(now[i] || !before[i]);
      }
      before = now;
    }
  }

  @Test
  void allOfItsRangeActsOnTheLargeWorld() {
    int last = count(admitted("eurasia-2024", "platform", 0));
    for (int step = 1; step <= 10; step++) {
      int now = count(admitted("eurasia-2024", "platform", step / 10.0));
      assertTrue(now > last, "at " + step / 10.0 + ": " + now + " after " + last);
      last = now;
    }
  }

  @Test
  void atItsEndsItIsShutAndOpen() {
    assertEquals(0, count(admitted("eurasia-2024", "platform", 0)));
    boolean[] all = admitted("eurasia-2024", "platform", 1);
    assertEquals(all.length, count(all));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.2, 0.5, 0.8})
  void itLetsInThatShareOfAllStatesByTheRootOfCapability(double inclusiveness) {
    Yard yard = new Yard("eurasia-2024");
    boolean[] admitted = admitted("eurasia-2024", "platform", inclusiveness);
    double in = 0;
    double all = 0;
    double largest = 0;
    for (int i = 0; i < admitted.length; i++) {
      double w = yard.relations.rootCapability()[i];
      all += w;
      in += admitted[i] ? w : 0;
      largest = Math.max(largest, w);
    }
    assertTrue(in <= inclusiveness * all + 1e-12 && in > inclusiveness * all - largest);
  }

  @Test
  void theNearestComeFirst() {
    Yard yard = new Yard("five-states", "structures.north.inclusiveness=0.6");
    Gate gate = new Gate(yard.structure("north"), yard.relations);
    assertTrue(gate.distance(yard.state("BIRCH")) < gate.distance(yard.state("CEDAR")));
    assertTrue(gate.admits(yard.state("BIRCH")));
    assertFalse(gate.admits(yard.state("SOUTH")));
  }
}
