package entente.analysis.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.analysis.statistic.PairedDifference;
import entente.model.measures.Measure;
import entente.model.measures.Measure.Better;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

  @ParameterizedTest(name = "{0} {1} to {2}: {3}")
  @CsvSource({
    "HIGHER, 0.02, 0.05, BETTER",
    "HIGHER, -0.05, -0.02, WORSE",
    "LOWER, 0.02, 0.05, WORSE",
    "LOWER, -0.05, -0.02, BETTER",
    "NEITHER, 0.02, 0.05, HIGHER",
    "NEITHER, -0.05, -0.02, LOWER",
    // sure and negligible
    "HIGHER, 0.001, 0.009, EQUIVALENT",
    "HIGHER, -0.01, 0.01, EQUIVALENT",
    // the sign is sure, the size is not
    "HIGHER, 0.001, 0.02, BETTER",
    "HIGHER, -0.02, -0.001, WORSE",
    "HIGHER, -0.001, 0.02, CANNOT_TELL",
    // an interval that touches zero does not exclude it
    "HIGHER, 0, 0.02, CANNOT_TELL",
  })
  void followsTheInterval(Better better, double low, double high, Verdict expected) {
    double middle = (low + high) / 2;
    PairedDifference d =
        new PairedDifference(50, 0, 1 + middle, 1, middle, 0.1, low, high, 1, 0.6, false);
    assertEquals(expected, Verdict.of(measure(better), d));
  }

  @ParameterizedTest(name = "{0} pairs, equal {1}: {2}")
  @CsvSource({"0, false, UNDEFINED", "1, true, UNDEFINED", "2, true, EQUAL"})
  void saysWhenThereIsNothingToTell(int n, boolean equal, Verdict expected) {
    PairedDifference d = new PairedDifference(n, 0, 1, 1, 0, 0, 0, 0, 0, 0.5, equal);
    assertEquals(expected, Verdict.of(measure(Better.HIGHER), d));
  }

  private static Measure measure(Better better) {
    return new Measure("m", "M", "1", 0, 1, better, 0.01, "", "", "");
  }
}
