package entente.analysis.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.statistic.Bootstrap;
import entente.analysis.statistic.KaplanMeier;
import entente.analysis.statistic.KaplanMeier.Life;
import entente.analysis.statistic.KaplanMeier.Step;
import entente.analysis.statistic.LogRank;
import entente.analysis.statistic.PairedDifference;
import entente.analysis.statistic.Wilson;
import entente.model.measures.Measure;
import entente.model.measures.Measure.Better;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How often intervals hold the truth on known distributions, against how often they should. */
class CoverageTest {

  private static final int TRIALS = 2000;

  /** What a share of so many trials may differ by: wrong once in a thousand seeds. */
  private static double error(double share) {
    return 3.3 * Math.sqrt(share * (1 - share) / TRIALS);
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 20, 50})
  void theIntervalOfTheMedianHoldsItAsOftenAsTheBinomialSays(int n) {
    BinomialDistribution below = new BinomialDistribution(null, n, 0.5);
    int k = below.inverseCumulativeProbability(0.025);
    double exact = 1 - 2 * below.cumulativeProbability(k - 1);
    assertTrue(exact >= 0.95, "at least nominal");
    SplittableRandom random = new SplittableRandom(11);
    int covered = 0;
    for (int t = 0; t < TRIALS; t++) {
      double[] x = new double[n];
      for (int i = 0; i < n; i++) {
        x[i] = -Math.log(1 - random.nextDouble());
      }
      Bootstrap.Interval interval = Estimates.ofMedian(x);
      double truth = Math.log(2);
      covered += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
    }
    assertEquals(exact, covered / (double) TRIALS, error(exact));
  }

  /** By enumeration: the chance of each count under the true share. */
  private static double coverageOfWilson(int n, double truth) {
    BinomialDistribution counts = new BinomialDistribution(null, n, truth);
    double coverage = 0;
    for (int x = 0; x <= n; x++) {
      double[] interval = Wilson.interval((double) x / n, n);
      boolean holds = interval[0] <= truth && truth <= interval[1];
      coverage += holds ? counts.probability(x) : 0;
    }
    return coverage;
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 100, 200})
  void theScoreIntervalOfAShareIsNominalOnAverage(int n) {
    double sum = 0;
    for (int k = 1; k < 100; k++) {
      double coverage = coverageOfWilson(n, k / 100.0);
      // Between 1 and 99 per cent; towards the ends it swings (Brown, Cai and DasGupta 2001).
      assertTrue(coverage > 0.83, n + " at " + k + ": " + coverage);
      sum += coverage;
    }
    assertEquals(0.95, sum / 99, 0.01);
  }

  @ParameterizedTest
  @CsvSource({"60, 5", "60, 15", "200, 10"})
  void theIntervalOfSurvivalHoldsItAsOftenAsItSays(int lives, double age) {
    // Exponential lives of ten years on average, lost from sight at a uniform age.
    SplittableRandom random = new SplittableRandom(23);
    double truth = Math.exp(-age / 10);
    int covered = 0;
    for (int t = 0; t < TRIALS; t++) {
      List<Life> sample = new ArrayList<>();
      for (int i = 0; i < lives; i++) {
        double death = -10 * Math.log(1 - random.nextDouble());
        double lost = 40 * random.nextDouble();
        sample.add(new Life(Math.min(death, lost), death <= lost));
      }
      Step step = KaplanMeier.of(sample).at(age);
      covered += step.low() <= truth && truth <= step.high() ? 1 : 0;
    }
    // The interval is asymptotic: one per cent more than the error of the simulation.
    assertEquals(0.95, covered / (double) TRIALS, error(0.95) + 0.01);
  }

  @Test
  void theLogRankTestRejectsAsOftenAsItSaysWhereNothingDiffers() {
    SplittableRandom random = new SplittableRandom(31);
    int rejected = 0;
    for (int t = 0; t < TRIALS; t++) {
      List<List<Life>> sides = List.of(new ArrayList<>(), new ArrayList<>());
      for (List<Life> side : sides) {
        for (int i = 0; i < 50; i++) {
          double death = -10 * Math.log(1 - random.nextDouble());
          side.add(new Life(Math.min(death, 20), death <= 20));
        }
      }
      rejected += LogRank.of(sides.get(0), sides.get(1)).p() <= 0.05 ? 1 : 0;
    }
    assertEquals(0.05, rejected / (double) TRIALS, error(0.05) + 0.005);
  }

  /**
   * A planted comparison: in each pair an event happens in both, in A alone, in B alone or in
   * neither, so that the true difference is known.
   */
  private static double[][] events(
      SplittableRandom random, int n, double a, double b, double both) {
    double[][] sides = new double[2][n];
    for (int k = 0; k < n; k++) {
      double u = random.nextDouble();
      boolean inBoth = u < both;
      sides[0][k] = inBoth || u < a ? 1 : 0;
      sides[1][k] = inBoth || u >= a && u < a + b - both ? 1 : 0;
    }
    return sides;
  }

  // Of common events between 93 and 97 per cent; of those of one per cent at least 93.
  @ParameterizedTest(name = "{1} against {2} in {0} pairs, {3} in both")
  @CsvSource({
    "40, 0.3, 0.2, 0.1, 0.97",
    "200, 0.5, 0.4, 0.3, 0.97",
    "200, 0.2, 0.2, 0.15, 0.97",
    "40, 0.01, 0.01, 0, 1",
    "200, 0.01, 0.01, 0.005, 1",
    "200, 0.01, 0.02, 0.01, 1",
    "1000, 0.01, 0.01, 0.005, 1"
  })
  void intervalsOfEventsHoldTheTruth(int n, double a, double b, double both, double most) {
    SplittableRandom random = new SplittableRandom(97);
    int covered = 0;
    for (int t = 0; t < TRIALS; t++) {
      double[][] sides = events(random, n, a, b, both);
      PairedDifference d = PairedDifference.of(sides[0], sides[1]);
      covered += d.low() <= a - b && a - b <= d.high() ? 1 : 0;
    }
    double share = covered / (double) TRIALS;
    assertTrue(share >= 0.93 && share <= most, Double.toString(share));
  }

  // "Equal" never, "better" of what is not hardly ever, whatever the margin.
  @ParameterizedTest(name = "in {0} pairs of {1}")
  @CsvSource({"40, 0.01", "200, 0.01", "200, 0.2"})
  void equalRisksAreNotCalledBetterMoreOftenThanFivePercent(int n, double risk) {
    Measure measure = new Measure("m", "M", "1", 0, 1, Better.LOWER, 0.02, "", "", "");
    SplittableRandom random = new SplittableRandom(98);
    int signed = 0;
    for (int t = 0; t < TRIALS; t++) {
      double[][] sides = events(random, n, risk, risk, risk / 2);
      PairedDifference d = PairedDifference.of(sides[0], sides[1]).within(0, 1);
      Verdict verdict = Verdict.of(measure, d);
      assertTrue(verdict != Verdict.EQUAL);
      signed += verdict.signed() ? 1 : 0;
    }
    assertTrue(signed / (double) TRIALS <= 0.05 + error(0.05), signed + " of " + TRIALS);
  }

  // Risks of 0.5 and 4 per cent are not equivalent at a margin of two points.
  @Test
  void equivalenceIsClaimedOfWhatDiffersByMoreHardlyEver() {
    Measure measure = new Measure("m", "M", "1", 0, 1, Better.LOWER, 0.02, "", "", "");
    SplittableRandom random = new SplittableRandom(99);
    int equivalent = 0;
    for (int t = 0; t < TRIALS; t++) {
      double[][] sides = events(random, 200, 0.005, 0.04, 0);
      PairedDifference d = PairedDifference.of(sides[0], sides[1]).within(0, 1);
      equivalent += Verdict.of(measure, d) == Verdict.EQUIVALENT ? 1 : 0;
    }
    assertTrue(equivalent / (double) TRIALS <= 0.025 + error(0.025), equivalent + "");
  }
}
