package entente.analysis.robust;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.sensitivity.Index;
import entente.experiment.design.CaseRule;
import entente.model.measures.Measure;
import entente.model.measures.Measure.Better;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RobustnessTest {

  private static final double NONE = Double.NaN;

  private static Measure measure(Better better) {
    return new Measure("stability", "Stability", "1", 0, 10, better, 0.5, "", "", "");
  }

  private static Outcomes outcomes(Better better, double[]... values) {
    List<String> names = List.of("A", "B", "C").subList(0, values.length);
    return new Outcomes(
        measure(better), names, values, new boolean[values.length][values[0].length]);
  }

  @Test
  void regretIsTheDistanceToTheBestOfTheSameFuture() {
    Outcomes o = outcomes(Better.HIGHER, new double[] {5, 1, 4, 2}, new double[] {3, 4, 4, 1});
    assertArrayEquals(new double[] {0, 3, 0, 0}, Regret.regrets(o, 0, o.whole()));
    assertArrayEquals(new double[] {2, 0, 0, 1}, Regret.regrets(o, 1, o.whole()));
    Regret a = Regret.of(o, 0, 1);
    assertEquals(0.75, a.mean().value(), 1e-12);
    assertEquals(3, a.most());
    // Sorted 0, 0, 0, 3 at 0.9 · 3 = 2.7.
    assertEquals(2.1, a.high().value(), 1e-12);
    Outcomes lower = outcomes(Better.LOWER, new double[] {5, 1, 4, 2}, new double[] {3, 4, 4, 1});
    assertArrayEquals(new double[] {2, 0, 0, 1}, Regret.regrets(lower, 0, lower.whole()));
  }

  @Test
  void missingValuesBoundTheRegret() {
    // In future 1 A failed; seen are 1 to 5.
    Outcomes o = outcomes(Better.HIGHER, new double[] {5, NONE, 4}, new double[] {3, 4, 1});
    o.failed()[0][1] = true;
    assertArrayEquals(new int[] {0, 2}, o.whole());
    Regret a = Regret.of(o, 0, 1);
    assertEquals(0, a.mean().value());
    // At best A has 5 there, at worst 1 against 4.
    assertArrayEquals(new double[] {0, 1}, a.meanBounds(), 1e-12);
    assertArrayEquals(new double[] {0, 3}, a.mostBounds(), 1e-12);
    Regret b = Regret.of(o, 1, 1);
    // B falls short by 2 and 3; in future 1 by 0 if A had 1, by 1 if A had 5.
    assertEquals(2.5, b.mean().value(), 1e-12);
    assertArrayEquals(new double[] {5 / 3.0, 2}, b.meanBounds(), 1e-12);
  }

  @Test
  void aFailedRunIsLeftOutAndAnUndefinedOneIsNotGoodEnough() {
    Outcomes o = outcomes(Better.HIGHER, new double[] {5, NONE, 4, NONE, 1}, new double[5]);
    o.failed()[0][1] = true;
    Satisficing s = Satisficing.of(o, 0, CaseRule.parse("stability >= 4"));
    assertEquals(2 / 4.0, s.share(), 1e-12);
    assertArrayEquals(new double[] {2 / 5.0, 3 / 5.0}, s.bounds(), 1e-12);
    assertEquals(1, o.failures(0));
    assertEquals(1, o.undefined(0));
    // Wilson for 2 of 4, as R's prop.test without correction gives it.
    assertArrayEquals(new double[] {0.1500390, 0.8499610}, s.interval(), 1e-6);
  }

  @Test
  void whoWinsIsAheadByMoreThanMatters() {
    double[] a = {5, 1, 4, 2};
    double[] b = {3, 4, 4.4, 2.6};
    Robustness r =
        Robustness.of(outcomes(Better.HIGHER, a, b), CaseRule.parse("stability >= 4"), 1);
    assertEquals(0.25, r.standings().get(0).wins());
    assertEquals(0.5, r.standings().get(1).wins());
    assertEquals(0.25, r.ties());
    assertArrayEquals(
        new double[] {1, 1.15, 1.75, 3, 4.25, 4.85, 5}, r.standings().get(0).percentiles(), 1e-12);
    Robustness.Preferred least = r.choices().get(0);
    assertEquals("B", least.architecture());
    assertFalse(least.sure());
  }

  @Test
  void whatIsExactlyAsGoodIsNotChosen() {
    double[] same = {1, 2, 3};
    Robustness r =
        Robustness.of(outcomes(Better.HIGHER, same, same), CaseRule.parse("stability >= 2"), 1);
    assertTrue(r.choices().stream().allMatch(c -> c.architecture().isEmpty() && !c.sure()));
    assertThrows(IllegalArgumentException.class, () -> outcomes(Better.NEITHER, same));
  }

  @Test
  void theMapFindsWhoWinsWhere() {
    SplittableRandom random = new SplittableRandom(4);
    int n = 600;
    double[][] inputs = new double[n][3];
    double[][] values = new double[2][n];
    for (int f = 0; f < n; f++) {
      for (int j = 0; j < 3; j++) {
        inputs[f][j] = random.nextDouble();
      }
      // A wins at the right by 6, B at the left; the height moves the lead, the third input
      // nothing.
      values[0][f] = inputs[f][2] > 0.5 ? 5 + inputs[f][0] : 0;
      values[1][f] = inputs[f][2] > 0.5 ? 0 : 5 + inputs[f][0];
    }
    Outcomes o = outcomes(Better.HIGHER, values[0], values[1]);
    RegretMap map = RegretMap.of(o, List.of("height", "nothing", "side"), inputs);
    assertEquals("side", map.x());
    assertTrue(map.ratios().get(0).sure() && map.ratios().get(0).share() > 0.9);
    assertFalse(map.ratios().get(2).sure());
    for (RegretMap.Cell[] row : map.cells()) {
      for (int x = 0; x < 6; x++) {
        assertEquals(x < 3 ? 1 : 0, row[x].best());
        assertTrue(row[x].sure());
      }
    }
  }

  @Test
  void intervalsOfTheMeanRegretCoverAsOftenAsTheySay() {
    SplittableRandom random = new SplittableRandom(8);
    int trials = 200;
    int covered = 0;
    for (int t = 0; t < trials; t++) {
      double[] a = new double[80];
      double[] b = new double[80];
      for (int f = 0; f < 80; f++) {
        b[f] = random.nextDouble() - 0.5;
      }
      // The regret of A is max(0, B): mean 1/8.
      Index mean = Regret.of(outcomes(Better.HIGHER, a, b), 0, t).mean();
      covered += mean.low() <= 0.125 && 0.125 <= mean.high() ? 1 : 0;
    }
    // Percentile intervals of a skewed mean of 80 run a little short; 0.9 is far outside that.
    assertTrue(covered > 0.9 * trials && covered < 0.99 * trials, "covered " + covered);
  }
}
