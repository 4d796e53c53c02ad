package entente.analysis.robust;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.sensitivity.Index;
import entente.experiment.table.CaseRule;
import entente.model.measures.Measure;
import entente.model.measures.Measure.Better;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.inference.OneWayAnova;
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

  // By hand, where more is better: regrets 0 0 0 8, 1 1 1 0, 2 3 4 1; nine is reached in 3, 1 and 0
  // futures; means 7, 8.25, 6.5; worst 1, 8, 5. Where less is: regrets 2 3 4 0, 1 2 3 8, 0 0 0 7;
  // at most six in 1, 0 and 2; worst 9, 9, 8.
  @Test
  void eachCriterionHasItsOwnChoice() {
    double[] a = {9, 9, 9, 1};
    double[] b = {8, 8, 8, 9};
    double[] c = {7, 6, 5, 8};
    Robustness higher =
        Robustness.of(outcomes(Better.HIGHER, a, b, c), CaseRule.parse("stability >= 9"), 1);
    assertEquals(
        List.of("B", "B", "A", "B", "B"),
        higher.choices().stream().map(Robustness.Preferred::architecture).toList());
    Robustness lower =
        Robustness.of(outcomes(Better.LOWER, a, b, c), CaseRule.parse("stability <= 6"), 1);
    assertEquals(
        List.of("A", "A", "C", "C", "C"),
        lower.choices().stream().map(Robustness.Preferred::architecture).toList());
    assertEquals("lowest worst future", lower.choices().get(4).criterion());
    assertEquals("highest worst future", higher.choices().get(4).criterion());
  }

  // Whatever futures are drawn, the one that is always ahead stays chosen.
  @Test
  void aChoiceIsSureIfNoDrawOfFuturesChangesIt() {
    double[] ahead = {3, 4, 5, 6};
    double[] behind = {1, 2, 1, 2};
    Robustness r =
        Robustness.of(outcomes(Better.HIGHER, behind, ahead), CaseRule.parse("stability >= 3"), 1);
    for (Robustness.Preferred choice : r.choices()) {
      assertEquals("B", choice.architecture(), choice.criterion());
      assertTrue(choice.sure(), choice.criterion());
    }
    // With a future each way, one draw in four shows only one of them, and a half the other way.
    double[] left = {2, 0};
    double[] right = {0, 1};
    Robustness open =
        Robustness.of(outcomes(Better.HIGHER, left, right), CaseRule.parse("stability >= 3"), 1);
    assertEquals("A", open.choices().get(3).architecture());
    assertEquals(0.75, open.choices().get(3).share(), 0.05);
    assertFalse(open.choices().get(3).sure());
  }

  @Test
  void aLeadOfTheMarginIsNoWin() {
    Outcomes o = outcomes(Better.HIGHER, new double[] {1.5, 1.75}, new double[] {1, 1});
    assertEquals(-1, Robustness.ahead(o, 0));
    assertEquals(0, Robustness.ahead(o, 1));
  }

  // Where A is always best, only the regret of B varies, and the ratio is a one-way analysis of
  // variance over the slices, here by another implementation.
  @Test
  void whatAnInputDecidesIsAnAnalysisOfVariance() {
    SplittableRandom random = new SplittableRandom(11);
    int n = 90;
    double[][] inputs = new double[n][3];
    double[][] values = new double[2][n];
    for (int f = 0; f < n; f++) {
      inputs[f][0] = f % 6 / 5.0;
      inputs[f][1] = f % 3 / 2.0;
      inputs[f][2] = f % 2;
      values[0][f] = 10;
      values[1][f] = 10 - random.nextDouble() - 0.1 * (f % 6);
    }
    RegretMap map =
        RegretMap.of(
            outcomes(Better.HIGHER, values[0], values[1]), List.of("six", "three", "two"), inputs);
    int[] levels = {6, 3, 2};
    String[] names = {"six", "three", "two"};
    for (int j = 0; j < 3; j++) {
      List<double[]> groups = new ArrayList<>();
      for (int level = 0; level < levels[j]; level++) {
        int at = level;
        int of = levels[j];
        groups.add(
            IntStream.range(0, n)
                .filter(f -> f % of == at)
                .mapToDouble(f -> 10 - values[1][f])
                .toArray());
      }
      String name = names[j];
      RegretMap.Ratio ratio =
          map.ratios().stream().filter(r -> r.input().equals(name)).findFirst().orElseThrow();
      double f = new OneWayAnova().anovaFValue(groups);
      double above = levels[j] - 1.0;
      assertEquals(f * above / (f * above + n - levels[j]), ratio.share(), 1e-12, name);
      assertEquals(Math.min(1, 3 * new OneWayAnova().anovaPValue(groups)), ratio.p(), 1e-9, name);
    }
    assertEquals("six", map.x());
    assertArrayEquals(new double[] {0, 1 / 6.0, 2 / 6.0, 0.5, 4 / 6.0, 5 / 6.0, 1}, map.edgesX());
  }

  // Three architectures; in each cell the lead is that of the best over the next on average.
  @Test
  void aCellSaysHowFarTheBestIsAhead() {
    int n = 36;
    double[][] inputs = new double[n][2];
    double[][] values = new double[3][n];
    for (int f = 0; f < n; f++) {
      inputs[f][0] = f < 18 ? 0 : 1;
      inputs[f][1] = f % 18 < 16 ? 0 : 1;
      values[0][f] = f < 18 ? 1 : 4;
      values[1][f] = f < 18 ? 7 : 6;
      values[2][f] = 3 + 0.01 * (f % 2);
    }
    RegretMap map =
        RegretMap.of(
            outcomes(Better.HIGHER, values[0], values[1], values[2]),
            List.of("side", "few"),
            inputs);
    assertEquals("side", map.x());
    RegretMap.Cell left = map.cells()[0][0];
    assertEquals(1, left.best());
    assertEquals(7 - 3.005, left.lead(), 1e-12);
    assertEquals(16, left.futures());
    assertTrue(left.sure());
    assertEquals(2, map.cells()[0][5].lead(), 1e-12);
    RegretMap.Cell few = map.cells()[5][0];
    assertEquals(-1, few.best());
    assertEquals(2, few.futures());
    assertEquals(0, map.cells()[3][3].futures());
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
