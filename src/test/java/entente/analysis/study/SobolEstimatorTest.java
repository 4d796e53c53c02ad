package entente.analysis.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.sensitivity.Trust;
import entente.analysis.sensitivity.Trust.Verdict;
import entente.analysis.sensitivity.TrustRules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Indices from two samples and their mixtures, against the formula of Jansen on the points. */
class SobolEstimatorTest {

  private static final double NONE = Double.NaN;

  @TempDir Path dir;

  private static String study(int factors, int samples, String more) {
    return Chain.study(factors, "{kind: saltelli, samples: " + samples + more + "}");
  }

  private StudyRuns runs(String study, ToDoubleFunction<double[]> function) throws Exception {
    return Chain.runs(dir, study, at -> function.applyAsDouble(at.x()));
  }

  private static Sensitivity estimate(StudyRuns runs) {
    return Estimator.of(runs, 1).estimate(0, 0);
  }

  /**
   * Returns the total index of an input: half the mean squared step from a row of the first sample
   * to the one with that input from the second, over the variance of both samples (Jansen 1999). A
   * row stands in the design as the first sample's, one per input, and the second sample's.
   */
  private static double jansen(double[] y, int factors, int input) {
    double steps = 0;
    List<Double> both = new ArrayList<>();
    for (int first = 0; first < y.length; first += factors + 2) {
      double step = y[first + 1 + input] - y[first];
      steps += step * step;
      both.add(y[first]);
      both.add(y[first + factors + 1]);
    }
    double[] samples = both.stream().mapToDouble(v -> v).toArray();
    return steps / samples.length / StatUtils.populationVariance(samples);
  }

  private static double[] filled(double[] y, double with) {
    return Arrays.stream(y).map(v -> Double.isNaN(v) ? with : v).toArray();
  }

  @Test
  void totalsAreThoseOfJansen() throws Exception {
    StudyRuns runs = runs(study(3, 64, ""), Chain::ishigami);
    Sensitivity s = estimate(runs);
    double sum = 0;
    for (int k = 0; k < 3; k++) {
      Influence i = s.influences().get(k);
      assertEquals(jansen(runs.means(0, 0), 3, k), i.main().value(), 1e-9);
      // No outcome is missing: what could be is what is.
      assertEquals(i.main().value(), i.ifLow(), 1e-9);
      assertEquals(i.main().value(), i.ifHigh(), 1e-9);
      sum += i.first().value();
    }
    assertEquals(sum, s.explained(), 1e-12);
    assertEquals(5, s.runsPerRow());
    assertNull(s.second());
    assertEquals(List.of(16.0, 32.0, 64.0), s.convergence().get(2).at());
    double[] half = Arrays.copyOf(runs.means(0, 0), 32 * 5);
    assertEquals(jansen(half, 3, 2), s.convergence().get(2).values().get(1).value(), 1e-9);
    assertEquals(
        s.influences().stream().map(Influence::main).toList(),
        Estimator.of(runs, 1).main(runs.outcomes(0, 0)));
  }

  @Test
  void pairsTakeTheOtherMixturesToo() throws Exception {
    // A product of two signs is all pair: y = ±1.
    Sensitivity s =
        estimate(
            runs(
                study(2, 64, ", second_order: true") + "replicates: 2\n",
                x -> Math.signum(x[0] - 0.5) * Math.signum(x[1] - 0.5)));
    assertEquals(1, s.second()[0][1].value(), 0.25);
    // Two samples and four mixtures, twice.
    assertEquals(12, s.runsPerRow());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, -1})
  void missingOutcomesAreBoundedByTheLowestAndTheHighestSeen(int sign) throws Exception {
    StudyRuns runs = runs(study(2, 64, ""), x -> x[0] > 0.9 ? NONE : sign * (x[0] + x[1] / 2));
    double[] y = runs.means(0, 0);
    List<Double> seen = new ArrayList<>();
    int left = 0;
    for (int first = 0; first < y.length; first += 4) {
      if (Double.isNaN(y[first] + y[first + 1] + y[first + 2] + y[first + 3])) {
        left++;
      } else {
        seen.add(y[first]);
        seen.add(y[first + 3]);
      }
    }
    double[] low = filled(y, seen.stream().mapToDouble(v -> v).min().orElseThrow());
    double[] high = filled(y, seen.stream().mapToDouble(v -> v).max().orElseThrow());
    Sensitivity s = estimate(runs);
    assertEquals(left, s.leftOut());
    assertEquals(64 - left, s.rows());
    // What goes on in the same direction makes more of the variance, be that up or down.
    assertEquals(sign > 0, jansen(high, 2, 0) > jansen(low, 2, 0));
    for (int k = 0; k < 2; k++) {
      Influence i = s.influences().get(k);
      assertEquals(Math.min(jansen(low, 2, k), jansen(high, 2, k)), i.ifLow(), 1e-9);
      assertEquals(Math.max(jansen(low, 2, k), jansen(high, 2, k)), i.ifHigh(), 1e-9);
    }
  }

  @Test
  void oneWholeRowTellsNothing() throws Exception {
    int[] run = {0};
    StudyRuns runs =
        runs(
            study(2, 4, ", second_order: true") + "replicates: 2\n",
            x -> run[0]++ < 6 ? x[0] : NONE);
    Sensitivity s = estimate(runs);
    assertEquals(1, s.rows());
    assertEquals(3, s.leftOut());
    assertEquals(12, s.runsPerRow());
    assertEquals("unusable because 1 of 4 rows have a result", s.trust().words());
    assertEquals(List.of("x1", "x2"), s.influences().stream().map(Influence::input).toList());
    for (Influence i : s.influences()) {
      assertEquals(Estimator.NONE, i.main());
      assertEquals(Estimator.NONE, i.first());
      assertSame(s.trust(), i.trust());
      assertFalse(i.told());
    }
    assertEquals(
        List.of(Estimator.NONE, Estimator.NONE), Estimator.of(runs, 1).main(runs.outcomes(0, 0)));
    // A second whole row is enough.
    run[0] = 0;
    StudyRuns two = runs(study(2, 4, ", second_order: true"), x -> run[0]++ < 12 ? x[0] : NONE);
    assertEquals(2, estimate(two).rows());
    assertFalse(Double.isNaN(estimate(two).influences().get(0).main().value()));
    assertFalse(Double.isNaN(Estimator.of(two, 1).main(two.outcomes(0, 0)).get(0).value()));
  }

  private static Trust[] each(Influence i, Trust whole) {
    return new Trust[] {
      TrustRules.of(i.first(), 1, 64, whole), TrustRules.of(i.main(), 1, 64, whole)
    };
  }

  @Test
  void anInputIsAsSureAsTheLessSureOfItsTwoIndices() throws Exception {
    Sensitivity line = estimate(runs(study(3, 64, ""), x -> x[0] + 0.3 * x[1]));
    Trust[] both = each(line.influences().get(0), line.trust());
    // Both take more rows, the first-order index the most.
    assertTrue(both[0].moreRows() > both[1].moreRows());
    assertEquals(both[0], line.influences().get(0).trust());
    both = each(line.influences().get(1), line.trust());
    assertEquals(Verdict.NOT_YET, both[0].verdict());
    assertEquals(Verdict.TRUST, both[1].verdict());
    assertEquals(both[0], line.influences().get(1).trust());
    Sensitivity bent = estimate(runs(study(3, 64, ""), Chain::ishigami));
    both = each(bent.influences().get(0), bent.trust());
    assertTrue(both[0].moreRows() < both[1].moreRows());
    assertEquals(both[1], bent.influences().get(0).trust());
  }

  @Test
  void fewRowsAreJudgedTogether() throws Exception {
    // The third input does nothing, and is exactly 0: that may be believed from 32 rows.
    Sensitivity few = estimate(runs(study(3, 16, ""), x -> x[0] + 0.3 * x[1]));
    assertEquals(Verdict.NOT_YET, few.trust().verdict());
    assertSame(few.trust(), few.influences().get(2).trust());
    Sensitivity enough = estimate(runs(study(3, 32, ""), x -> x[0] + 0.3 * x[1]));
    assertEquals(Verdict.NOT_YET, enough.trust().verdict());
    assertEquals(Verdict.TRUST, enough.influences().get(2).trust().verdict());
    assertFalse(enough.influences().get(2).told(), "0 is not above 0");
  }
}
