package entente.analysis.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.sensitivity.Trust.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a study file through its points to indices: the published numbers of known functions. */
class StudyAnalysisTest {

  private static final String PAIRS = "{kind: saltelli, samples: 1024, second_order: true}";

  @TempDir Path dir;

  private static double total(Sensitivity s, int k) {
    return s.influences().get(k).main().value();
  }

  private static double first(Sensitivity s, int k) {
    return s.influences().get(k).first().value();
  }

  @Test
  void ishigamiWith1024Rows() throws Exception {
    Sensitivity s = Chain.indices(dir, Chain.study(3, PAIRS), at -> Chain.ishigami(at.x()));
    double[] first = {0.313905, 0.442411, 0};
    double[] total = {0.557589, 0.442411, 0.243684};
    for (int k = 0; k < 3; k++) {
      assertEquals(first[k], first(s, k), 0.03);
      assertEquals(total[k], total(s, k), 0.03);
      assertTrue(s.influences().get(k).told());
    }
    assertEquals(0.243684, s.second()[0][2].value(), 0.04);
    assertEquals(0, s.second()[0][1].value(), 0.04);
    assertEquals(3.5, s.mean(), 0.03);
    assertEquals(1024, s.rows());
    assertEquals(8, s.runsPerRow());
    assertEquals(7, s.convergence().get(0).at().size());
    assertEquals(Verdict.NOT_YET, s.trust().verdict());
  }

  @Test
  void theGFunctionWith2048Rows() throws Exception {
    Sensitivity s =
        Chain.indices(
            dir, Chain.study(8, "{kind: saltelli, samples: 2048}"), at -> Chain.g(at.x()));
    double[] first = {0.716192, 0.179048, 0.023676, 0.007162, 0.000072};
    double[] total = {0.787144, 0.242198, 0.034317, 0.010460, 0.000105};
    for (int k = 0; k < 8; k++) {
      assertEquals(first[Math.min(k, 4)], first(s, k), 0.02);
      assertEquals(total[Math.min(k, 4)], total(s, k), 0.02);
    }
    assertEquals("x1", s.ranked().get(0).input());
  }

  @Test
  void groupsHaveOneIndexTogether() throws Exception {
    Sensitivity s =
        Chain.indices(
            dir,
            Chain.study(3, "{kind: saltelli, samples: 1024}", "outer", "", "outer"),
            at -> Chain.ishigami(at.x()));
    assertEquals(List.of("outer", "x2"), s.influences().stream().map(Influence::input).toList());
    assertEquals(0.557589, total(s, 0), 0.03);
    assertEquals(0.442411, total(s, 1), 0.03);
    Sensitivity morris =
        Chain.indices(
            dir,
            Chain.study(3, "{kind: morris, trajectories: 40}", "outer", "", "outer"),
            at -> at.x()[0] + at.x()[1] + at.x()[2]);
    assertEquals(2, morris.influences().size());
    assertTrue(Double.isNaN(morris.influences().get(0).sigma()));
    assertEquals(1, total(morris, 1), 1e-9);
  }

  @Test
  void morrisWith500TrajectoriesNearsTheExactEffects() throws Exception {
    Sensitivity s =
        Chain.indices(
            dir, Chain.study(3, "{kind: morris, trajectories: 500}"), at -> Chain.ishigami(at.x()));
    // Exact over all starts; four standard errors of a mean of 500, population σ as published.
    double[] muStar = {7.704054, 7.875, 6.248796};
    double[] mu = {7.704054, 0, 0};
    double[] sigma = {6.248796, 7.875, 8.837132};
    for (int k = 0; k < 3; k++) {
      Influence i = s.influences().get(k);
      assertEquals(muStar[k], i.main().value(), 4 * 6.25 / Math.sqrt(500));
      assertEquals(mu[k], i.mu(), 4 * sigma[k] / Math.sqrt(500));
      assertEquals(sigma[k], i.sigma(), 0.8);
    }
    // The second input has two effects only, ±7.875.
    assertEquals(7.875, total(s, 1), 1e-9);
    assertEquals(500, s.rows());
    assertEquals(4, s.runsPerRow());
  }

  @Test
  void aStraightLineHasItsCoefficients() throws Exception {
    StudyRuns runs =
        Chain.runs(
            dir,
            Chain.study(2, "{kind: random, points: 200}"),
            at -> 3 * at.x()[0] - 4 * at.x()[1]);
    Sensitivity s = Estimator.of(runs, 1).estimate(0, 0);
    // Closed form in the sample itself: slope times spread of the input over spread of the output.
    double[] y = runs.means(0, 0);
    double[] slopes = {3, -4};
    for (int k = 0; k < 2; k++) {
      double[] x = new double[200];
      for (int p = 0; p < 200; p++) {
        x[p] = runs.design().unit(p, k);
      }
      assertEquals(slopes[k] * spread(x) / spread(y), total(s, k), 1e-9);
    }
    assertEquals(Method.REGRESSION, s.method());
    assertEquals(1, s.explained(), 1e-12);
    assertEquals(Verdict.TRUST, s.trust().verdict());
    Sensitivity bent =
        Chain.indices(
            dir,
            Chain.study(2, "{kind: random, points: 200}"),
            at -> (at.x()[0] - 0.5) * (at.x()[0] - 0.5));
    assertTrue(bent.trust().words().startsWith("unusable because a straight line"));
  }

  private static double spread(double[] x) {
    return Math.sqrt(org.apache.commons.math3.stat.StatUtils.variance(x));
  }

  @Test
  void aFullGridNeedsNoRegression() throws Exception {
    String study =
        Chain.study(2, "{kind: full}").replace("to: 1}", "to: 1, steps: 2}") + "replicates: 3\n";
    // y = a + 2b + 3ab over {−1, 1}², as by hand in FactorialTest; a replicate moves all alike.
    Sensitivity s =
        Chain.indices(
            dir,
            study,
            at -> {
              double a = 4 * at.x()[0] - 2;
              double b = 4 * at.x()[1] - 2;
              return sign(a) + 2 * sign(b) + 3 * sign(a) * sign(b) + at.replicate();
            });
    assertEquals(Method.GRID, s.method());
    assertEquals(1 / 14.0, first(s, 0), 1e-12);
    assertEquals(13 / 14.0, total(s, 1), 1e-12);
    assertEquals(9 / 14.0, s.second()[0][1].value(), 1e-12);
    assertEquals(0, s.noise().share(), 1e-9);
    assertEquals(Verdict.TRUST, s.trust().verdict());
  }

  private static double sign(double x) {
    return x < 0 ? -1 : 1;
  }

  @Test
  void failedRunsAreLeftOutAndBounded() throws Exception {
    Sensitivity s =
        Chain.indices(
            dir,
            Chain.study(3, "{kind: morris, trajectories: 20}"),
            at -> at.x()[0] > 0.9 && at.x()[1] < 0.1 ? Double.NaN : at.x()[0]);
    assertTrue(s.leftOut() > 0);
    Influence x1 = s.influences().get(0);
    assertTrue(x1.ifLow() < 1 && x1.ifHigh() > 1, x1::toString);
    Sensitivity grid =
        Chain.indices(
            dir,
            Chain.study(2, "{kind: full}").replace("to: 1}", "to: 1, steps: 3}"),
            at -> at.x()[0] > 0.7 && at.x()[1] > 0.7 ? Double.NaN : at.x()[0]);
    assertEquals("unusable because 1 of 9 points have no result", grid.trust().words());
  }

  @Test
  void anInputIsToldFromADummyUnderNumbersOfTheirOwn() throws Exception {
    String study =
        Chain.study(2, "{kind: saltelli, samples: 256}")
            + "  dummy: {choices: {a: {set: []}, b: {set: []}}}\nrandom_numbers: independent\n";
    SplittableRandom random = new SplittableRandom(6);
    Sensitivity s = Chain.indices(dir, study, at -> at.x()[0] + 0.2 * (random.nextDouble() - 0.5));
    assertTrue(s.influences().get(0).told());
    assertFalse(s.influences().get(1).told());
    assertFalse(s.influences().get(2).told());
    // The dummy shows the share of noise: 0.04 / 12 of 1.04 / 12.
    assertEquals(0.04 / 1.04, s.dummy().value(), 0.012);
  }

  @Test
  void casesAreFoundWhereTheyWerePlanted() throws Exception {
    StudyAnalysis analysis =
        Chain.analysis(
            dir,
            Chain.study(3, "{kind: latin_hypercube, points: 400}"),
            at -> at.x()[0] > 0.5 && at.x()[1] < 0.5 ? 0.1 * at.x()[2] : 0.9);
    CaseSearch found = analysis.found().get(0);
    assertEquals(100, found.table().caseCount(), 20);
    assertTrue(found.discovery().refined().limits().keySet().containsAll(List.of("x1", "x2")));
    assertTrue(found.discovery().refined().density() > 0.85);
    assertEquals(1, analysis.surfaces().size());
    assertTrue(analysis.robustness().isEmpty());
    assertTrue(analysis.notes().get(0).startsWith("Nothing over time"));
  }

  @Test
  void severalScenariosAreHeldAgainstOneAnother() throws Exception {
    String study =
        Chain.study(3, "{kind: sobol, points: 256}")
            .replace("[five-states]", "[five-states, dialogue-platform]");
    StudyAnalysis analysis =
        Chain.analysis(dir, study, at -> at.scenario() == 0 ? at.x()[0] : 0.5 + 0.1 * at.x()[1]);
    assertEquals(1, analysis.robustness().size());
    assertEquals("x1", analysis.maps().get(0).ratios().get(0).input());
    // The second wins where x1 < 0.5 + x2 / 10, a little more than half of the square.
    assertEquals(0.55, analysis.robustness().get(0).standings().get(1).wins(), 0.03);
    assertEquals(2, analysis.found().size());
  }
}
