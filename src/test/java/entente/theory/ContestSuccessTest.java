package entente.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;

class ContestSuccessTest {

  @Test
  void agreesWithTullockFormula() {
    for (double m : new double[] {0.25, 0.3, 0.5, 0.77, 1, 2}) {
      double expected = FastMath.pow(3, m) / (FastMath.pow(3, m) + FastMath.pow(5, m));
      assertEquals(expected, ContestSuccess.share(3, 5, m), 1e-15);
    }
    assertEquals(2.0 / 3, ContestSuccess.share(4, 1, 0.5), 1e-16);
    assertEquals(0.75, ContestSuccess.share(3, 1, 1));
    assertEquals(2.0 / 3, ContestSuccess.share(16, 1, 0.25), 1e-16);
  }

  @Test
  void knowsItsEdges() {
    for (double m : new double[] {0.25, 0.5, 0.6, 1}) {
      assertEquals(1, ContestSuccess.share(0, 0, m));
      assertEquals(1, ContestSuccess.share(2, 0, m));
      assertEquals(0, ContestSuccess.share(0, 2, m));
      assertEquals(0.5, ContestSuccess.share(7, 7, m));
      assertTrue(Double.isNaN(ContestSuccess.share(Double.NaN, 1, m)));
      assertTrue(Double.isNaN(ContestSuccess.share(1, Double.NaN, m)));
    }
  }

  /** Skaperdas 1996: shares add up to one, rise with own effort and do not depend on the unit. */
  @Test
  void keepsTheAxioms() {
    Random random = new Random(1);
    for (int i = 0; i < 500; i++) {
      double own = random.nextDouble();
      double against = random.nextDouble();
      double m = new double[] {0.25, 0.5, 1, 0.1 + random.nextDouble()}[i % 4];
      double share = ContestSuccess.share(own, against, m);
      assertEquals(1, share + ContestSuccess.share(against, own, m), 1e-15);
      assertTrue(ContestSuccess.share(own * 1.01, against, m) > share);
      assertEquals(share, ContestSuccess.share(8 * own, 8 * against, m));
    }
  }
}
