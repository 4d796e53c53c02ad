package entente.analysis.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.experiment.table.CaseRule;
import entente.model.measures.Measure;
import entente.model.measures.Measure.Better;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which points are looked at for cases, and which of them are cases unless somebody says. */
class FoundTest {

  private static final double NONE = Double.NaN;
  private static final String GRID =
      Chain.study(2, "{kind: full}").replace("to: 1}", "to: 1, steps: 2}");

  @TempDir Path dir;

  private static Measure measure(String name, Better better) {
    return new Measure(name, name, "1", 0, 10, better, 0.01, "", "", "");
  }

  /** Returns the usual rule of a grid of four points with these outcomes, all of one measure. */
  private String usual(Better better, double... outcomes) throws Exception {
    int[] run = {0};
    CaseRule rule =
        CaseSearch.usual(
            Chain.runs(dir, GRID, List.of(measure("m", better)), (at, m) -> outcomes[run[0]++]));
    return rule == null ? null : rule.text();
  }

  @Test
  void casesAreTheWorstQuarter() throws Exception {
    // A quarter of the way from the first to the last of 1, 2, 3, 4 is 1.75.
    assertEquals("m < 1.75", usual(Better.HIGHER, 3, 1, 4, 2));
    assertEquals("m > 3.25", usual(Better.LOWER, 3, 1, 4, 2));
    // The limit has three digits.
    assertEquals("m < 0.123", usual(Better.HIGHER, 0.12345, 0.12345, 0.12345, 0.12345));
    assertEquals("m < 100", usual(Better.HIGHER, 100, 100, 100, 100));
    // Points without an outcome do not count.
    assertEquals("m < 1.5", usual(Better.HIGHER, NONE, 2, 3, 1));
    assertNull(usual(Better.HIGHER, NONE, NONE, NONE, NONE));
    assertNull(usual(Better.NEITHER, 1, 2, 3, 4));
  }

  @Test
  void theFirstMeasureWithADirectionAndAnOutcomeIsMeant() throws Exception {
    List<Measure> measures =
        List.of(
            measure("describes", Better.NEITHER),
            measure("never", Better.HIGHER),
            measure("first", Better.LOWER),
            measure("second", Better.HIGHER));
    StudyRuns runs =
        Chain.runs(
            dir,
            GRID.replace("[five-states]", "[five-states, dialogue-platform]"),
            measures,
            (at, m) -> m.name().equals("never") ? NONE : at.scenario());
    // Over both scenarios: four times 0 and four times 1, three quarters of the way.
    assertEquals("first > 1", CaseSearch.usual(runs).text());
  }

  @Test
  void pointsWithoutAnOutcomeAreCountedAndLeftOut() throws Exception {
    StudyRuns runs =
        Chain.runs(
            dir,
            Chain.study(2, "{kind: latin_hypercube, points: 40}") + "replicates: 2\n",
            at -> at.x()[0] > 0.9 || at.replicate() == 0 ? NONE : at.x()[0]);
    CaseSearch found = CaseSearch.of(runs, 0, CaseRule.parse("stability > 0.45"), 1);
    // One point in each fortieth: 36 below 0.9, of which 18 below 0.45.
    assertEquals(40, found.rows());
    assertEquals(4, found.unknown());
    assertEquals(36, found.table().rows());
    assertEquals(18, found.table().caseCount());
    assertEquals("five-states", found.scenario());
    double[] x = found.table().factors().get(0).values();
    for (int r = 0; r < 36; r++) {
      assertEquals(x[r] > 0.45, found.table().cases()[r]);
    }
    assertNotNull(found.discovery());
  }

  @Test
  void nothingIsFoundWhereAllPointsAreCasesOrNone() throws Exception {
    StudyRuns runs = Chain.runs(dir, GRID, at -> at.x()[0]);
    assertNull(CaseSearch.of(runs, 0, CaseRule.parse("stability > 2"), 1).discovery());
    assertNull(CaseSearch.of(runs, 0, CaseRule.parse("stability < 2"), 1).discovery());
    assertNotNull(CaseSearch.of(runs, 0, CaseRule.parse("stability < 0.5"), 1).discovery());
  }

  @ParameterizedTest
  @CsvSource({"'', 4", "', second_order: true', 6"})
  void ofTwoSamplesAndTheirMixturesOnlyTheSamplesCount(String more, int block) throws Exception {
    StudyRuns runs =
        Chain.runs(
            dir, Chain.study(2, "{kind: saltelli, samples: 8" + more + "}"), at -> at.x()[0]);
    CaseSearch found = CaseSearch.of(runs, 0, CaseRule.parse("stability > 0.5"), 1);
    assertEquals(8 * block, runs.design().size());
    assertEquals(16, found.rows());
    double[] expected =
        IntStream.range(0, 16)
            .map(k -> k / 2 * block + k % 2 * (block - 1))
            .mapToDouble(p -> Double.parseDouble(runs.design().values(p).get(1)))
            .toArray();
    assertArrayEquals(expected, found.table().factors().get(1).values());
  }

  private boolean possible(String study) throws Exception {
    ToDoubleFunction<Chain.At> one = at -> 1;
    return CaseSearch.possible(Chain.runs(dir, study, one));
  }

  @Test
  void casesLieInInputsOverPointsThatAreIndependent() throws Exception {
    assertTrue(possible(GRID));
    assertFalse(possible(Chain.study(2, "{kind: morris, trajectories: 4}")));
    String scenarios = "  s: {scenarios: [five-states, dialogue-platform]}\n";
    String none = Chain.study(0, "{kind: full}").replace("scenarios: [five-states]\n", "");
    assertFalse(possible(none + scenarios));
    // One level is no input.
    String one = Chain.study(1, "{kind: full}").replace("from: 0, to: 1}", "values: [0.5]}");
    assertFalse(possible(one));
  }
}
