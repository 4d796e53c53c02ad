package entente.analysis.study;

import static entente.analysis.study.HandMade.indices;
import static entente.analysis.study.HandMade.main;
import static entente.analysis.study.HandMade.noise;
import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.analysis.Blank;
import entente.analysis.sensitivity.Index;
import entente.analysis.sensitivity.Noise;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader is told of indices, of numbers chosen by hand. */
class TellingTest {

  private static final double NONE = Double.NaN;
  private static final String UNKNOWN =
      "What chance does is not known: hardly a point has two runs with a value. More replicates tell.";

  private static Influence told(String name, boolean told) {
    return Blank.of(Influence.class, Map.of("input", name, "told", told));
  }

  private static Influence first(String name, double value, double high) {
    return Blank.of(
        Influence.class, Map.of("input", name, "first", new Index(value, value - 1, high)));
  }

  @ParameterizedTest
  @CsvSource({
    "MORRIS, effects, whatever these outcomes were within the range of the others.",
    "SOBOL, rows, 'if these outcomes were all the lowest seen, or all the highest.'",
    "GRID, points, 'if these outcomes were all the lowest seen, or all the highest.'",
    "REGRESSION, points, 'if these outcomes were all the lowest seen, or all the highest.'"
  })
  void whatIsLeftOutComesFirst(Method method, String what, String bounds) {
    Sensitivity s =
        indices(method, Map.of("leftOut", 3, "influences", List.of(main("x1", 1, 1, 1))));
    assertEquals(
        "3 "
            + what
            + " are left out, since an outcome in them is missing: the run failed, or the measure"
            + " is undefined at its end. The bounds say what the index would be "
            + bounds,
        SensitivitySentences.remarks(s).get(0));
    assertEquals(UNKNOWN, SensitivitySentences.remarks(s).get(1));
  }

  @Test
  void chanceIsSaidForRunsAndForMeans() {
    assertEquals(
        List.of(
            "Chance makes 20 % of the variance of single runs and 4.5 % of that of the means over"
                + " replicates."),
        SensitivitySentences.remarks(indices(Method.SOBOL, Map.of("noise", noise(0.2, 0.045)))));
    assertEquals(List.of(UNKNOWN), SensitivitySentences.remarks(indices(Method.SOBOL, Map.of())));
    // Of what is the same in all runs nothing is chance, and that takes no sentence.
    Noise still = Noise.ofCommon(new double[][] {{1, 1}, {1, 1}, {1, 1}});
    Sensitivity constant = indices(Method.SOBOL, Map.of("noise", still));
    assertEquals(List.of(), SensitivitySentences.remarks(constant));
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.05, 0.15, The factor that does nothing shows 0.050 to 0.150",
    "0, 0, 0, 'An input that does nothing shows exactly 0, since points share their random numbers'",
    "0.04, 0.04, 0.04, An input that does nothing shows 0.040 by chance"
  })
  void inputsAreHeldAgainstOneThatDoesNothing(double value, double low, double high, String shown) {
    Index dummy = new Index(value, low, high);
    List<Influence> mixed = List.of(told("x1", true), told("x2", false), told("x3", false));
    assertEquals(
        List.of(UNKNOWN, shown + ". Inputs not told from that: x2, x3."),
        SensitivitySentences.remarks(
            indices(Method.SOBOL, Map.of("dummy", dummy, "influences", mixed))));
    assertEquals(
        List.of(UNKNOWN, shown + ". Inputs not told from that: none."),
        SensitivitySentences.remarks(
            indices(
                Method.SOBOL, Map.of("dummy", dummy, "influences", List.of(told("x1", true))))));
  }

  @Test
  void ofEffectsThatAreNoneNothingIsSaid() {
    List<Influence> still = List.of(main("x1", 0, 0, 0), main("x2", 0, 0, 0));
    List<Influence> unseen = List.of(main("x1", NONE, NONE, NONE), main("x2", NONE, NONE, NONE));
    Index unknown = new Index(NONE, NONE, NONE);
    for (List<Influence> inputs : List.of(still, unseen)) {
      Map<String, Object> named = Map.of("influences", inputs, "dummy", unknown);
      assertEquals(List.of(UNKNOWN), SensitivitySentences.remarks(indices(Method.MORRIS, named)));
    }
  }

  @Test
  void ofMoreThanEightInputsOnlyTheNumberIsSaid() {
    List<Influence> eight =
        IntStream.rangeClosed(1, 8).mapToObj(k -> told("x" + k, false)).toList();
    List<Influence> ten =
        IntStream.rangeClosed(1, 10).mapToObj(k -> told("x" + k, k == 10)).toList();
    Index zero = new Index(0, 0, 0);
    String line = "exactly 0, since points share their random numbers. Inputs not told from that: ";
    assertEquals(
        "An input that does nothing shows " + line + "x1, x2, x3, x4, x5, x6, x7, x8.",
        SensitivitySentences.remarks(
                indices(Method.SOBOL, Map.of("dummy", zero, "influences", eight)))
            .get(1));
    assertEquals(
        "An input that does nothing shows " + line + "9 of 10.",
        SensitivitySentences.remarks(
                indices(Method.SOBOL, Map.of("dummy", zero, "influences", ten)))
            .get(1));
  }

  @Test
  void screeningCountsWhatSurelyLiesOnOneSideOfATenth() {
    // A tenth of the largest is 1; an interval that ends there is on neither side.
    List<Influence> some =
        List.of(
            main("below", 0.2, 0.1, 0.3),
            main("largest", 10, 9, 11),
            main("from", 1.5, 1, 2),
            main("to", 0.5, 0.1, 1),
            main("across", 1, 0.5, 1.5),
            main("small", 0.4, 0.1, 0.9));
    assertEquals(
        List.of(
            UNKNOWN,
            "1 of 6 inputs surely have a tenth of the largest effect or more, 2 surely have less"
                + " and may keep their assumed values here."),
        SensitivitySentences.remarks(indices(Method.MORRIS, Map.of("influences", some))));
  }

  @ParameterizedTest
  @CsvSource({
    "SOBOL, 0.75, 'The first-order indices sum to 0.750; what is missing to 1 is what inputs do"
        + " together.'",
    "SOBOL, 1, 'The first-order indices sum to 1; what is missing to 1 is what inputs do together.'",
    "SOBOL, 1.25, 'The first-order indices sum to 1.25, more than the whole, which is the error of"
        + " estimation.'",
    "GRID, 0.75, 'The inputs by themselves make 75 % of the variance over the grid, the rest is"
        + " what they do together.'",
    "REGRESSION, 0.82, The regression explains 82 % of the variance (R²).",
    "REGRESSION, NaN, There is no regression.",
    "RANKS, 0.82, 'The regression explains 82 % of the variance (R²) of the ranks, more than one of"
        + " the outcomes themselves does.'"
  })
  void whatIsExplainedIsSaidInTheWordsOfTheMethod(Method method, double share, String line) {
    assertEquals(
        List.of(UNKNOWN, line),
        SensitivitySentences.remarks(indices(method, Map.of("explained", share))));
  }

  @Test
  void whereChanceIsKnownItIsPartOfTheRestOfAGrid() {
    assertEquals(
        "The inputs by themselves make 75 % of the variance over the grid, the rest is what they"
            + " do together, and chance.",
        SensitivitySentences.remarks(
                indices(Method.GRID, Map.of("explained", 0.75, "noise", noise(0.2, 0.1))))
            .get(1));
  }

  @Test
  void indicesBelowZeroWithinTheirErrorAreNextToNothing() {
    List<Influence> some =
        List.of(
            first("a", -0.1, 0.1),
            first("touches", -0.1, 0),
            first("zero", 0, 0.1),
            first("surely", -0.2, -0.1),
            main("without", 1, 0, 2));
    assertEquals(
        List.of(
            UNKNOWN, "Below 0 within their error, so next to nothing by themselves: a, touches."),
        SensitivitySentences.remarks(indices(Method.SOBOL, Map.of("influences", some))));
  }

  @Test
  void anIntervalHasNoSignOfPlus() {
    assertEquals("−0.250 to 1.50", new Index(1, -0.25, 1.5).interval());
    assertEquals("–", new Index(1, NONE, NONE).interval());
  }
}
