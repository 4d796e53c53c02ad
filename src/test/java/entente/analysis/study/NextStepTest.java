package entente.analysis.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is to be done where indices cannot be believed: a design, its size, its runs, commands. */
class NextStepTest {

  @TempDir Path dir;

  private List<String> next(String study, ToDoubleFunction<Chain.At> function) throws Exception {
    StudyAnalysis analysis = Chain.analysis(dir, study, function);
    return NextStep.of(analysis, analysis.sensitivities().get(0));
  }

  /** A hill in the middle of the first factor, of which a straight line sees nothing. */
  private static double hill(Chain.At at) {
    return 1 - Math.abs(2 * at.x()[0] - 1);
  }

  @Test
  void treesAreReadWhereTheyTellWhatALineDoesNot() throws Exception {
    assertEquals(
        List.of(
            "Next: read the scores by trees, which need no straight line and can be trusted here; no"
                + " run is needed."),
        next(Chain.study(2, "{kind: latin_hypercube, points: 400}"), NextStepTest::hill));
  }

  @Test
  void elseMorePointsOfTheSameDesignAreNamedOrTwoSamples() throws Exception {
    List<String> next =
        next(Chain.study(2, "{kind: latin_hypercube, points: 12}"), NextStepTest::hill);
    assertEquals(
        "Next: `design: {kind: latin_hypercube, points: 32}` in the study, 32 runs; then `entente"
            + " sweep STUDY` and `entente analyze DIR` again.",
        next.get(0));
    assertEquals(
        "Indices that assume no shape: `design: {kind: saltelli, samples: 256}`, 1024 runs.",
        next.get(1));
  }

  @Test
  void whatChanceDoesTakesReplicates() throws Exception {
    SplittableRandom random = new SplittableRandom(3);
    List<String> next =
        next(
            Chain.study(2, "{kind: sobol, points: 64}") + "replicates: 2\n",
            at -> random.nextDouble() + 0.1 * at.x()[0]);
    assertTrue(next.get(0).startsWith("Next: `replicates: "), next::toString);
  }

  @Test
  void samplesAndTrajectoriesGrow() throws Exception {
    String two =
        next(Chain.study(3, "{kind: saltelli, samples: 64}"), at -> Chain.ishigami(at.x())).get(0);
    assertTrue(two.startsWith("Next: `design: {kind: saltelli, samples: "), two);
    int samples = Integer.parseInt(two.replaceFirst(".*samples: ([0-9]+).*", "$1"));
    assertEquals(1, Integer.bitCount(samples), two);
    assertTrue(two.contains(" " + 5 * samples + " runs"), two);
    assertTrue(
        next(Chain.study(3, "{kind: morris, trajectories: 4}"), at -> Chain.ishigami(at.x()))
            .get(0)
            .startsWith("Next: `design: {kind: morris, trajectories: "));
  }

  @Test
  void nothingIsSaidOfWhatIsSureOrDoesNotVary() throws Exception {
    String study = Chain.study(2, "{kind: sobol, points: 128}");
    assertEquals(List.of(), next(study, at -> at.x()[0] + 0.5 * at.x()[1]));
    assertEquals(List.of(), next(study, at -> 1));
  }

  @Test
  void runsWithoutAnOutcomeAreLookedUpFirst() throws Exception {
    List<String> next =
        next(
            Chain.study(2, "{kind: sobol, points: 128}"),
            at -> at.x()[0] < 0.3 ? Double.NaN : at.x()[1]);
    assertTrue(next.get(0).contains("see in runs.csv why runs have no outcome"), next::toString);
  }
}
