package entente.analysis.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.analysis.Synthetic;
import java.util.Arrays;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;
import org.junit.jupiter.api.Test;

class IncidenceTest {

  /**
   * Satagopan et al. 2004, British Journal of Cancer 91, 1229–1235, table 2: 305 patients of whom
   * nine leave by month 27. The paper prints each step in per cent to one decimal.
   */
  @Test
  void stepsOfAPublishedTable() {
    int[] times = new int[305];
    int[] causes = new int[305];
    Arrays.fill(times, 60);
    int[] first = {7, 10, 14, 16, 18, 23, 24, 26, 27};
    int[] what = {0, 1, 0, 1, 2, 1, 0, 2, 1};
    System.arraycopy(first, 0, times, 0, first.length);
    System.arraycopy(what, 0, causes, 0, what.length);
    double[] share = Incidence.of(1, times, causes, 60).share();
    for (int month = 1; month <= 60; month++) {
      boolean event = month == 10 || month == 16 || month == 23 || month == 27;
      double step = 100 * (share[month] - share[month - 1]);
      assertEquals(event ? 0.3 : 0, Math.rint(10 * step) / 10, 1e-12, "month " + month);
    }
  }

  /** CumIncidenceRight of statsmodels 0.15.0 on sixteen cases, some lost from sight, some tied. */
  @Test
  void shareAndErrorOfAnotherProgram() {
    int[] times = {1, 2, 2, 3, 4, 4, 5, 6, 6, 7, 8, 9, 9, 10, 10, 10};
    int[] causes = {1, 2, 1, 0, 1, 1, 2, 0, 1, 2, 1, 0, 1, 0, 0, 0};
    Incidence one = Incidence.of(1, times, causes, 10);
    Incidence two = Incidence.of(2, times, causes, 10);
    assertEquals(0.125, one.share()[2], 1e-12);
    assertEquals(0.260416666667, one.share()[4], 1e-11);
    assertEquals(0.405505952381, one.share()[8], 1e-11);
    assertEquals(0.482886904762, one.share()[10], 1e-11);
    assertEquals(0.207589285714, two.share()[10], 1e-11);
    assertEquals(0.060515364784, Math.sqrt(one.variance()[1]), 1e-11);
    assertEquals(0.112362071440, Math.sqrt(one.variance()[4]), 1e-11);
    assertEquals(0.133112349795, Math.sqrt(one.variance()[10]), 1e-11);
    assertEquals(0.107439663719, Math.sqrt(two.variance()[10]), 1e-11);
  }

  @Test
  void withoutLossesItIsAPlainShareWithItsWilsonInterval() {
    int[] times = {3, 1, 4, 4, 2, 4, 4, 4};
    int[] causes = {1, 2, 0, 0, 1, 0, 1, 0};
    Incidence i = Incidence.of(1, times, causes, 4);
    assertArrayEquals(new double[] {0, 0, 1 / 8.0, 2 / 8.0, 3 / 8.0}, i.share(), 1e-15);
    for (int t = 2; t <= 4; t++) {
      double p = i.share()[t];
      assertEquals(p * (1 - p) / 8, i.variance()[t], 1e-15);
      ConfidenceInterval wilson = new WilsonScoreInterval().createInterval(8, t - 1, 0.95);
      assertEquals(wilson.getLowerBound(), i.low()[t], 1e-12);
      assertEquals(wilson.getUpperBound(), i.high()[t], 1e-12);
    }
    assertEquals(0, i.low()[0]);
  }

  @Test
  void itEndsWhereTheTableOfRisksStands() {
    Arm arm = Synthetic.arm("A", 0, 60);
    Values values = new Values(Synthetic.SYSTEM, Synthetic.STRUCTURE);
    WarRisk war = WarRisk.of(values, arm, "direct_war", 120);
    Incidence incidence = Incidence.ofWar(values, arm);
    assertEquals(war.share(), incidence.share()[120], 1e-12);
    assertEquals(war.low(), incidence.low()[120], 1e-12);
    assertEquals(war.high(), incidence.high()[120], 1e-12);
    WarRisk nuclear = WarRisk.of(values, arm, "nuclear_use", 120);
    assertEquals(nuclear.share(), Incidence.ofNuclearUse(values, arm).share()[120], 1e-12);
  }
}
