package entente.analysis.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PairedDifferenceTest {

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/entente/analysis/paired-r.csv", numLinesToSkip = 3)
  void agreesWithR(
      String name,
      String a,
      String b,
      double margin,
      int n,
      double meanA,
      double meanB,
      double difference,
      double spread,
      double low,
      double high,
      double effect,
      double higher,
      double powerN) {
    PairedDifference d = PairedDifference.of(numbers(a), numbers(b));
    assertEquals(n, d.n());
    assertEquals(meanA, d.meanA(), 1e-9);
    assertEquals(meanB, d.meanB(), 1e-9);
    assertEquals(difference, d.difference(), 1e-9);
    assertEquals(spread, d.spread(), 1e-9);
    assertEquals(low, d.low(), 1e-9);
    assertEquals(high, d.high(), 1e-9);
    assertEquals(effect, d.effect(), 1e-9);
    assertEquals(higher, d.probabilityAHigher(), 1e-9);
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/entente/analysis/paired-r.csv", numLinesToSkip = 3)
  void asksForAsManyRunsAsThePowerOfR(
      String name,
      String a,
      String b,
      double margin,
      int n,
      double meanA,
      double meanB,
      double difference,
      double spread,
      double low,
      double high,
      double effect,
      double higher,
      double powerN) {
    double asked = n + PairedDifference.of(numbers(a), numbers(b)).morePairs(margin);
    assertTrue(asked >= powerN - 1, asked + " for " + powerN);
    double size = Math.abs(difference);
    double shrink = (high - low) / 2 / Math.max(size, margin - size);
    assertTrue(
        asked <= Math.max(n * shrink * shrink, Math.max(powerN, n)) + 2, asked + " for " + powerN);
  }

  @Test
  void intervalsCoverTheTruthAsOftenAsTheySay() {
    SplittableRandom random = new SplittableRandom(20240229);
    int covered = 0;
    int trials = 4000;
    for (int t = 0; t < trials; t++) {
      double[] a = new double[12];
      double[] b = new double[12];
      for (int k = 0; k < a.length; k++) {
        double shared = normal(random);
        a[k] = shared + 0.3 + 0.5 * normal(random);
        b[k] = shared + 0.5 * normal(random);
      }
      PairedDifference d = PairedDifference.of(a, b);
      covered += d.low() <= 0.3 && 0.3 <= d.high() ? 1 : 0;
    }
    // 3.3 binomial standard errors around 0.95: wrong once in a thousand seeds, and this seed is
    // fixed.
    assertEquals(0.95, (double) covered / trials, 3.3 * Math.sqrt(0.95 * 0.05 / trials));
  }

  @Test
  void aScenarioAgainstItselfDiffersByExactlyZero() {
    double[] a = {0.1, 0.2, 0.7, 1e-9};
    PairedDifference d = PairedDifference.of(a, a.clone()).ofSame();
    assertTrue(d.equal());
    assertEquals(0, d.difference());
    assertEquals(0, d.low());
    assertEquals(0, d.high());
    assertEquals(0, d.effect());
    assertEquals(0.5, d.probabilityAHigher());
  }

  @Test
  void differencesThatDoNotVaryHaveNoIntervalButWhatIsPossible() {
    double[] a = {0.5, 0.625, 0.75, 0.25};
    double[] b = {0.25, 0.375, 0.5, 0};
    PairedDifference d = PairedDifference.of(a, b);
    assertEquals(0.25, d.difference());
    assertTrue(Double.isNaN(d.low()) && Double.isNaN(d.high()));
    // z²/(4 + z²) = 0.489891 of all pairs may lie at either end of −1 to 1.
    PairedDifference within = d.within(0, 1);
    assertEquals(0.25 - 0.489891 * 1.25, within.low(), 1e-6);
    assertEquals(0.25 + 0.489891 * 0.75, within.high(), 1e-6);
    assertTrue(Double.isNaN(d.within(0, Double.POSITIVE_INFINITY).low()));
    // As many pairs as bring the half-width to the margin: z² (1 / 0.1 − 1) = 34.6 in all.
    assertEquals(31, PairedDifference.of(a, a.clone()).within(0, 1).morePairs(0.1));
  }

  @Test
  void pairsWithAnUndefinedSideAreLeftOutAndCounted() {
    PairedDifference d =
        PairedDifference.of(new double[] {1, Double.NaN, 3, 4}, new double[] {0, 1, 1, Double.NaN});
    assertEquals(2, d.n());
    assertEquals(2, d.leftOut());
    assertEquals(2, d.meanA());
    assertEquals(0.5, d.meanB());
    assertEquals(1.5, d.difference());
  }

  @Test
  void onePairHasADifferenceAndNoInterval() {
    PairedDifference d = PairedDifference.of(new double[] {2}, new double[] {1});
    assertEquals(1, d.difference());
    assertTrue(Double.isNaN(d.low()));
    assertTrue(Double.isNaN(d.effect()));
    assertTrue(Double.isNaN(d.morePairs(0.1)));
  }

  @Test
  void noPairsHaveNothing() {
    PairedDifference d = PairedDifference.of(new double[] {Double.NaN}, new double[] {1});
    assertEquals(0, d.n());
    assertTrue(Double.isNaN(d.difference()));
    assertTrue(Double.isNaN(d.probabilityAHigher()));
    assertFalse(d.equal());
  }

  @Test
  void aConstantDifferenceHasNoStandardisedSize() {
    PairedDifference d = PairedDifference.of(new double[] {2, 2, 2}, new double[] {1, 1, 1});
    assertEquals(1, d.difference());
    assertEquals(1, d.high());
    assertTrue(d.low() < 0, "three pairs do not tell");
    assertTrue(Double.isNaN(d.effect()));
  }

  @Test
  void listsOfUnequalLengthAreNotPairs() {
    assertThrows(
        IllegalArgumentException.class, () -> PairedDifference.of(new double[2], new double[3]));
  }

  private static double normal(SplittableRandom random) {
    return Math.sqrt(-2 * Math.log(1 - random.nextDouble()))
        * Math.cos(2 * Math.PI * random.nextDouble());
  }

  private static double[] numbers(String text) {
    return Arrays.stream(text.split(";")).mapToDouble(Double::parseDouble).toArray();
  }
}
