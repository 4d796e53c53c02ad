package entente.analysis.sweep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.compare.Comparison;
import entente.analysis.compare.Verdict;
import entente.analysis.drawing.Provenance;
import entente.analysis.drawing.SvgFigure;
import entente.analysis.figure.study.HeatMapFigure;
import entente.model.measures.Measure;
import entente.model.measures.SystemMeasures;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepSummaryTest {

  @TempDir Path dir;

  private static final String TWO =
      """
      scenarios: [five-states]
      figure: {measures: [stability]}
      factors:
        a: {path: structures.platform.inclusiveness, from: 0, to: 1}
        b: {path: structures.platform.quota, from: 0, to: 1}
      """;

  @Test
  void elementaryEffectsOfALineAreItsSlopes() throws Exception {
    SweepSummary summary =
        Rows.summary(dir, TWO + "design: {kind: morris, trajectories: 6}\n", x -> x[0] - 3 * x[1]);
    Screening screening = summary.screenings(0).get(0);
    assertEquals(List.of(1, 0), screening.ranked());
    assertEquals(3, screening.index(1).value(), 1e-9);
    assertEquals(1, screening.index(0).value(), 1e-9);
    assertTrue(summary.responses(0).isEmpty());
  }

  // x − 3y at 1 and 1, and once with each at 0; the lower level stands first.
  @Test
  void oneAtATimeSaysWhatEachFactorMovesMost() throws Exception {
    String factors = TWO.replace("from: 0, to: 1", "values: [1, 0], base: 1");
    SweepSummary summary =
        Rows.summary(
            dir, factors + "design: {kind: one_at_a_time}\nreplicates: 3\n", x -> x[0] - 3 * x[1]);
    List<Comparison> shifts = LargestShifts.of(summary);
    assertEquals(2, shifts.size());
    assertEquals(-1, shifts.get(0).difference(), 1e-12);
    assertEquals(3, shifts.get(1).difference(), 1e-12);
    assertEquals(3 / shifts.get(1).margin(), LargestShifts.margins(shifts.get(1)), 1e-9);
  }

  // Var(a + 2b) = (1 + 4) / 12 for independent uniforms, without interaction: 1/5 and 4/5.
  @Test
  void totalEffectsOfASumAreItsSharesOfTheVariance() throws Exception {
    SweepSummary summary =
        Rows.summary(dir, TWO + "design: {kind: saltelli, samples: 1024}\n", x -> x[0] + 2 * x[1]);
    Screening screening = summary.screenings(0).get(0);
    assertEquals(0.2, screening.index(0).value(), 0.005);
    assertEquals(0.8, screening.index(1).value(), 0.02);
  }

  private static Grid grid(double[][] values) {
    Grid grid = new Grid(Rows.STABILITY, List.of("0", "1"), List.of("0", "1"), List.of(""), 3);
    for (int cell = 0; cell < 4; cell++) {
      for (int r = 0; r < 3; r++) {
        grid.add(0, cell / 2, cell % 2, r, values[cell][r]);
      }
    }
    return grid;
  }

  @Test
  void whatTheBestDoesNotSurelyBeatIsAsGood() {
    double[][] values = {
      {0.5, 0.6, 0.7}, {0.4, 0.9, 0.5}, {0.45, 0.55, 0.65}, {0.495, 0.595, 0.695}
    };
    Grid grid = grid(values);
    assertArrayEquals(new int[] {0, 0}, grid.best(0));
    assertTrue(grid.asGood(0, 0, 0));
    assertTrue(grid.asGood(0, 0, 1), "noise");
    assertFalse(grid.asGood(0, 1, 0), "0.05 each time");
    assertTrue(grid.asGood(0, 1, 1), "less than matters");
  }

  private static String finding(double[]... values) {
    return SweepSentences.finding("s.platform.across", "quota", "", grid(values));
  }

  @Test
  void whatStandsOverAMapSaysWhereItIsBest() {
    double[] high = {0.9, 0.9, 0.91};
    double[] low = {0.1, 0.1, 0.11};
    double nan = Double.NaN;
    assertEquals("Stability is best at across 1 and quota 0", finding(low, high, low, low));
    assertEquals(
        "Stability is best within across 1 and quota 0 to 1", finding(low, high, low, high));
    assertEquals("Stability: no cell can be told from the best", finding(low, low, low, high(low)));
    assertEquals("Stability is the same in every cell", finding(low, low, low, low));
    double[] one = {0.5, nan, nan};
    assertEquals(
        "Stability is best at across 1 and quota 0, by too few runs to be sure",
        finding(low, high, low, one));
    double[] none = {nan, nan, nan};
    assertEquals("", finding(none, none, none, none));
  }

  // A little higher, by less than matters.
  private static double[] high(double... values) {
    return Arrays.stream(values).map(x -> x + 0.001).toArray();
  }

  // In the second panel the third cell has a value of its own.
  private static Grid panels(Measure measure, double third) {
    Grid grid =
        new Grid(measure, List.of("few", "very_many"), List.of("0", "1"), List.of("1", "2"), 1);
    for (int p = 0; p < 2; p++) {
      for (int cell = 0; cell < 4; cell++) {
        double value = cell == 1 ? 0.9 : p == 1 && cell == 2 ? third : 0.1 * cell;
        grid.add(p, cell / 2, cell % 2, 0, value);
      }
    }
    return grid;
  }

  @Test
  void aMapOfWhatIsNeitherBetterSaysWhereItIsHighestAndWhetherPanelsAgree() {
    Measure turnover =
        SystemMeasures.ALL.stream()
            .filter(m -> m.name().equals("turnover"))
            .findFirst()
            .orElseThrow();
    Grid grid = panels(turnover, 0.1);
    assertEquals(
        "Turnover is highest at crowd very many and b 0, whatever the weight of security",
        SweepSentences.finding("crowd", "b", "weight_of_security", grid));
    grid = panels(turnover, 0.95);
    assertEquals(
        "Turnover is highest within crowd few or very many and b 0 to 1",
        SweepSentences.finding("crowd", "b", "weight_of_security", grid));
  }

  @Test
  void aCellWithoutValuesIsNeitherBestNorGood() throws Exception {
    double nan = Double.NaN;
    Grid grid = grid(new double[][] {{nan, nan, nan}, {0.1, 0.1, 0.1}, {0, 0, 0}, {0, 0, nan}});
    grid.fail(0, 0, 0);
    assertArrayEquals(new int[] {0, 1}, grid.best(0));
    assertFalse(grid.asGood(0, 0, 0));
    assertEquals(4, grid.undefined());
    assertEquals(0, grid.untold(0), "two pairs are enough");
    HeatMapFigure figure = HeatMapFigure.ofMeasures("across", "upward", List.of(grid));
    String svg = SvgFigure.element(figure, new Provenance("", "", "", new TreeMap<>()));
    assertTrue(svg.contains("×1") && svg.contains(".100"), "failed runs and means are written");
    assertTrue(figure.caption().contains("4 values are undefined"));
  }

  @Test
  void withFewerThanTwoPairsNobodyCanTell() {
    double nan = Double.NaN;
    Grid grid =
        grid(new double[][] {{0.5, nan, 0.6}, {nan, 0.4, 0.4}, {0.1, 0.1, 0.2}, {nan, nan, nan}});
    assertArrayEquals(new int[] {0, 0}, grid.best(0));
    assertFalse(grid.asGood(0, 0, 1));
    assertEquals(1, grid.untold(0), "one pair; two pairs; no value");
  }

  @Test
  void intervalsAreThoseOfStudent() {
    Tally tally = new Tally();
    for (double x : new double[] {1, 2, 3, 4, Double.NaN}) {
      tally.add(x);
    }
    // Any table of t: 3.1824 with 3 degrees of freedom; times √(5/3) / 2.
    assertEquals(2.5, tally.mean());
    assertEquals(2.0543, tally.half(), 1e-4);
    assertTrue(tally.half(2) > tally.half());
    assertTrue(Double.isNaN(tally.half(3)));
  }

  // b = 1 is 0.2 above b = 0 at each of three points: three pairs, all differences the same.
  @Test
  void levelsOfAFactorWithFewAreComparedAllElseBeingEqual() throws Exception {
    String study =
        """
        scenarios: [five-states]
        figure: {measures: [stability]}
        factors:
          a: {path: structures.platform.inclusiveness, values: [0, 0.25, 0.5, 0.75, 1]}
          b: {path: structures.platform.quota, values: [0, 1]}
        """;
    SweepSummary summary = Rows.summary(dir, study, x -> x[0] * x[0] + 0.25 * x[1]);
    assertEquals(1, summary.differences().size());
    Comparison c = summary.differences().get(0);
    assertEquals("b=0", c.a());
    assertEquals("b=1", c.b());
    assertEquals(5, c.n());
    assertEquals(-0.25, c.difference());
    // That five points do not vary tells little of others: z²/(5 + z²) of them may lie anywhere.
    double unseen = 3.841458821 / 8.841458821;
    assertEquals(-0.25 - unseen * (1 - 0.25), c.low(), 1e-9);
    assertEquals(0, c.probabilityAHigher());
    assertEquals(Verdict.CANNOT_TELL, c.verdict());
    assertTrue(
        Rows.summary(dir, TWO + "design: {kind: sobol, points: 4}\n", x -> 1)
            .differences()
            .isEmpty());
  }

  // In replicate r the second scenario is r above the first where b is 0 and 2 r where it is 1, so
  // the means of A − B are 0, −1.5, −3: −1.5 ± 4.3027 × 1.5 / √3. The level of b adds r / 2.
  @Test
  void scenariosAndLevelsAreComparedWithinReplicates() throws Exception {
    SweepSummary summary =
        Rows.summary(
            dir,
            """
            scenarios: [five-states, dialogue-platform]
            figure: {measures: [stability]}
            replicates: 3
            factors:
              b: {path: structures.platform.quota, values: [0, 1]}
            """,
            List.of(Rows.STABILITY),
            (x, scenario, r) -> scenario * (r + x[0] * r));
    assertEquals(2, summary.differences().size());
    Comparison c = summary.differences().get(0);
    assertEquals("five-states", c.a());
    assertEquals("dialogue-platform", c.b());
    assertEquals(3, c.n());
    assertEquals(-1.5, c.difference(), 1e-12);
    assertEquals(-1.5 - 4.3027 * 1.5 / Math.sqrt(3), c.low(), 1e-3);
    assertEquals(0, c.meanA());
    assertEquals(1.5, c.meanB());
    // The pairs of the first replicate are ties, counted half: (2 × 0.5) of 6.
    assertEquals(1 / 6.0, c.probabilityAHigher(), 1e-12);
    // −1.5 in units of the pooled spread √((0 + 2.25) / 2).
    assertEquals(-1.5 / Math.sqrt(1.125), c.effect(), 1e-12);
    assertTrue(Double.isNaN(c.futuresAHigher()), "no futures were drawn");
    Comparison b = summary.differences().get(1);
    assertEquals("b=0", b.a());
    assertEquals(-0.5, b.difference(), 1e-12);
    assertEquals(3, b.n());
  }

  @Test
  void whatDoesNotVaryInTwoPairsCannotBeToldAndWhatHasNoPairIsNotTold() {
    Contrast contrast = new Contrast();
    assertFalse(contrast.met());
    contrast.add(Double.NaN, 1, true);
    assertTrue(contrast.met());
    Comparison none = contrast.comparison(Rows.STABILITY, "a", "b", true);
    assertTrue(Double.isNaN(none.probabilityAHigher()) && Double.isNaN(none.effect()));
    contrast.add(2, 2, true);
    assertTrue(
        Double.isNaN(contrast.comparison(Rows.STABILITY, "a", "b", false).effect()), "one pair");
    contrast.add(3, 3, true);
    Comparison same = contrast.comparison(Rows.STABILITY, "a", "b", true);
    assertEquals(Verdict.CANNOT_TELL, same.verdict());
    assertEquals(0, same.discordant());
    assertEquals(0, same.effect());
    assertEquals(0.5, same.futuresAHigher());
    assertEquals(1, same.leftOut());
    // Apart by the same amount each time and without any spread: no effect size, and no certainty.
    Contrast apart = new Contrast();
    apart.add(2, 1, true);
    apart.add(2, 1, true);
    assertTrue(Double.isNaN(apart.comparison(Rows.STABILITY, "a", "b", false).effect()));
    assertEquals(Verdict.CANNOT_TELL, apart.comparison(Rows.STABILITY, "a", "b", false).verdict());
  }

  // Means of A − B by replicate 1 and 3, so 2 ± 12.706 × √2 / √2 by the t distribution with one
  // degree of freedom, whatever points do within replicates.
  @Test
  void replicatesAreTheUnitOfADifferenceAndPointsAreNot() {
    Contrast contrast = new Contrast();
    for (double[] pair : new double[][] {{5, 5}, {7, 5}}) {
      contrast.add(pair[0], pair[1], false);
    }
    contrast.turn();
    for (double[] pair : new double[][] {{8, 5}, {Double.NaN, 5}, {8, 5}}) {
      contrast.add(pair[0], pair[1], false);
    }
    contrast.turn();
    Comparison c = contrast.comparison(Rows.STABILITY, "a", "b", false);
    assertEquals(2, c.n());
    assertEquals(1, c.leftOut());
    assertEquals(2, c.difference());
    assertEquals(2 - 12.706, c.low(), 1e-3);
    assertEquals(3.5 / 4, c.probabilityAHigher());
    // Replicates come to 6 and 8 against 5 and 5: 2 in units of √((2 + 0) / 2).
    assertEquals(2, c.effect(), 1e-12);
    assertEquals(Verdict.CANNOT_TELL, c.verdict());
  }
}
