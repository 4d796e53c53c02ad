package entente.analysis.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.robust.Robustness;
import entente.experiment.table.CaseRule;
import entente.model.measures.Measure;
import entente.model.measures.Measure.Better;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a study is analysed, what is good enough unless somebody says, and what is noted. */
class StudyAnalysisRulesTest {

  private static final double NONE = Double.NaN;
  private static final String OVER_TIME =
      "Nothing over time: the sweep did not keep rounds.csv. Maybe keep: [rounds] and horizons in"
          + " the study.";
  private static final String NO_CASES =
      "No cases were looked for: there is no outcome, no input varies, or points belong together,"
          + " as those of a trajectory do. Maybe use a latin_hypercube for that.";
  private static final String NO_INDICES =
      "No indices: there are no inputs for a regression, or fewer points than inputs.";
  private static final String ONE_SCENARIO =
      "One scenario alone has no regret; a study over several shows who wins where.";

  @TempDir Path dir;

  private static String two(String study) {
    return study.replace("[five-states]", "[five-states, dialogue-platform]");
  }

  private static String grid(int factors) {
    return Chain.study(factors, "{kind: full}").replace("to: 1}", "to: 1, steps: 2}");
  }

  private static Measure measure(String name, Better better) {
    return new Measure(name, name, "1", 0, 10, better, 0.01, "", "", "");
  }

  private static StudyAnalysis of(StudyRuns runs, CaseRule... enough) {
    return StudyAnalysis.of(runs, null, new StudyAnalysis.Question(null, List.of(enough), 1));
  }

  /** Returns what is good enough on two scenarios, of outcomes by scenario and then by point. */
  private String enough(Better better, double... outcomes) throws Exception {
    int[] run = {0};
    StudyRuns runs =
        Chain.runs(dir, two(grid(1)), List.of(measure("m", better)), (at, m) -> outcomes[run[0]++]);
    List<Robustness> found = of(runs).robustness();
    return found.isEmpty() ? "" : found.get(0).rule().text();
  }

  @Test
  void theBetterHalfIsGoodEnoughAndRoundingLeavesNobodyOut() throws Exception {
    // The median of 0.12345, 0.12345, 0.2 and 0 is 0.12345, rounded away from what is better.
    assertEquals("m >= 0.123", enough(Better.HIGHER, 0, 0.12345, 0.2, 0.12345));
    assertEquals("m <= 0.124", enough(Better.LOWER, 0, 0.12345, 0.2, 0.12345));
    assertEquals("m >= 2.5", enough(Better.HIGHER, 1, 2, 3, 4));
    assertEquals("m <= 100", enough(Better.LOWER, 100, 100, 100, 100));
    assertEquals("m >= 3", enough(Better.HIGHER, NONE, 2, 3, 4));
    assertEquals("", enough(Better.HIGHER, NONE, NONE, NONE, NONE));
    assertEquals("", enough(Better.NEITHER, 1, 2, 3, 4));
  }

  @Test
  void whatSomebodySaysIsGoodEnoughIs() throws Exception {
    List<Measure> measures =
        List.of(
            measure("a", Better.HIGHER), measure("b", Better.NEITHER), measure("c", Better.LOWER));
    StudyRuns runs = Chain.runs(dir, two(grid(1)), measures, (at, m) -> at.scenario());
    List<Robustness> found = of(runs, CaseRule.parse("c <= 0.7")).robustness();
    // Half of the outcomes are 0, the others 1.
    assertEquals(
        List.of("a >= 0.5", "c <= 0.7"), found.stream().map(r -> r.rule().text()).toList());
    // Indices there are of all three, on either scenario.
    assertEquals(6, of(runs).sensitivities().size());
    assertEquals("a", of(runs).sensitivities().get(1).measure().name());
    assertEquals("dialogue-platform", of(runs).sensitivities().get(1).scenario());
  }

  @Test
  void aFutureIsAPointAndAReplicate() throws Exception {
    // Outcomes 1 to 8 on the first scenario, by point and then by replicate; on the second one run
    // has failed.
    StudyRuns runs =
        Chain.runs(
            dir,
            two(grid(2)) + "replicates: 2\n",
            at -> {
              int point = (at.x()[0] > 0.5 ? 2 : 0) + (at.x()[1] > 0.5 ? 1 : 0);
              boolean fails = at.scenario() == 1 && point == 2 && at.replicate() == 1;
              return fails ? NONE : at.scenario() == 1 ? 1 : 1 + point + 4 * at.replicate();
            });
    Robustness r = of(runs).robustness().get(0);
    assertEquals(8, r.outcomes().futures());
    for (int f = 0; f < 8; f++) {
      assertEquals(1 + f, r.outcomes().values()[0][f]);
      assertEquals(f == 6, r.outcomes().failed()[1][f]);
      assertEquals(f == 6 ? NONE : 1, r.outcomes().values()[1][f]);
    }
  }

  @Test
  void whoWinsIsMappedOverTheInputsOfEachFuture() throws Exception {
    // The first wins where x1 is high; x2 decides nothing. Replicates are the same points again.
    StudyRuns runs =
        Chain.runs(
            dir,
            two(Chain.study(2, "{kind: sobol, points: 64}")) + "replicates: 2\n",
            at -> at.scenario() == 1 ? 0.5 : at.x()[0]);
    StudyAnalysis analysis = of(runs);
    assertEquals(1, analysis.maps().size());
    assertEquals("x1", analysis.maps().get(0).x());
    assertEquals(0, analysis.maps().get(0).cells()[3][5].best());
    assertEquals(1, analysis.maps().get(0).cells()[3][0].best());
    assertTrue(analysis.maps().get(0).ratios().get(0).share() > 0.9);
    // Two factors of numbers there must be.
    StudyRuns one = Chain.runs(dir, two(grid(1)), at -> at.scenario());
    assertEquals(0, of(one).maps().size());
    assertEquals(1, of(one).robustness().size());
  }

  @Test
  void oneScenarioIsHeldAgainstFuturesOnly() throws Exception {
    StudyAnalysis plain = Chain.analysis(dir, grid(2), at -> at.x()[0]);
    assertEquals(0, plain.robustness().size());
    assertEquals(List.of(OVER_TIME), plain.notes());
    assertEquals(1, plain.surfaces().size());
    String future = Chain.study(0, "{kind: full}") + "  f: {futures: 6}\n";
    StudyAnalysis alone = Chain.analysis(dir, future, at -> at.x()[0]);
    assertEquals(1, alone.robustness().size());
    assertTrue(alone.notes().contains(ONE_SCENARIO));
    StudyAnalysis both = Chain.analysis(dir, two(future), at -> at.x()[0]);
    assertEquals(1, both.robustness().size());
    assertEquals(List.of(NO_INDICES), both.notes());
  }

  @Test
  void whatCannotBeDoneIsNoted() throws Exception {
    StudyAnalysis few =
        Chain.analysis(dir, Chain.study(2, "{kind: random, points: 3}"), at -> at.x()[0]);
    assertEquals(List.of(NO_INDICES), few.notes());
    assertEquals(0, few.surfaces().size());
    StudyAnalysis paths =
        Chain.analysis(dir, Chain.study(2, "{kind: morris, trajectories: 8}"), at -> at.x()[0]);
    assertEquals(List.of(OVER_TIME, NO_CASES), paths.notes());
    assertEquals(0, paths.found().size());
    StudyAnalysis nothing = Chain.analysis(dir, grid(2), at -> NONE);
    assertEquals(List.of(OVER_TIME, NO_CASES), nothing.notes());
  }

  @Test
  void somebodyMaySayWhatACaseIs() throws Exception {
    StudyRuns runs = Chain.runs(dir, two(grid(2)), at -> at.x()[0]);
    StudyAnalysis.Question question =
        new StudyAnalysis.Question(CaseRule.parse("stability > 0.5"), List.of(), 1);
    List<CaseSearch> found = StudyAnalysis.of(runs, null, question).found();
    assertEquals(2, found.size());
    assertEquals(2, found.get(1).table().caseCount());
    assertEquals("dialogue-platform", found.get(1).scenario());
  }
}
