package entente.analysis.study;

import static entente.analysis.study.Grids.without;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shares over grids that lack replicates or outcomes, by hand. */
class GridHolesTest {

  private static final double NONE = Double.NaN;

  @TempDir Path dir;

  @Test
  void oneReplicateHasNoIntervals() throws Exception {
    Sensitivity s = Grids.indices(dir, 2, new double[] {-2, 0, 0, 2});
    without(0.5, s.influences().get(0).main());
    without(0, s.second()[0][1]);
    assertFalse(s.influences().get(0).told());
    assertEquals(
        "unusable because one run of each point does not tell what is chance", s.trust().words());
  }

  @Test
  void aReplicateThatIsTheOnlyOneOfItsPointCannotBeLeftOut() throws Exception {
    Sensitivity s = Grids.indices(dir, 2, new double[] {-2, 0, 0, 2}, new double[] {NONE, 0, 0, 2});
    without(0.5, s.influences().get(0).main());
    assertEquals(0, s.leftOut());
    assertEquals("unusable because it has no interval", s.trust().words());
    // The other replicate may be the whole one as well.
    without(
        0.5,
        Grids.indices(dir, 2, new double[] {NONE, 0, 0, 2}, new double[] {-2, 0, 0, 2})
            .influences()
            .get(0)
            .main());
  }

  // Seen are 0, 2 and 3. With 0 in place of the last: 0, 2, 3, 0 has variance 27/16, of which the
  // means of each input make 1/16 and the pair 25/16. With 3: variance 3/2, of which 1, 1/4 and
  // 1/4. So the first total is lower where the outcome is higher.
  @Test
  void aHoleIsBoundedByTheLowestAndTheHighestSeen() throws Exception {
    double[] y = {0, 2, 3, NONE};
    Sensitivity s = Grids.indices(dir, 2, y, y);
    Influence x1 = s.influences().get(0);
    Influence x2 = s.influences().get(1);
    assertEquals(1.25 / 1.5, x1.ifLow(), 1e-12);
    assertEquals(26 / 27.0, x1.ifHigh(), 1e-12);
    assertEquals(0.5 / 1.5, x2.ifLow(), 1e-12);
    assertEquals(26 / 27.0, x2.ifHigh(), 1e-12);
    for (Influence x : s.influences()) {
      without(NONE, x.main());
      without(NONE, x.first());
      assertFalse(x.told());
    }
    without(NONE, s.second()[0][1]);
    assertTrue(Double.isNaN(s.explained()));
    assertEquals(5 / 3.0, s.mean(), 1e-12);
    assertEquals(1, s.leftOut());
    assertEquals("unusable because 1 of 4 points have no result", s.trust().words());
  }

  @Test
  void aGridWithoutAnyOutcomeHasNoNumbers() throws Exception {
    Sensitivity s = Grids.indices(dir, 2, new double[] {NONE, NONE, NONE, NONE});
    assertTrue(Double.isNaN(s.mean()));
    assertTrue(Double.isNaN(s.influences().get(0).ifLow()));
    assertTrue(Double.isNaN(s.influences().get(1).ifHigh()));
    assertEquals(4, s.leftOut());
  }
}
