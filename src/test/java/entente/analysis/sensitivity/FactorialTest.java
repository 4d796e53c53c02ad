package entente.analysis.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.sensitivity.Trust.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shares over grids, noise under common numbers, and single verdicts, all by hand. */
class FactorialTest {

  @Test
  void aGridHasItsExactShares() {
    // y = a + 2b + 3ab over {−1, 1}²: orthogonal terms of variance 1, 4 and 9.
    double[][] x = {{-1, -1}, {-1, 1}, {1, -1}, {1, 1}};
    double[] y = new double[4];
    for (int r = 0; r < 4; r++) {
      y[r] = x[r][0] + 2 * x[r][1] + 3 * x[r][0] * x[r][1];
    }
    Factorial shares = Factorial.of(x, y);
    assertEquals(14, shares.variance(), 1e-12);
    assertEquals(0, shares.mean(), 1e-12);
    assertEquals(1 / 14.0, shares.first()[0], 1e-12);
    assertEquals(4 / 14.0, shares.first()[1], 1e-12);
    assertEquals(9 / 14.0, shares.second()[0][1], 1e-12);
    assertEquals(10 / 14.0, shares.total()[0], 1e-12);
    assertEquals(13 / 14.0, shares.total()[1], 1e-12);
  }

  @Test
  void whatCommonNumbersMoveAlikeIsNoNoise() {
    // Means of rows 1.5 and 4.5, of columns 2 and 4: residuals ±0.5, so 1 on one degree of freedom.
    Noise noise = Noise.ofCommon(new double[][] {{1, 2}, {3, 6}});
    assertEquals(1, noise.within(), 1e-12);
    assertEquals(4, noise.between(), 1e-12);
    assertEquals(1 / 5.0, noise.share(), 1e-12);
    assertEquals(0.5 / 4.5, noise.shareOfMeans(), 1e-12);
    // The same shifted by replicate has none at all.
    Noise shifted = Noise.ofCommon(new double[][] {{1, 9}, {3, 11}, {4, 12}});
    assertEquals(0, shifted.within(), 1e-12);
    assertTrue(Noise.of(new double[][] {{1, 9}, {3, 11}, {4, 12}}).share() > 0.9);
  }

  @Test
  void missingOutcomesBoundTheElementaryEffects() {
    // Steps of 0.5. First input: effects 2 and ?, where 4 is missing and 0 to 3 were seen.
    double[][] x = {{0, 0}, {0.5, 0}, {0.5, 0.5}, {0.5, 0}, {0, 0}, {0, 0.5}};
    double[] y = {0, 1, 3, Double.NaN, 2, 1};
    int[] own = {0, 1};
    double[][] bounds = Morris.bounds(x, y, own);
    // |?−2| / 0.5 lies from 0 to 4: the mean of 2 and that from 1 to 3.
    assertEquals(1, bounds[0][0], 1e-12);
    assertEquals(3, bounds[0][1], 1e-12);
    // Second input: effects 4 and 2, both known.
    assertEquals(3, bounds[1][0], 1e-12);
    assertEquals(3, bounds[1][1], 1e-12);
    y[4] = Double.NaN;
    // Both ends missing: from 0 to the width 3, over the step: the mean of 2 and that from 1 to 4.
    assertEquals(4, Morris.bounds(x, y, own)[0][1], 1e-12);
  }

  @Test
  void oneIndexIsJudgedByItsWidth() {
    Trust good = new Trust(Verdict.TRUST, Double.NaN, "");
    assertEquals(Verdict.TRUST, TrustRules.of(new Index(0.5, 0.46, 0.55), 1, 100, good).verdict());
    Trust wide = TrustRules.of(new Index(0.5, 0.4, 0.58), 1, 100, good);
    // Twice the width aimed at, 0.09, takes four times the rows.
    assertEquals(Verdict.NOT_YET, wide.verdict());
    assertEquals(300, wide.moreRows());
    assertEquals(Verdict.TRUST, TrustRules.of(new Index(0.5, 0.4, 0.58), 2, 100, good).verdict());
    Trust bad = new Trust(Verdict.UNUSABLE, Double.NaN, "the output does not vary");
    assertEquals(bad, TrustRules.of(new Index(0.5, 0.49, 0.51), 1, 100, bad));
  }

  @Test
  void anEffectNeedsOnlyBeOnOneSideOfATenthOfTheLargest() {
    Trust good = new Trust(Verdict.TRUST, Double.NaN, "");
    assertEquals(Verdict.TRUST, TrustRules.ofEffect(new Index(1, 0.2, 1.9), 1, 10, good).verdict());
    assertEquals(
        Verdict.TRUST, TrustRules.ofEffect(new Index(0.03, 0, 0.09), 1, 10, good).verdict());
    Trust open = TrustRules.ofEffect(new Index(0.5, 0.05, 0.95), 1, 10, good);
    // 0.45 down to 0.9 of the distance 0.4 takes 1.25² of the rows.
    assertEquals(Verdict.NOT_YET, open.verdict());
    assertEquals(6, open.moreRows());
    // Right at the limit no side will ever be sure: the width decides.
    Trust narrow = TrustRules.ofEffect(new Index(0.1, 0.01, 0.19), 1, 10, good);
    assertEquals(30, narrow.moreRows());
  }

  @Test
  void aHandfulOfRowsIsNeverTrusted() {
    Morris sure = new Morris(new Index(1, 1, 1), 1, 0, 3, 0);
    assertEquals(5, TrustRules.of(List.of(sure), 0).moreRows());
    Index one = new Index(0.5, 0.5, 0.5);
    double[] none = {};
    Sobol few = new Sobol(List.of(one), List.of(one), new Index[0][], 0, 1, 30, 0, none, none);
    assertEquals(Verdict.NOT_YET, TrustRules.of(few, 0).verdict());
    assertEquals(2, TrustRules.of(few, 0).moreRows());
  }

  @Test
  void effectsAreUnusableWhereTheyCannotBeRead() {
    Index one = new Index(1, 0.9, 1.1);
    Morris fine = new Morris(one, 1, 0.2, 20, 0);
    Morris open = new Morris(new Index(0.2, 0.05, 0.35), 0, 0.2, 20, 0);
    assertEquals(Verdict.TRUST, TrustRules.of(List.of(fine), Double.NaN).verdict());
    assertEquals(Verdict.NOT_YET, TrustRules.of(List.of(fine, open), Double.NaN).verdict());
    assertEquals(
        "unusable because 5 of 25 effects have a run without a result",
        TrustRules.of(List.of(new Morris(one, 1, 0.2, 20, 5)), 0).words());
    assertTrue(TrustRules.of(List.of(fine), 0.7).words().startsWith("unusable because 70 %"));
    Morris flat = new Morris(new Index(0, 0, 0), 0, 0, 20, 0);
    assertEquals(
        "unusable because the output does not vary", TrustRules.of(List.of(flat), 0).words());
  }

  @Test
  void intervalsOfElementaryEffectsCoverAsOftenAsTheySay() {
    java.util.SplittableRandom random = new java.util.SplittableRandom(5);
    int trials = 200;
    int covered = 0;
    for (int t = 0; t < trials; t++) {
      // One input whose effects are uniform on [0, 2]: μ* = 1.
      double[][] x = new double[120][1];
      double[] y = new double[120];
      for (int r = 0; r < 120; r += 2) {
        x[r + 1][0] = 1;
        y[r + 1] = y[r] + 2 * random.nextDouble();
      }
      Index star = Morris.of(x, y, new int[] {0}, t).get(0).muStar();
      covered += star.low() <= 1 && 1 <= star.high() ? 1 : 0;
    }
    assertEquals(0.95, (double) covered / trials, 3.3 * Math.sqrt(0.95 * 0.05 / trials));
  }

  // Means of the levels are 2 and 8, and 3 and 7, about 5; the variance is (16 + 4 + 0 + 36) / 4.
  @Test
  void sharesAreOfTheVarianceAboutTheMean() {
    double[][] x = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    Factorial shares = Factorial.of(x, new double[] {1, 3, 5, 11});
    assertEquals(5, shares.mean(), 1e-12);
    assertEquals(14, shares.variance(), 1e-12);
    assertEquals(9 / 14.0, shares.first()[0], 1e-12);
    assertEquals(4 / 14.0, shares.first()[1], 1e-12);
    assertEquals(1 / 14.0, shares.second()[0][1], 1e-12);
  }

  // One-way analysis of variance: mean squares of 4 within and 122/3 between, two runs a point. Two
  // ways: 2/3 are left of the 4, the same 122/3 between. A point with an undefined run counts for
  // neither.
  @Test
  void noiseIsThatOfTheAnalysisOfVariance() {
    double[][] outputs = {{1, 3}, {5, 7}, {Double.NaN, 4}, {9, 13}};
    Noise own = Noise.of(outputs);
    double between = (122 / 3.0 - 4) / 2;
    assertEquals(4, own.within(), 1e-12);
    assertEquals(between, own.between(), 1e-12);
    assertEquals(4 / (4 + between), own.share(), 1e-12);
    assertEquals(2 / (2 + between), own.shareOfMeans(), 1e-12);
    assertEquals(3, own.points());
    Noise common = Noise.ofCommon(outputs);
    assertEquals(2 / 3.0, common.within(), 1e-12);
    assertEquals(20, common.between(), 1e-12);
    assertEquals(2 / 3.0 / (2 / 3.0 + 20), common.share(), 1e-12);
    assertEquals(1 / 3.0 / (1 / 3.0 + 20), common.shareOfMeans(), 1e-12);
    assertEquals(3, common.points());
  }

  // Outputs lie between 1 and 7. Unknown next to 2, one could be 5 away; next to 5, 4 away.
  @Test
  void whatAnUndefinedOutputCouldBeBoundsAnEffect() {
    double[][] x = {{0, 0}, {0.5, 0}, {0.5, 0.5}, {0, 0}, {0.5, 0}, {0.5, 0.5}};
    double[] y = {2, Double.NaN, 5, 1, 7, 7};
    double[][] bounds = Morris.bounds(x, y, new int[] {0, 1});
    assertEquals(12 / 2.0, bounds[0][0], 1e-12);
    assertEquals((10 + 12) / 2.0, bounds[0][1], 1e-12);
    assertEquals(0, bounds[1][0], 1e-12);
    assertEquals(8 / 2.0, bounds[1][1], 1e-12);
  }

  @Test
  void aGroupMovesByItsLargestStep() {
    double[][] x = {{0.25, 0.25}, {0.75, 0.5}};
    assertEquals(4, Morris.bounds(x, new double[] {1, 3}, new int[] {0, 0})[0][0], 1e-12);
    double[][] back = {{0.75, 0.25}, {0.5, 0.75}};
    assertEquals(4, Morris.bounds(back, new double[] {3, 1}, new int[] {0, 0})[0][0], 1e-12);
  }
}
