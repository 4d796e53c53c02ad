package entente.analysis.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.sensitivity.Trust.Verdict;
import entente.experiment.sampling.SobolDesign;
import entente.model.Chance;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Scores by trees on functions of which it is known what matters. */
class FeatureScoresTest {

  private static double[][] points(int rows, int inputs) {
    SobolDesign cube = new SobolDesign(rows, inputs);
    double[][] x = new double[rows][inputs];
    for (int r = 0; r < rows; r++) {
      for (int k = 0; k < inputs; k++) {
        x[r][k] = cube.at(r, k);
      }
    }
    return x;
  }

  private static FeatureScores scores(double[][] x, ToDoubleFunction<double[]> f) {
    boolean[] words = new boolean[x[0].length];
    return FeatureScores.of(FeatureScores.Rows.of(x, words), outputs(x, f), 1);
  }

  private static double[] outputs(double[][] x, ToDoubleFunction<double[]> f) {
    return Arrays.stream(x).mapToDouble(f).toArray();
  }

  private static double noise(int row) {
    return new Chance(9).uniform(Chance.Purpose.RESAMPLE, row, 0, 0);
  }

  @Test
  void ishigamiHasItsRanksAndInputsThatDoNothingNone() {
    FeatureScores given = scores(points(512, 5), TestFunctions::ishigami);
    List<Index> s = given.scores();
    // The third acts only together with the first: its total index is half of theirs or less.
    assertTrue(s.get(0).low() > s.get(2).high(), s::toString);
    assertTrue(s.get(1).low() > s.get(2).high(), s::toString);
    assertTrue(s.get(2).low() > 0.05, s::toString);
    for (int dummy = 3; dummy < 5; dummy++) {
      assertEquals(0, s.get(dummy).value(), 0.015);
      assertTrue(s.get(dummy).low() < 0 && s.get(dummy).high() > 0);
    }
    assertTrue(given.fit() > 0.75 && given.fit() < 1, "" + given.fit());
  }

  @Test
  void theGFunctionHasItsRanksBelowItsTotalIndices() {
    List<Index> s = scores(points(512, 8), TestFunctions::g).scores();
    assertTrue(s.get(0).low() > s.get(1).high() && s.get(1).low() > s.get(2).high());
    assertTrue(s.get(0).value() < 0.787 && s.get(1).value() < 0.242, s::toString);
    // Their total indices are 0.034 and less.
    s.subList(2, 8).forEach(little -> assertEquals(0, little.value(), 0.02));
  }

  @Test
  void wordsAreKindsAndNotNumbersInARow() {
    // Every second word: no cut of numbers in a row tells the words apart.
    int levels = 40;
    double[][] x = points(400, 2);
    Arrays.stream(x).forEach(row -> row[0] = Math.floor(levels * row[0]));
    double[] y = outputs(x, row -> row[0] % 2);
    FeatureScores asWords =
        FeatureScores.of(FeatureScores.Rows.of(x, new boolean[] {true, false}), y, 1);
    FeatureScores asNumbers =
        FeatureScores.of(FeatureScores.Rows.of(x, new boolean[] {false, false}), y, 1);
    assertTrue(asWords.scores().get(0).value() > 0.5, asWords::toString);
    assertTrue(asWords.fit() > asNumbers.fit(), asNumbers::toString);
    assertEquals(0, asWords.scores().get(1).value(), 0.03);
  }

  @Test
  void rowsThatBelongTogetherAreHeldOutTogether() {
    // Ten rows of each of 40 blocks with one output: trees that saw one row know the others.
    double[][] x = new double[400][1];
    double[] y = new double[400];
    int[] blocks = new int[400];
    for (int r = 0; r < 400; r++) {
      blocks[r] = r / 10;
      x[r][0] = blocks[r];
      y[r] = noise(blocks[r]);
    }
    boolean[] words = {false};
    FeatureScores apart = FeatureScores.of(FeatureScores.Rows.of(x, words), y, 1);
    FeatureScores together = FeatureScores.of(new FeatureScores.Rows(x, words, blocks), y, 1);
    assertTrue(apart.fit() > 0.95, apart::toString);
    assertTrue(together.fit() < 0.1, together::toString);
    assertEquals(40, together.blocks());
    assertEquals(Verdict.UNUSABLE, TrustRules.of(together).verdict());
  }

  @Test
  void theSameOnAnyNumberOfThreads() throws Exception {
    double[][] x = points(100, 3);
    FeatureScores here = scores(x, TestFunctions::ishigami);
    for (int threads : new int[] {1, 3}) {
      ForkJoinPool pool = new ForkJoinPool(threads);
      try {
        assertEquals(here, pool.submit(() -> scores(x, TestFunctions::ishigami)).get());
      } finally {
        pool.shutdown();
      }
    }
  }

  @Test
  void whatIsMissingTooShortConstantOrChanceIsJudged() {
    double[][] x = points(100, 2);
    FeatureScores sum = scores(x, row -> row[0] < 0.05 ? Double.NaN : row[0] + row[1]);
    assertEquals(100, sum.leftOut() + sum.rows());
    assertTrue(sum.leftOut() > 0 && sum.leftOut() < 10, sum::toString);
    assertTrue(sum.fit() > 0.8, sum::toString);
    Trust many = TrustRules.of(scores(x, row -> row[0] < 0.3 ? Double.NaN : row[0]));
    assertEquals(Verdict.UNUSABLE, many.verdict());
    assertEquals(Verdict.UNUSABLE, TrustRules.of(scores(x, row -> 1)).verdict());
    FeatureScores few = scores(points(16, 1), row -> row[0]);
    assertEquals(Verdict.NOT_YET, TrustRules.of(few).verdict());
    assertEquals(16, TrustRules.of(few).moreRows());
    FeatureScores chance = scores(x, row -> noise((int) (1e6 * row[0])));
    Trust whole = TrustRules.of(chance);
    assertTrue(whole.words().contains("the trees predict 0 % of the variance"), whole::words);
    assertEquals(whole, TrustRules.of(chance, 0, whole));
  }

  @Test
  void whatHardlyEverDiffersIsNotYetSure() {
    // In most resamples of these rows nothing varies, so that no interval is known.
    FeatureScores given = scores(points(40, 1), row -> row[0] == 0.5 ? 1 : 0);
    FeatureScores sure = new FeatureScores(given.scores(), 1, 40, 0, 40, 0);
    assertTrue(Double.isNaN(given.scores().get(0).width()), given::toString);
    assertEquals(Verdict.NOT_YET, TrustRules.of(sure).verdict());
    assertEquals(Verdict.NOT_YET, TrustRules.of(sure, 0, TrustRules.of(sure)).verdict());
  }

  @Test
  void ofAVeryLongTableSomeBlocksAreDrawn() {
    int rows = FeatureScores.MOST_CELLS;
    int[] pairs = IntStream.range(0, rows).map(r -> r / 2).toArray();
    int[] whole = IntStream.range(0, rows).toArray();
    FeatureScores.Rows table = new FeatureScores.Rows(new double[0][], new boolean[4], pairs);
    int[] drawn = FeatureScores.drawn(table, whole, 1);
    assertEquals(rows / 4.0, drawn.length, 0.02 * rows);
    for (int k = 0; k < drawn.length; k += 2) {
      assertEquals(drawn[k] / 2, drawn[k + 1] / 2);
    }
    int[] few = Arrays.copyOf(whole, rows / 4);
    assertSame(few, FeatureScores.drawn(table, few, 1));
  }

  @Test
  void inBriefThereAreNoIntervals() {
    double[][] x = points(60, 1);
    FeatureScores.Rows table = FeatureScores.Rows.of(x, new boolean[1]);
    Index score = FeatureScores.inBrief(table, outputs(x, row -> row[0]), 1).scores().get(0);
    assertEquals(1, score.value(), 0.1);
    assertFalse(Double.isFinite(score.low()));
  }
}
