package entente.analysis.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.sensitivity.Sobol.Convergence;
import entente.analysis.sensitivity.Trust.Verdict;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SobolTest {

  private static final SaltelliRuns ISHIGAMI =
      TestFunctions.runs(TestFunctions::ishigami, 3, 2048, true);

  @Test
  void ishigamiHasItsAnalyticIndices() {
    Sobol sobol = Sobol.of(ISHIGAMI, 1);
    assertEquals(3.5, sobol.mean(), 0.02);
    assertEquals(13.844588, sobol.variance(), 0.1);
    near(new double[] {0.313905, 0.442411, 0}, sobol.first(), 0.02);
    near(new double[] {0.557589, 0.442411, 0.243684}, sobol.total(), 0.02);
    assertEquals(0, sobol.second()[0][1].value(), 0.03);
    assertEquals(0.243684, sobol.second()[0][2].value(), 0.03);
    assertEquals(0, sobol.second()[1][2].value(), 0.03);
  }

  @Test
  void theGFunctionHasItsAnalyticIndices() {
    Sobol sobol = Sobol.of(TestFunctions.runs(TestFunctions::g, 8, 2048, false), 1);
    assertEquals(0.465424, sobol.variance(), 0.005);
    near(
        new double[] {0.716192, 0.179048, 0.023676, 0.007162, 7e-5, 7e-5, 7e-5, 7e-5},
        sobol.first(),
        0.02);
    near(
        new double[] {0.787144, 0.242198, 0.034317, 0.010460, 1e-4, 1e-4, 1e-4, 1e-4},
        sobol.total(),
        0.02);
    assertEquals(0, sobol.second().length);
  }

  @Test
  void smallSamplesAgreeWithNumpyToTheLastDigits() {
    String file = "saltelli.csv";
    SaltelliRuns runs =
        new SaltelliRuns(
            TestFunctions.column(file, "a"),
            TestFunctions.column(file, "b"),
            columns(file, "ab"),
            columns(file, "ba"));
    Sobol sobol = Sobol.of(runs, 1);
    double[] expected = TestFunctions.column("saltelli-indices.csv", "value");
    for (int i = 0; i < 3; i++) {
      assertEquals(expected[i], sobol.first().get(i).value(), 1e-12);
      assertEquals(expected[3 + i], sobol.total().get(i).value(), 1e-12);
    }
    assertEquals(expected[6], sobol.second()[0][1].value(), 1e-12);
    assertEquals(expected[7], sobol.second()[0][2].value(), 1e-12);
    assertEquals(expected[8], sobol.second()[1][2].value(), 1e-12);
  }

  @Test
  void aGroupActsAsOneInput() {
    // x1 and x3 together: all that x2 does not make.
    SaltelliRuns runs =
        TestFunctions.runs(
            u -> TestFunctions.ishigami(new double[] {u[0], u[1], u[2]}), 3, 2048, false);
    double[] both = new double[2048];
    org.apache.commons.math3.random.SobolSequenceGenerator sequence =
        new org.apache.commons.math3.random.SobolSequenceGenerator(6);
    sequence.skipTo(2048);
    for (int r = 0; r < both.length; r++) {
      double[] p = sequence.nextVector();
      both[r] = TestFunctions.ishigami(new double[] {p[3], p[1], p[5]});
    }
    SaltelliRuns grouped =
        new SaltelliRuns(runs.a(), runs.b(), new double[][] {both, runs.ab()[1]}, new double[0][]);
    near(new double[] {0.557589, 0.442411}, Sobol.of(grouped, 1).total(), 0.02);
    near(new double[] {0.557589, 0.442411}, Sobol.of(grouped, 1).first(), 0.02);
  }

  @Test
  void bootstrapIntervalsCoverAsOftenAsTheySay() {
    SplittableRandom random = new SplittableRandom(99);
    int covered = 0;
    int trials = 150;
    for (int t = 0; t < trials; t++) {
      double[][] x = new double[3][256];
      for (int r = 0; r < 256; r++) {
        double a1 = random.nextDouble();
        double a2 = random.nextDouble();
        double b1 = random.nextDouble();
        double b2 = random.nextDouble();
        x[0][r] = a1 + 0.5 * a2;
        x[1][r] = b1 + 0.5 * b2;
        x[2][r] = b1 + 0.5 * a2;
      }
      SaltelliRuns runs = new SaltelliRuns(x[0], x[1], new double[][] {x[2]}, new double[0][]);
      Index total = Sobol.of(runs, t).total().get(0);
      covered += total.low() <= 0.8 && 0.8 <= total.high() ? 1 : 0;
    }
    // y = x1 + x2/2 has total index 4/5; 3.3 binomial standard errors.
    assertEquals(0.95, (double) covered / trials, 3.3 * Math.sqrt(0.95 * 0.05 / trials));
  }

  @Test
  void aFailedRunTakesItsRowOutOfAllSamples() {
    double[][] ab = {ISHIGAMI.ab()[0].clone(), ISHIGAMI.ab()[1], ISHIGAMI.ab()[2]};
    ab[0][7] = Double.NaN;
    Sobol sobol = Sobol.of(new SaltelliRuns(ISHIGAMI.a(), ISHIGAMI.b(), ab, ISHIGAMI.ba()), 1);
    assertEquals(1, sobol.leftOut());
    assertEquals(2047, sobol.rows());
    assertTrue(sobol.totalIfLow()[0] != sobol.totalIfHigh()[0]);
    assertEquals(sobol.totalIfLow()[1], sobol.totalIfHigh()[1], 1e-12);
  }

  @Test
  void verdictsGoFromNotYetToTrust() {
    List<Convergence> curve = Sobol.convergence(ISHIGAMI, 1);
    assertEquals(2048, curve.get(curve.size() - 1).rows());
    assertTrue(curve.get(0).total().get(0).width() > curve.get(6).total().get(0).width());
    Trust few = TrustRules.of(Sobol.of(ISHIGAMI.of(first(128)), 1), 0);
    assertEquals(Verdict.NOT_YET, few.verdict());
    int rows = 128;
    Trust trust = few;
    for (int asked = 0; asked < 2 && trust.verdict() == Verdict.NOT_YET; asked++) {
      rows += (int) trust.moreRows();
      SaltelliRuns more = TestFunctions.runs(TestFunctions::ishigami, 3, rows, false);
      trust = TrustRules.of(Sobol.of(more, 1), 0);
    }
    assertEquals(Verdict.TRUST, trust.verdict(), trust::words);
    // No more than the precision asks for: from 128 rows the width is known within a third.
    assertTrue(rows < 6000, "rows: " + rows);
  }

  @Test
  void whatMoreRowsCannotMendIsUnusable() {
    double[] flat = new double[64];
    SaltelliRuns constant =
        new SaltelliRuns(flat, flat, new double[][] {flat, flat}, new double[0][]);
    assertEquals("unusable because the output does not vary", words(Sobol.of(constant, 1), 0));
    Sobol fine = Sobol.of(ISHIGAMI, 1);
    assertTrue(words(fine, 0.8).startsWith("unusable because 80 % of the variance is chance"));
    double[] holes = ISHIGAMI.a().clone();
    java.util.Arrays.fill(holes, 0, 400, Double.NaN);
    Sobol failed = Sobol.of(new SaltelliRuns(holes, ISHIGAMI.b(), ISHIGAMI.ab(), ISHIGAMI.ba()), 1);
    assertTrue(words(failed, 0).startsWith("unusable because 400 of 2048 rows"));
    Index below = new Index(-0.3, -0.4, -0.2);
    Sobol negative =
        new Sobol(List.of(below), List.of(below), new Index[0][], 0, 1, 9, 0, flat, flat);
    assertEquals("unusable because an index is surely below 0", words(negative, 0));
  }

  @Test
  void aDummyIsToldFromAnInputThatActs() {
    // Every row has noise of its own, as runs with seeds of their own have: so has the dummy.
    SplittableRandom random = new SplittableRandom(3);
    SaltelliRuns noisy =
        TestFunctions.runs(u -> u[0] + 0.1 * (random.nextDouble() - 0.5), 2, 512, false);
    Sobol sobol = Sobol.of(noisy, 1);
    assertTrue(sobol.total().get(0).low() > sobol.total().get(1).high());
    // The dummy's total index is the share of noise: (0.01/12) / (1/12 + 0.01/12).
    assertEquals(0.01 / 1.01, sobol.total().get(1).value(), 0.002);
  }

  private static String words(Sobol sobol, double noise) {
    return TrustRules.of(sobol, noise).words();
  }

  private static int[] first(int n) {
    return java.util.stream.IntStream.range(0, n).toArray();
  }

  private static double[][] columns(String file, String name) {
    return Stream.of("1", "2", "3")
        .map(k -> TestFunctions.column(file, name + k))
        .toArray(double[][]::new);
  }

  private static void near(double[] expected, List<Index> indices, double tolerance) {
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], indices.get(i).value(), tolerance, "input " + i);
      assertTrue(indices.get(i).low() <= indices.get(i).value());
    }
  }

  // One row in 128 is odd: a resample misses it with chance (1 − 1/128)^128, a third.
  @Test
  void resamplesThatDoNotVaryAreUnknownAndNotLeftOut() {
    double[] a = new double[128];
    double[] moved = new double[128];
    moved[5] = a[5] = 1;
    moved[5] = 0;
    Sobol sobol =
        Sobol.of(
            new SaltelliRuns(
                a, new double[128], new double[][] {moved, a.clone()}, new double[0][]),
            1);
    assertTrue(Double.isNaN(sobol.total().get(0).low()));
    assertTrue(Double.isNaN(sobol.total().get(0).high()));
    // The other input moves nothing that any row shows, and still might.
    assertEquals(0, sobol.total().get(1).value());
    assertEquals(1, sobol.total().get(1).high());
  }
}
