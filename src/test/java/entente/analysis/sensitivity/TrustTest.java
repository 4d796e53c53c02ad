package entente.analysis.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.sensitivity.Trust.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each reason to distrust indices, at its limit and beyond it. */
class TrustTest {

  private static final String TRUST = "trust";

  /** Returns the index in the middle of an interval. */
  private static Index index(double low, double high) {
    return new Index((low + high) / 2, low, high);
  }

  private static Sobol sobol(Index first, Index total, double variance, int rows, int leftOut) {
    double[] none = {};
    Index[][] pairs = {};
    return new Sobol(List.of(first), List.of(total), pairs, 0, variance, rows, leftOut, none, none);
  }

  private static String words(Index first, Index total, double variance, int rows, int leftOut) {
    return TrustRules.of(sobol(first, total, variance, rows, leftOut), 0.5).words();
  }

  @Test
  void shareOfTheVariance() {
    Index narrow = index(0.45, 0.5);
    assertEquals(TRUST, words(narrow, narrow, 1, 90, 10));
    assertEquals("unusable because the output does not vary", words(narrow, narrow, 0, 90, 10));
    assertEquals(
        "unusable because 11 of 100 rows have a run without a result",
        words(narrow, narrow, 1, 89, 11));
    assertEquals(
        "unusable because 51 % of the variance is chance; more replicates are needed",
        TrustRules.of(sobol(narrow, narrow, 1, 90, 10), 0.51).words());
    assertEquals(TRUST, TrustRules.of(sobol(narrow, narrow, 1, 32, 0), Double.NaN).words());
    assertEquals(
        "not yet, about 1 more rows: fewer than 32 rows do not tell their own error",
        words(narrow, narrow, 1, 31, 0));
  }

  @Test
  void anIndexSurelyOutsideItsRangeIsUnusable() {
    Index narrow = index(0, 0.05);
    Index atLimit = index(-0.125, -0.05);
    assertEquals(TRUST, words(atLimit, narrow, 1, 100, 0));
    String below = "unusable because an index is surely below 0";
    assertEquals(below, words(index(-0.125, -0.0625), narrow, 1, 100, 0));
    assertEquals(below, words(narrow, index(-0.125, -0.0625), 1, 100, 0));
    assertEquals(TRUST, words(index(1, 1.0625), index(1, 1.0625), 1, 100, 0));
    assertEquals(
        "unusable because the first-order indices surely sum to more than 1",
        words(index(1.0625, 1.125), index(1, 1.0625), 1, 100, 0));
  }

  // Three odd runs of 1,536: total index 1.00 (1.00 to 1.02) was trusted, where SALib says ± 0.97.
  @Test
  void anOutcomeThatIsNearlyAlwaysTheSameIsNotTrusted() {
    double[][] outcomes = new double[1536][1];
    outcomes[7][0] = outcomes[700][0] = outcomes[1500][0] = 1;
    assertEquals(
        "not yet, about 726 more rows: only 3 of 1536 runs have another outcome than the commonest",
        OddRuns.trust(outcomes, 128).words());
    for (int k = 0; k < Trust.FEWEST_ODD; k++) {
      outcomes[3 * k][0] = 1;
    }
    assertEquals(Verdict.TRUST, OddRuns.trust(outcomes, 128).verdict());
    assertEquals(Verdict.TRUST, OddRuns.trust(new double[][] {{1, 2}, {3}}, 2).verdict());
  }

  @Test
  void anUnknownIntervalIsNotTrusted() {
    Index narrow = index(0.45, 0.5);
    Index unknown = new Index(0.5, Double.NaN, Double.NaN);
    String words =
        "not yet, about 100 more rows: an interval is unknown, since resamples of the rows"
            + " do not vary";
    assertEquals(words, words(narrow, unknown, 1, 100, 0));
  }

  // Twice the width aimed at, 0.09, takes four times the rows.
  @Test
  void aWideIntervalNeedsMoreRows() {
    Index narrow = index(0.5, 0.5625);
    Index wide = index(0.41, 0.59);
    String more = "not yet, about 300 more rows: an interval is 0.180 wide";
    assertEquals(more, words(wide, index(0.5, 0.59), 1, 100, 0));
    assertEquals(more, words(index(0.5, 0.59), wide, 1, 100, 0));
    assertEquals(TRUST, words(narrow, index(0.40625, 0.46875), 1, 100, 0));
    assertEquals(
        "not yet, about 100 more rows: a first-order index is above its total index",
        words(narrow, index(0.34375, 0.40625), 1, 100, 0));
  }

  private static Morris morris(Index effect, int effects, int leftOut) {
    return new Morris(effect, 0, 0, effects, leftOut);
  }

  @Test
  void effectsOfAllInputs() {
    Morris sure = morris(index(0.95, 1.05), 9, 1);
    assertEquals(TRUST, TrustRules.of(List.of(sure), 0.5).words());
    assertEquals(
        "unusable because the output does not vary",
        TrustRules.of(List.of(morris(index(0, 0), 10, 0)), 0).words());
    // What was seen nowhere is not constant.
    assertEquals(
        "unusable because 16 of 16 effects have a run without a result",
        TrustRules.of(List.of(morris(index(Double.NaN, Double.NaN), 0, 16)), 0).words());
    assertEquals(
        "unusable because 3 of 20 effects have a run without a result",
        TrustRules.of(List.of(sure, morris(index(0.95, 1.05), 8, 2)), 0).words());
    assertEquals(Verdict.UNUSABLE, TrustRules.of(List.of(sure), 0.51).verdict());
    assertEquals(TRUST, TrustRules.of(List.of(morris(index(1, 1), 8, 0)), 0).words());
    assertEquals(
        "not yet, about 1 more rows: fewer than 8 trajectories do not tell their own error",
        TrustRules.of(List.of(morris(index(1, 1), 7, 0)), 0).words());
  }

  // Of several verdicts the worst is told, of two of a kind the one that needs more rows.
  @Test
  void theWorstIsTold() {
    Morris large = morris(index(0.95, 1.05), 10, 0);
    Morris open = morris(index(0.05, 0.95), 10, 0);
    Morris more = morris(index(0.05, 0.55), 10, 0);
    // A half-width of 0.45 at a distance of 0.4 takes 1.25² of the rows, six more; one of 0.25 at
    // 0.2
    // takes 1.39², ten more.
    assertEquals(6, TrustRules.of(List.of(large, open), 0).moreRows());
    assertEquals(10, TrustRules.of(List.of(large, open, more, large), 0).moreRows());
    assertEquals(10, TrustRules.of(List.of(more, open, large), 0).moreRows());
    Morris unknown = morris(new Index(0.1, Double.NaN, Double.NaN), 10, 0);
    assertEquals(
        "unusable because it has no interval",
        TrustRules.of(List.of(large, unknown, open), 0).words());
  }

  @ParameterizedTest
  @CsvSource({
    "6, 10, the output does not vary",
    "5, 10, 5 of 10 rows have a result",
    "0, 10, 0 of 10 rows have a result"
  })
  void indicesOfNothing(int defined, int all, String reason) {
    assertEquals("unusable because " + reason, TrustRules.ofNothing(defined, all).words());
  }

  private static String grid(int holes, double[] outputs, int replicates, double noise) {
    return TrustRules.ofGrid(List.of(index(0.5, 0.59)), holes, outputs, replicates, noise).words();
  }

  @Test
  void sharesOverAGrid() {
    double[] two = {1, 1, 2};
    assertEquals(TRUST, grid(0, two, 2, 0.5));
    assertEquals("unusable because 1 of 3 points have no result", grid(1, two, 2, 0));
    assertEquals("unusable because the output does not vary", grid(0, new double[] {1, 1}, 2, 0));
    assertEquals(
        "unusable because one run of each point does not tell what is chance", grid(0, two, 1, 0));
    assertTrue(grid(0, two, 2, 0.51).contains("51 % of the variance is chance"));
  }

  @Test
  void coefficients() {
    List<Index> narrow = List.of(index(0.5, 0.59));
    assertEquals(TRUST, TrustRules.of(new Regression(narrow, 0.7, 90, 10)).words());
    assertEquals(
        "unusable because 11 of 100 points have no result",
        TrustRules.of(new Regression(narrow, 0.7, 89, 11)).words());
    assertEquals(
        "unusable because a straight line in each input explains 69 % of the variance only",
        TrustRules.of(new Regression(narrow, 0.69, 90, 0)).words());
  }
}
