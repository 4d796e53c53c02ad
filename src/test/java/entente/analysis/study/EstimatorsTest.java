package entente.analysis.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.sensitivity.Index;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What indices are over time, how sure shares of a grid are, and what chance makes of effects. */
class EstimatorsTest {

  private static final int ROUNDS = 40;
  private static final String GRID =
      Chain.study(2, "{kind: full}").replace("to: 1}", "to: 1, steps: 2}");

  @TempDir Path dir;

  /** Returns an analysis of runs that have a value after each round, none after the last. */
  private StudyAnalysis overTime(String study, Function<Integer, ToDoubleFunction<double[]>> value)
      throws Exception {
    StudyRuns runs = Chain.runs(dir, study, at -> value.apply(ROUNDS).applyAsDouble(at.x()));
    Rounds rounds = new Rounds(runs);
    for (int run = 0; run < runs.runs(); run++) {
      double[] x = new double[runs.design().axes().size()];
      for (int k = 0; k < x.length; k++) {
        x[k] = runs.design().unit(run % runs.design().size(), k);
      }
      for (int round = 0; round <= ROUNDS; round++) {
        double now = value.apply(round).applyAsDouble(x);
        Map<String, String> row =
            Map.of(
                "run", Integer.toString(run),
                "round", Integer.toString(round),
                "stability", round == ROUNDS ? "" : Double.toString(now));
        rounds.add(row::get);
      }
    }
    return StudyAnalysis.of(runs, rounds, new StudyAnalysis.Question(null, List.of(), 1));
  }

  // After round r the output is r x1 + (40 − r) x2, of independent inputs with one variance.
  @ParameterizedTest
  @CsvSource({
    "'{kind: full}', 1e-6",
    "'{kind: saltelli, samples: 512}', 0.05",
    "'{kind: latin_hypercube, points: 400}', 0.05"
  })
  void sharesMoveFromOneInputToTheOther(String design, double tolerance) throws Exception {
    boolean full = design.contains("full");
    String study = full ? GRID + "replicates: 2\n" : Chain.study(2, design);
    Sensitivity s =
        overTime(study, r -> x -> r * x[0] + (ROUNDS - r) * x[1]).sensitivities().get(0);
    assertEquals(List.of("x1", "x2"), s.overTime().stream().map(IndexCurve::input).toList());
    // A dozen rounds spread evenly, without round 0; the last one has no value.
    assertEquals(
        List.of(3.0, 7.0, 10.0, 13.0, 17.0, 20.0, 23.0, 27.0, 30.0, 33.0, 37.0),
        s.overTime().get(0).at());
    for (int k = 0; k < 11; k++) {
      double r = s.overTime().get(0).at().get(k);
      double all = r * r + (ROUNDS - r) * (ROUNDS - r);
      double x1 = s.overTime().get(0).values().get(k).value();
      double x2 = s.overTime().get(1).values().get(k).value();
      // A regression gives coefficients, whose squares are the shares.
      boolean squares = design.contains("latin");
      assertEquals(r * r / all, squares ? x1 * x1 : x1, tolerance);
      assertEquals((ROUNDS - r) * (ROUNDS - r) / all, squares ? x2 * x2 : x2, tolerance);
    }
  }

  @Test
  void effectsMoveToo() throws Exception {
    Sensitivity s =
        overTime(
                Chain.study(2, "{kind: morris, trajectories: 12}") + "horizons: [10, 20]\n",
                r -> x -> r * x[0] - x[1])
            .sensitivities()
            .get(0);
    assertEquals(List.of(10.0, 20.0), s.overTime().get(0).at());
    assertEquals(10, s.overTime().get(0).values().get(0).value(), 1e-5);
    assertEquals(20, s.overTime().get(0).values().get(1).value(), 1e-5);
    assertEquals(1, s.overTime().get(1).values().get(1).value(), 1e-5);
  }

  private Sensitivity grid(double[][] outcomes, int without) throws Exception {
    int replicates = outcomes.length - (without < 0 ? 0 : 1);
    StudyRuns runs =
        Chain.runs(
            dir,
            GRID + "replicates: " + replicates + "\n",
            at -> {
              int r = at.replicate() + (without >= 0 && at.replicate() >= without ? 1 : 0);
              return outcomes[r][(at.x()[0] > 0.5 ? 2 : 0) + (at.x()[1] > 0.5 ? 1 : 0)];
            });
    return Estimator.of(runs, 1).estimate(0, 0);
  }

  // The jackknife over replicates (Quenouille; Tukey): each is left out of a study of its own here.
  @Test
  void sharesOfAGridAreAsSureAsReplicatesAgree() throws Exception {
    double[][] outcomes = {{0, 1, 3, 5}, {0.2, 1.1, 2.5, 4}, {0.1, 1.4, 3.5, 4.4}, {0, 1, 2, 6}};
    Sensitivity all = grid(outcomes, -1);
    double[] sum = new double[5];
    double[] squares = new double[5];
    for (int r = 0; r < 4; r++) {
      double[] left = numbers(grid(outcomes, r));
      for (int n = 0; n < 5; n++) {
        sum[n] += left[n] / 4;
        squares[n] += left[n] * left[n];
      }
    }
    List<Index> indices = indices(all);
    for (int n = 0; n < 5; n++) {
      double error = Math.sqrt((squares[n] - 4 * sum[n] * sum[n]) * 3 / 4);
      // Any table of t: 3.1824 with 3 degrees of freedom.
      assertEquals(indices.get(n).value() - 3.1824 * error, indices.get(n).low(), 1e-4);
      assertEquals(indices.get(n).value() + 3.1824 * error, indices.get(n).high(), 1e-4);
    }
    // First orders and the pair make up the whole, and a total is its own and the pair's.
    double[] n = numbers(all);
    assertEquals(1, n[0] + n[2] + n[4], 1e-12);
    assertEquals(n[1], n[0] + n[4], 1e-12);
    assertEquals(n[0] + n[2], all.explained(), 1e-12);
  }

  private static List<Index> indices(Sensitivity s) {
    return List.of(
        s.influences().get(0).first(),
        s.influences().get(0).main(),
        s.influences().get(1).first(),
        s.influences().get(1).main(),
        s.second()[0][1]);
  }

  private static double[] numbers(Sensitivity s) {
    return indices(s).stream().mapToDouble(Index::value).toArray();
  }

  // Of pure chance every input has the effect that the dummy has.
  @ParameterizedTest
  @ValueSource(strings = {"", ", levels: 8"})
  void theDummyOfEffectsIsWhatChanceAloneMakes(String levels) throws Exception {
    SplittableRandom random = new SplittableRandom(12);
    String study =
        Chain.study(3, "{kind: morris, trajectories: 400" + levels + "}")
            + "replicates: 2\nrandom_numbers: independent\n";
    Sensitivity s = Chain.indices(dir, study, at -> normal(random));
    double mean = s.influences().stream().mapToDouble(i -> i.main().value()).average().orElse(0);
    assertEquals(1, s.dummy().value() / mean, 0.06);
    Sensitivity common =
        Chain.indices(dir, study.replace("independent", "common"), at -> at.x()[0]);
    assertEquals(0, common.dummy().value());
    assertFalse(common.influences().get(1).told());
    assertTrue(common.influences().get(0).told());
  }

  // The sum of twelve uniform numbers less six is normal enough.
  private static double normal(SplittableRandom random) {
    return random.doubles(12).sum() - 6;
  }

  @Test
  void failedRunsAreCountedByScenario() throws Exception {
    StudyRuns runs =
        Chain.runs(
            dir,
            GRID.replace("[five-states]", "[five-states, dialogue-platform]") + "replicates: 3\n",
            at -> at.scenario() == 1 && at.x()[0] > 0.5 && at.replicate() > 0 ? Double.NaN : 1);
    assertEquals(4, runs.failures());
    assertEquals(0, runs.failures(0));
    assertEquals(4, runs.failures(1));
    assertEquals(0, runs.undefined(1, 0));
    assertEquals(2 * 4 * 3, runs.runs());
    int failed = 0;
    for (int p = 0; p < 4; p++) {
      for (int r = 0; r < 3; r++) {
        failed += runs.failed(1, p, r) ? 1 : 0;
      }
    }
    assertEquals(4, failed);
  }
}
