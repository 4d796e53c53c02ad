package entente.analysis.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.measures.Measure;
import entente.model.measures.Measure.Better;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a summary of a sweep cuts, orders and compares its factors. */
class SweepFactorsTest {

  @TempDir Path dir;

  // 64 points of a Sobol sequence in one dimension: eight in each eighth of the range.
  @Test
  void valuesOfARangeFallIntoEighths() throws Exception {
    String study =
        """
        scenarios: [five-states]
        figure: {measures: [stability]}
        factors:
          a: {path: parameters.choice.precision, from: 2, to: 10}
        design: {kind: sobol, points: 64}
        """;
    Response response = Rows.summary(dir, study, x -> x[0]).responses(0).get(0);
    assertEquals(
        List.of("2.5", "3.5", "4.5", "5.5", "6.5", "7.5", "8.5", "9.5"), response.levels());
    assertTrue(response.numeric());
    for (int k = 0; k < 8; k++) {
      Tally slice = response.lines().get(0).get(k);
      assertEquals(8, slice.n(), "slice " + k);
      assertEquals(2.5 + k, slice.mean(), 0.1);
    }
    assertEquals(7, response.span(), 0.1);
    assertTrue(response.sure());
    assertFalse(Rows.summary(dir, study, x -> 0.5).responses(0).get(0).sure());
  }

  // The middle of the second of eight slices from 1 to 256 by ratios: 2 to the power of 1.5.
  @Test
  void aRangeSpreadByRatiosIsCutByRatios() throws Exception {
    String study =
        """
        scenarios: [five-states]
        figure: {measures: [stability]}
        factors:
          a: {path: parameters.choice.review_interval, from: 1, to: 256, scale: log}
        design: {kind: sobol, points: 64}
        """;
    Response response =
        Rows.summary(dir, study, x -> Math.log(x[0]) / Math.log(2)).responses(0).get(0);
    assertEquals(Math.pow(2, 1.5), Double.parseDouble(response.levels().get(1)), 1e-9);
    for (int k = 0; k < 8; k++) {
      assertEquals(8, response.lines().get(0).get(k).n(), "slice " + k);
      assertEquals(k + 0.5, response.lines().get(0).get(k).mean(), 0.1);
    }
  }

  private static final String THREE =
      """
      scenarios: [five-states]
      factors:
        a: {path: structures.platform.inclusiveness, values: [0, 0.25, 0.5, 0.75, 1]}
        b: {path: structures.platform.quota, values: [0.25, 0.5, 0.75, 1]}
        c: {path: structures.north.commitment, values: [exclusive, beside]}
      """;

  private static final String FOUR =
      THREE + "  d: {path: structures.north.quota, values: [0, 1]}\n";

  @Test
  void factorsWithLevelsSpanTheMapInTheirOrderUnlessTheStudySays() throws Exception {
    SweepSummary first = Rows.summary(dir, THREE + "figure: {measures: [stability]}\n", x -> x[0]);
    assertEquals("a b c", first.across() + " " + first.upward() + " " + first.panel());
    SweepSummary two = Rows.summary(dir, FOUR + "figure: {measures: [stability]}\n", x -> x[0]);
    assertEquals("a b ", two.across() + " " + two.upward() + " " + two.panel());
    assertEquals(List.of(""), two.grids().get(0).panels(), "of two more none is chosen");
    SweepSummary said =
        Rows.summary(
            dir, THREE + "figure: {measures: [stability], x: b, y: a, panels: c}\n", x -> x[0]);
    assertEquals("b a c", said.across() + " " + said.upward() + " " + said.panel());
    Grid grid = said.grids().get(0);
    assertEquals(List.of("exclusive", "beside"), grid.panels());
    assertEquals(0.75, grid.mean(1, 3, 2), "the fourth level of a, whatever b and c are");
  }

  @Test
  void wordsAreNoNumbers() throws Exception {
    List<Response> responses =
        Rows.summary(dir, THREE + "figure: {measures: [stability]}\n", x -> x[0]).responses(0);
    assertTrue(responses.get(0).numeric() && responses.get(1).numeric());
    assertFalse(responses.get(2).numeric());
  }

  // Of five, four and two levels: those with at most four are compared, pair by pair.
  @Test
  void factorsOfUpToFourLevelsAreCompared() throws Exception {
    SweepSummary summary =
        Rows.summary(dir, THREE + "figure: {measures: [stability]}\n", x -> x[1]);
    assertEquals(
        List.of(
            "b=0.25 b=0.5",
            "b=0.25 b=0.75",
            "b=0.25 b=1",
            "b=0.5 b=0.75",
            "b=0.5 b=1",
            "b=0.75 b=1",
            "c=exclusive c=beside"),
        summary.differences().stream().map(c -> c.a() + " " + c.b()).toList());
    assertEquals(10, summary.differences().get(0).n(), "five levels of a, two of c");
    assertEquals(20, summary.differences().get(6).n());
  }

  // A design that fills the space has no two points that differ in one factor only.
  @Test
  void pointsThatCrossNothingAreNotPaired() throws Exception {
    String few = THREE + "figure: {measures: [stability]}\ndesign: {kind: sobol, points: 16}\n";
    assertEquals(List.of(), Rows.summary(dir, few, x -> x[1]).differences());
  }

  private static final String FUTURES =
      """
      scenarios: [five-states, dialogue-platform]
      figure: {measures: [stability]}
      factors:
        world: {futures: 3}
      """;

  // In futures 0, 1 and 2 the first scenario is lower, equal and higher: a tie counts half.
  @Test
  void futuresAreCountedWhereEachRunsOnce() throws Exception {
    Rows.Outcome outcome = (x, scenario, r) -> scenario == 0 ? x[0] : 1;
    List<Measure> measures = List.of(Rows.STABILITY);
    SweepSummary once = Rows.summary(dir, FUTURES, measures, outcome);
    assertEquals(1, once.differences().size(), "futures are no levels to compare");
    assertEquals(0.5, once.differences().get(0).futuresAHigher());
    assertEquals(List.of(), once.responses(0), "nor do they stand in an order");
    SweepSummary twice = Rows.summary(dir, FUTURES + "replicates: 2\n", measures, outcome);
    assertTrue(Double.isNaN(twice.differences().get(0).futuresAHigher()));
  }

  @Test
  void onlyTheMeasuresOfTheFiguresAreShown() throws Exception {
    Measure other =
        new Measure("security_mean", "Security", "1", 0, 1, Better.HIGHER, 0.01, "", "", "");
    Measure hidden = new Measure("rung_mean", "Rung", "1", 0, 5, Better.LOWER, 0.1, "", "", "");
    List<Measure> all = List.of(Rows.STABILITY, other, hidden);
    SweepSummary chosen =
        Rows.summary(dir, THREE + "figure: {measures: [rung_mean]}\n", all, x -> x[1]);
    assertEquals(List.of(hidden), chosen.measures());
    assertEquals(3 * 7, chosen.differences().size());
    assertEquals(7, chosen.differencesShown().size());
    assertEquals("rung_mean", chosen.differencesShown().get(0).measure());
    SweepSummary usual = Rows.summary(dir, THREE, all, x -> x[1]);
    assertEquals(List.of(Rows.STABILITY, other), usual.measures());
  }

  @Test
  void failedAndStoppedRunsAreCounted() throws Exception {
    SweepSummary summary =
        Rows.summary(
            dir, THREE + "figure: {measures: [stability]}\n", x -> x[0] > 0.7 ? Double.NaN : x[0]);
    assertEquals(40, summary.runs());
    assertEquals(16, summary.failed());
    assertEquals(Map.of("round 3", 16), summary.stages());
    assertEquals(16, summary.failures().size());
    assertEquals("24", summary.failures().get(0).run());
    assertEquals(0, summary.stopped());
    assertEquals(1, summary.grids().get(0).failed(0, 0, 3));
    assertEquals(0, summary.grids().get(0).failed(0, 0, 2));
    Map<String, String> row = new HashMap<>(Map.of("status", "ok", "stage", "stop"));
    row.putAll(Map.of("a", "0", "b", "1", "c", "beside", "scenario", "five-states"));
    row.putAll(Map.of("replicate", "0", "point", "0", "stability", "0.5"));
    summary.add(row::get);
    assertEquals(1, summary.stopped());
    assertEquals(41, summary.runs());
    assertEquals(16, summary.failed());
  }

  @Test
  void aSpreadIsOfTheValuesThatAreDefined() {
    Spread spread = new Spread();
    for (double x : new double[] {0, 1, Double.NaN, 1, 0}) {
      spread.add(x);
    }
    assertEquals(4, spread.n());
    assertFalse(spread.graded(), "yes and no only");
    spread.add(0.5);
    assertTrue(spread.graded());
    assertEquals(0.5, spread.at(50));
    assertEquals(1, spread.at(75), "type 7: the fourth of five");
  }
}
