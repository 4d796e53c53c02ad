package entente.model.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BipolarityTest {

  private static final double[] CAPABILITY = {4, 2, 2, 1, 1, 90};
  private static final int[] BLOC = {0, 0, 1, -1, -1, -1};
  private static final boolean[] REGION = {true, true, true, true, true, false};

  // A bloc of 6 led by the first state, one of 2, and two lone states of 1 each; the giant is
  // outside.
  @Test
  void theTwoLargestCampsOfTheRegionCount() {
    Bipolarity camps = Bipolarity.of(CAPABILITY, BLOC, REGION);
    assertEquals(0.8, camps.share(), 1e-15);
    assertEquals(3, camps.ratio(), 1e-15);
    assertEquals(0, camps.first());
    assertEquals(2, camps.second());
    assertTrue(camps.asymmetric(0.49));
    assertFalse(camps.asymmetric(0.5));
    assertFalse(new Bipolarity(0.79, 3, 0, 2).asymmetric(0));
    assertFalse(new Bipolarity(0.9, 1.9, 0, 2).asymmetric(0));
  }

  @Test
  void aLoneStateIsACampAndOneCampIsNone() {
    boolean[] two = {false, false, false, true, false, true};
    Bipolarity camps = Bipolarity.of(CAPABILITY, BLOC, two);
    assertEquals(90, camps.ratio(), 1e-12);
    assertEquals(5, camps.first());
    boolean[] one = {true, true, false, false, false, false};
    assertNull(Bipolarity.of(CAPABILITY, BLOC, one));
  }
}
