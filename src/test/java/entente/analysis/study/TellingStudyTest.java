package entente.analysis.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.analysis.discovery.CaseInput;
import entente.analysis.discovery.CaseTable;
import entente.analysis.robust.Outcomes;
import entente.analysis.robust.Regret;
import entente.analysis.robust.RegretMap;
import entente.analysis.robust.RegretMap.Ratio;
import entente.analysis.robust.Robustness;
import entente.analysis.robust.Robustness.Preferred;
import entente.analysis.robust.Robustness.Standing;
import entente.experiment.table.CaseRule;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader is told of a study, of standings and of cases, of numbers chosen by hand. */
class TellingStudyTest {

  private static final double NONE = Double.NaN;
  private static final String GRID =
      Chain.study(2, "{kind: full}").replace("to: 1}", "to: 1, steps: 2}");

  @TempDir Path dir;

  private String ran(String study, int failed) throws Exception {
    int[] left = {failed};
    StudyRuns runs = Chain.runs(dir, study, at -> left[0]-- > 0 ? NONE : 1);
    return AnalysisSentences.ran(
        new StudyAnalysis(
            runs, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
  }

  @Test
  void whatWasRun() throws Exception {
    String end =
        " failed. The outcome of a point is the mean over its runs that have one. Outcomes are those"
            + " at the end of a run";
    assertEquals(
        "4 runs: 4 points of a design of the kind full, 1 run each; none"
            + end
            + ", after 10 years.",
        ran(GRID, 0));
    // These two do not end at one time.
    assertEquals(
        "24 runs: 4 points of a design of the kind full on 2 scenarios, 3 runs each; 5" + end + ".",
        ran(
            GRID.replace("[five-states]", "[five-states, dialogue-platform]") + "replicates: 3\n",
            5));
  }

  private static Standing standing(String name, double low, double high) {
    Regret regret = new Regret(null, null, NONE, new double[] {low, high}, null);
    return new Standing(name, null, NONE, regret, null);
  }

  /** Returns standings over futures in which A and B have these values; one of A's runs failed. */
  private static Robustness robustness(
      double[] a, double[] b, List<Standing> standings, List<Preferred> choices) {
    boolean[][] failed = new boolean[2][a.length];
    failed[0][0] = Double.isNaN(a[0]);
    Outcomes outcomes =
        new Outcomes(Chain.MEASURE, List.of("A", "B"), new double[][] {a, b}, failed);
    return new Robustness(outcomes, CaseRule.parse("stability >= 0.4"), standings, 0.25, choices);
  }

  @Test
  void whatAStandingIsOf() {
    double[] three = {1, 2, 3};
    assertEquals(
        "Robustness in stability over 3 alternative settings; good enough is stability >= 0.4",
        AnalysisSentences.heading(robustness(three, three, List.of(), List.of())));
  }

  @Test
  void whatEachCriterionChoosesAndHowSurely() {
    List<Preferred> choices =
        List.of(
            new Preferred("best mean", "A", 0.95),
            new Preferred("smallest maximum regret", "B", 0.6),
            new Preferred("lowest worst future", "", 0));
    double[] three = {1, 2, 3};
    assertEquals(
        List.of(
            "By the best mean: A (in 95 % of the resamples of settings).",
            "By the smallest maximum regret: B, but cannot tell (in 60 % of the resamples of"
                + " settings).",
            "By the lowest worst future: no scenario alone is best."),
        AnalysisSentences.remarks(robustness(three, three, List.of(standing("A", 0, 0)), choices)));
  }

  @Test
  void whatMissingFuturesMayHideAndHowOftenNobodyIsAhead() {
    double[] a = {NONE, NONE, NONE, 1, 1};
    double[] b = {1, 1, 1, NONE, 1};
    List<Standing> standings = List.of(standing("A", 0, 0.5), standing("B", 0.25, 2));
    assertEquals(
        List.of(
            "4 settings are left out of regret and wins, since some scenario has no value there:"
                + " A failed in 1 and is undefined in 2, mean regret between 0 and 0.500 whatever"
                + " these were; B failed in 0 and is undefined in 1, mean regret between 0.250 and"
                + " 2 whatever these were.",
            "In 25 % of the settings nobody is ahead by more than the smallest difference that"
                + " matters, 0.010."),
        AnalysisSentences.remarks(robustness(a, b, standings, List.of())));
  }

  @Test
  void nothingIsSaidOfMissingFuturesWhereThereAreNone() {
    double[] one = {1};
    assertEquals(
        1,
        AnalysisSentences.remarks(
                robustness(one, one, List.of(standing("A", 0, 0), standing("B", 0, 0)), List.of()))
            .size());
    assertEquals(
        List.of(),
        AnalysisSentences.remarks(robustness(one, one, List.of(standing("A", 0, 0)), List.of())));
  }

  private static String decides(List<Ratio> ratios) {
    return AnalysisSentences.decides(new RegretMap(null, "", "", null, null, null, ratios));
  }

  @Test
  void whatDecidesWhoWins() {
    String start = "What decides who wins, by the share of the variance of the regret: ";
    assertEquals(
        start + "quota (40 %), focus (20 %).",
        decides(
            List.of(
                new Ratio("quota", 0.4, 0.001),
                new Ratio("chance", 0.3, 0.2),
                new Ratio("focus", 0.2, 0.04))));
    assertEquals(
        start + "x1 (10 %), x2 (10 %), x3 (10 %), x4 (10 %).",
        decides(IntStream.rangeClosed(1, 5).mapToObj(k -> new Ratio("x" + k, 0.1, 0)).toList()));
    assertEquals(
        "No input by itself decides who wins, as far as these settings tell.",
        decides(List.of(new Ratio("quota", 0.4, 0.05))));
  }

  @Test
  void whyThereIsNothingToFind() {
    CaseTable table =
        new CaseTable(List.of(CaseInput.of("x", 1, 2, 3)), new boolean[] {true, true, true});
    assertEquals(
        "Calm: stability < 0.3 in 3 of 3 points; there is nothing to tell apart.",
        AnalysisSentences.nothing(
            new CaseSearch("Calm", CaseRule.parse("stability < 0.3"), table, 4, 1, null)));
  }
}
