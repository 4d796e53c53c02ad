package entente.analysis.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.Synthetic;
import entente.analysis.statistic.Bootstrap;
import entente.analysis.statistic.Holm;
import entente.analysis.statistic.KaplanMeier;
import entente.analysis.statistic.KaplanMeier.Life;
import entente.analysis.statistic.KaplanMeier.Step;
import entente.analysis.statistic.LogRank;
import entente.analysis.statistic.Wilson;
import entente.experiment.table.TableReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;

/** The other statistics of a comparison, against the numbers of R. */
class SecondOpinionsTest {

  private static Map<String, String> fromR(String what) {
    try (BufferedReader text =
        new BufferedReader(
            new InputStreamReader(
                SecondOpinionsTest.class.getResourceAsStream("/entente/analysis/second-r.csv"),
                StandardCharsets.UTF_8))) {
      text.readLine();
      return TableReader.rows(text).stream()
          .filter(row -> row.get("what").equals(what))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static double[] numbers(String text) {
    return Arrays.stream(text.split(";")).mapToDouble(Double::parseDouble).toArray();
  }

  private static List<Life> lives(String text) {
    return Arrays.stream(text.split(";"))
        .map(t -> new Life(Double.parseDouble(t.replace("+", "")), !t.endsWith("+")))
        .toList();
  }

  @Test
  void bcaAgreesWithR() {
    Map<String, String> row = fromR("bca");
    double[] x = numbers(row.get("first"));
    double mean = StatUtils.mean(x);
    double[] influence = Arrays.stream(x).map(v -> v - mean).toArray();
    Bootstrap.Interval bca = Bootstrap.bca(mean, numbers(row.get("second")), influence, 0.95);
    assertArrayEquals(numbers(row.get("result")), new double[] {bca.low(), bca.high()}, 1e-9);
  }

  @Test
  void holmAgreesWithR() {
    Map<String, String> row = fromR("holm");
    assertArrayEquals(numbers(row.get("result")), Holm.adjust(numbers(row.get("first"))), 1e-12);
    double[] some = Holm.adjust(new double[] {0.02, Double.NaN, 0.03});
    assertArrayEquals(new double[] {0.04, Double.NaN, 0.04}, some);
  }

  @Test
  void superiorityAgreesWithMannAndWhitneyInR() {
    Map<String, String> row = fromR("superiority");
    double s = Estimates.superiority(numbers(row.get("first")), numbers(row.get("second")));
    assertEquals(Double.parseDouble(row.get("result")), s, 1e-12);
  }

  @Test
  void pairedEstimatesAgreeWithR() {
    Map<String, String> row = fromR("paired");
    Estimates e =
        Estimates.of(null, numbers(row.get("first")), numbers(row.get("second")), new Bootstrap());
    double[] own = {
      e.medianA(),
      e.medianB(),
      e.medianDifference(),
      e.medianLow(),
      e.medianHigh(),
      e.p(),
      e.varianceReduction()
    };
    assertArrayEquals(numbers(row.get("result")), own, 1e-9);
  }

  @Test
  void kaplanMeierAgreesWithR() {
    Map<String, String> row = fromR("km");
    List<Step> steps = KaplanMeier.of(lives(row.get("first"))).steps();
    String[] result = row.get("result").split(" ");
    assertArrayEquals(numbers(row.get("second")), values(steps, Step::age), 1e-12);
    assertArrayEquals(numbers(result[0]), values(steps, Step::share), 1e-12);
    assertArrayEquals(numbers(result[1]), values(steps, Step::low), 1e-9);
    assertArrayEquals(numbers(result[2]), values(steps, Step::high), 1e-9);
    assertArrayEquals(numbers(result[3]), values(steps, Step::atRisk), 0);
  }

  @Test
  void logRankAgreesWithR() {
    Map<String, String> row = fromR("logrank");
    LogRank test = LogRank.of(lives(row.get("first")), lives(row.get("second")));
    double[] own = {test.chiSquared(), test.p()};
    assertArrayEquals(numbers(row.get("result")), own, 1e-9);
  }

  @Test
  void wilsonAgreesWithR() {
    Map<String, String> row = fromR("wilson");
    double[] counts = numbers(row.get("first"));
    double[] sizes = numbers(row.get("second"));
    double[] ends = numbers(row.get("result"));
    for (int k = 0; k < counts.length; k++) {
      double[] own = Wilson.interval(counts[k] / sizes[k], sizes[k]);
      assertArrayEquals(new double[] {ends[2 * k], ends[2 * k + 1]}, own, 1e-12);
    }
  }

  @Test
  void differencesThatDoNotVaryHaveNoBootstrapInterval() {
    Bootstrap.Interval none = new Bootstrap().ofMean(new double[] {0.5, 0.5, 0.5});
    assertTrue(Double.isNaN(none.low()) && Double.isNaN(none.high()));
  }

  @Test
  void noTestIsEverSureBeyondNumbers() {
    // 1 minus the distribution would be exactly 0.
    List<Life> early = new ArrayList<>();
    List<Life> late = new ArrayList<>();
    for (int k = 0; k < 200; k++) {
      early.add(new Life(1 + k / 1000.0, true));
      late.add(new Life(9 + k / 1000.0, true));
    }
    double p = LogRank.of(early, late).p();
    assertTrue(p > 0 && p < 1e-20, Double.toString(p));
    double[] a = new double[2000];
    Arrays.setAll(a, k -> 1 + 1e-9 * (k % 7));
    double[] b = new double[2000];
    Estimates e = Estimates.of(null, a, b, new Bootstrap());
    assertTrue(e.p() > 0, Double.toString(e.p()));
  }

  @Test
  void nobodyDyingIsUndefinedAndNotZero() {
    List<Life> lives = List.of(new Life(3, false), new Life(4, false));
    assertTrue(Double.isNaN(LogRank.of(lives, lives).p()));
    assertEquals(1, KaplanMeier.of(lives).at(30).share());
    assertTrue(Double.isNaN(KaplanMeier.of(List.of()).at(30).share()));
    assertEquals(0, KaplanMeier.of(List.of(new Life(2, true))).at(2).share());
  }

  /** Share of 1000 samples of n in which the BCa interval of the mean holds the truth. */
  private static double coverage(int n, double truth, DoubleUnaryOperator ofNormal) {
    SplittableRandom random = new SplittableRandom(5);
    Bootstrap bootstrap = new Bootstrap();
    int covered = 0;
    for (int trial = 0; trial < 1000; trial++) {
      double[] x = new double[n];
      for (int k = 0; k < n; k++) {
        double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
        x[k] = ofNormal.applyAsDouble(radius * Math.cos(2 * Math.PI * random.nextDouble()));
      }
      Bootstrap.Interval i = bootstrap.ofMean(x);
      covered += i.low() <= truth && truth <= i.high() ? 1 : 0;
    }
    return covered / 1000.0;
  }

  @Test
  void bcaCoversAsOftenAsItSaysWhereRunsSuffice() {
    // 3.3 binomial standard errors; BCa is a little short in small samples, so 60 of them.
    assertEquals(0.95, coverage(60, 0, z -> z), 3.3 * Math.sqrt(0.95 * 0.05 / 1000));
  }

  @Test
  void noIntervalSavesFewRunsOfAVerySkewedMeasure() {
    // Twenty lognormal differences: far from nominal, which the manual says.
    double covered = coverage(20, Math.exp(0.5), Math::exp);
    assertTrue(covered > 0.8 && covered < 0.94, Double.toString(covered));
  }

  @Test
  void everyComparisonHasItsEstimates() {
    List<Arm> arms = List.of(Synthetic.arm("A", 0.1, 12), Synthetic.arm("B", 0.0, 12));
    ComparisonResult result =
        new Comparer(Synthetic.SYSTEM, Synthetic.STRUCTURE, List.of()).compare(arms);
    List<Estimates> all = Estimates.of(result, new Values(Synthetic.SYSTEM, Synthetic.STRUCTURE));
    assertEquals(result.comparisons(), all.stream().map(Estimates::of).toList());
    for (Estimates e : all) {
      assertTrue(Double.isNaN(e.p()) || e.pHolm() >= e.p(), e::toString);
      if (!Double.isNaN(e.bcaLow())) {
        assertTrue(e.bcaLow() <= e.of().difference() && e.of().difference() <= e.bcaHigh());
      }
    }
  }

  private static double[] values(List<Step> steps, ToDoubleFunction<Step> value) {
    return steps.stream().mapToDouble(value).toArray();
  }
}
