package entente.analysis.study;

import static entente.analysis.study.HandMade.indices;
import static entente.analysis.study.HandMade.main;
import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.analysis.sensitivity.Trust;
import entente.analysis.sensitivity.Trust.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What indices are called, how they are ranked and what more of them takes. */
class SensitivityTest {

  private static final double NONE = Double.NaN;

  @ParameterizedTest
  @CsvSource({
    "MORRIS, mean elementary effect μ* from 64 trajectories",
    "SOBOL, total index from 64 rows",
    "GRID, total share of the variance from 64 replicates",
    "REGRESSION, standardised coefficient from 64 points",
    "RANKS, standardised coefficient of ranks from 64 points"
  })
  void theHeadingSaysWhichIndexOfWhat(Method method, String index) {
    assertEquals(method.name(), method.word().toUpperCase(Locale.ROOT));
    assertEquals(
        "Stability on Calm: " + index,
        SensitivitySentences.heading(indices(method, Map.of("rows", 64))));
  }

  @Test
  void aVerdictThatMayChangeSaysWhatItTakesAndWhy() {
    Trust wide = new Trust(Verdict.NOT_YET, 121, "an interval is 0.2 wide");
    // Upwards to two digits: 130 rows, and 121 · 8 = 968 runs as 970.
    assertEquals(
        "not yet, about 130 more rows (970 runs): an interval is 0.2 wide",
        SensitivitySentences.verdict(
            indices(Method.SOBOL, Map.of("trust", wide, "runsPerRow", 8))));
    Trust good = new Trust(Verdict.TRUST, NONE, "");
    assertEquals(
        "trust", SensitivitySentences.verdict(indices(Method.SOBOL, Map.of("trust", good))));
    Trust flat = new Trust(Verdict.UNUSABLE, NONE, "the output does not vary");
    assertEquals(
        "unusable because the output does not vary",
        SensitivitySentences.verdict(indices(Method.SOBOL, Map.of("trust", flat))));
  }

  @Test
  void inputsAreRankedBySizeWhateverTheirSign() {
    List<Influence> some =
        List.of(main("undefined", NONE, NONE, NONE), main("up", 2, 1, 3), main("down", -3, -4, -2));
    assertEquals(
        List.of("down", "up", "undefined"),
        indices(Method.SOBOL, Map.of("influences", some)).ranked().stream()
            .map(Influence::input)
            .toList());
  }

  @ParameterizedTest
  @CsvSource({"5, 5", "99, 99", "100, 100", "101, 110", "2820, 2900"})
  void howManyMoreIsRoundedUpToTwoDigits(double number, String about) {
    assertEquals(about, Sensitivity.about(number));
  }
}
