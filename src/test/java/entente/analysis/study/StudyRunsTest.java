package entente.analysis.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.discovery.CaseInput;
import entente.experiment.input.FaultsException;
import entente.model.measures.Measure;
import entente.model.measures.Measure.Better;
import entente.model.structures.StructureTerms;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runs of a study in memory, and its inputs as columns. */
class StudyRunsTest {

  private static final double NONE = Double.NaN;

  @TempDir Path dir;

  private static String full(String... factors) {
    StringBuilder study = new StringBuilder(Chain.study(0, "{kind: full}"));
    for (String factor : factors) {
      study.append("  ").append(factor).append('\n');
    }
    return study.toString();
  }

  private static String leader(String state, String shares) {
    return state + ": {path: structures.platform.leaders." + state + ", values: " + shares + "}";
  }

  private StudyRuns runs(String study) throws Exception {
    return Chain.runs(dir, study, at -> 1);
  }

  @Test
  void theSampleIsTheFirstPointWhoseValuesGoTogether() throws Exception {
    // Leaders may have a sum of 1 at most: 0.75 goes with neither.
    StudyRuns runs = runs(full(leader("SOUTH", "[0.75, 0.5]"), leader("CEDAR", "[0.5, 0.375]")));
    StructureTerms platform =
        runs.sample().structures().stream()
            .filter(s -> s.leaders().containsKey("SOUTH"))
            .findFirst()
            .orElseThrow();
    assertEquals(Map.of("SOUTH", 0.5, "CEDAR", 0.5), platform.leaders());
    StudyRuns none = runs(full(leader("SOUTH", "[0.75]"), leader("CEDAR", "[0.5, 0.375]")));
    FaultsException fault = assertThrows(FaultsException.class, none::sample);
    // The first point is the one with 0.5.
    assertEquals("shares with a sum of 1.25", fault.faults().get(0).value());
  }

  @Test
  void thereIsNoSampleOfPointsOfWhichNoneGoesTogether() throws Exception {
    String study = Chain.study(0, "{kind: random, points: 3}");
    String south = "  south: {path: structures.platform.leaders.SOUTH, from: 0.75, to: 0.8}\n";
    String cedar = "  cedar: {path: structures.platform.leaders.CEDAR, from: 0.3, to: 0.5}\n";
    assertThrows(FaultsException.class, runs(study + south + cedar)::sample);
  }

  @Test
  void theOutcomeOfAPointIsTheMeanOfThoseThereAre() {
    double[][] outcomes = {{1, 2, 6}, {NONE, 4, 5}, {NONE, NONE, NONE}};
    assertArrayEquals(new double[] {3, 4.5, NONE}, StudyRuns.means(outcomes));
  }

  @Test
  void anOutcomeMayBeUndefinedThoughTheRunDidNotFail() throws Exception {
    List<Measure> two =
        List.of(Chain.MEASURE, new Measure("always", "", "1", 0, 1, Better.HIGHER, 0, "", "", ""));
    String study = Chain.study(1, "{kind: random, points: 5}") + "replicates: 3\n";
    int[] run = {0};
    // The first two runs fail, the next has no stability.
    StudyRuns runs =
        Chain.runs(
            dir,
            study,
            two,
            (at, m) -> {
              int k = run[0]++ / 2;
              return k < 2 || k == 2 && m.equals(Chain.MEASURE) ? NONE : k;
            });
    assertEquals(2, runs.failures());
    assertEquals(1, runs.undefined(0, 0));
    assertEquals(0, runs.undefined(0, 1));
    assertTrue(runs.failed(0, 1, 0));
    assertFalse(runs.failed(0, 2, 0));
    assertArrayEquals(new double[] {NONE, 5, 10}, runs.outcomes(0, 0)[0]);
    assertArrayEquals(new double[] {2, 7, 12}, runs.outcomes(0, 1)[2]);
    assertEquals(7.5, runs.means(0, 0)[0]);
    assertEquals(15, runs.runs());
  }

  @Test
  void aFactorOfScenariosStandsForThemAll() throws Exception {
    String study = full("s: {scenarios: [five-states, dialogue-platform]}");
    StudyRuns runs = runs(study.replace("scenarios: [five-states]\n", ""));
    assertEquals(List.of("all scenarios"), runs.scenarios());
    assertEquals(List.of("s"), runs.inputs());
    assertEquals(2, runs.runs());
  }

  private static Inputs inputs(StudyRuns runs, int... points) {
    return Inputs.of(runs.design(), points);
  }

  private static List<String> names(List<CaseInput> factors) {
    return factors.stream().map(CaseInput::name).toList();
  }

  @Test
  void inputsAreNumbersOrWordsAndVary() throws Exception {
    StudyRuns runs =
        runs(
            full(
                "quota: {path: structures.platform.quota, values: [0.001, 1e-1, 1]}",
                "one: {path: structures.platform.depth, values: [0.5]}",
                "entry: {path: structures.platform.entry.rule, values: [majority, consensus]}"));
    Inputs all = inputs(runs, 0, 1, 2, 3, 4, 5);
    assertEquals(List.of("quota", "entry"), names(all.factors()));
    assertEquals(List.of("quota"), names(all.numeric()));
    assertArrayEquals(new double[] {0.001, 0.001, 0.1, 0.1, 1, 1}, all.factors().get(0).values());
    CaseInput rule = all.factors().get(1);
    assertEquals(List.of("consensus", "majority"), rule.levels());
    assertArrayEquals(new double[] {1, 0, 1, 0, 1, 0}, rule.values());
    Inputs some = all.rows(new int[] {5, 2});
    assertArrayEquals(new double[] {1, 0.1}, some.factors().get(0).values());
    assertArrayEquals(new double[] {0, 1}, some.factors().get(1).values());
    assertEquals(rule.levels(), some.factors().get(1).levels());
    // Over the first two points only the word varies.
    assertEquals(List.of("entry"), names(inputs(runs, 0, 1).factors()));
  }

  @Test
  void aFutureStandsForWhatItDraws() throws Exception {
    StudyRuns runs =
        runs(full("f: {futures: 3}", "a: {path: structures.platform.quota, values: [0.3, 0.6]}"));
    List<CaseInput> factors = inputs(runs, 0, 1, 2, 3, 4, 5).factors();
    SortedMap<String, Double> drawn = runs.design().drawn(4);
    List<String> expected = new ArrayList<>();
    for (String path : drawn.keySet()) {
      expected.add(path.startsWith("structures") ? path + " moved by" : path);
    }
    assertTrue(expected.stream().anyMatch(name -> name.endsWith(" moved by")));
    assertTrue(expected.stream().anyMatch(name -> !name.endsWith(" moved by")));
    expected.add("a");
    assertEquals(expected, names(factors));
    List<Double> values = new ArrayList<>(drawn.values());
    for (int k = 0; k < values.size(); k++) {
      assertEquals(values.get(k), factors.get(k).values()[4]);
    }
  }
}
