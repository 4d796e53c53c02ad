package entente.analysis.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.analysis.statistic.PairedDifference;
import entente.model.measures.Measure;
import entente.model.measures.Measure.Better;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
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
        new PairedDifference(50, 0, 1 + middle, 1, middle, 0.1, low, high, 1, 0.6, 50);
    assertEquals(expected, Verdict.of(measure(better), d));
  }

  @ParameterizedTest(name = "{0} pairs, {1} differ: {2}")
  @CsvSource({"0, 0, UNDEFINED", "1, 0, UNDEFINED", "2, 0, EQUAL"})
  void saysWhenThereIsNothingToTell(int n, int discordant, Verdict expected) {
    PairedDifference d = new PairedDifference(n, 0, 1, 1, 0, 0, 0, 0, 0, 0.5, discordant);
    assertEquals(expected, Verdict.of(measure(Better.HIGHER), d));
  }

  // Equal counts are no equal risks: pairs that were not run might differ.
  @ParameterizedTest(name = "the same in {0} pairs, of which it happens in {1}: {2}")
  @CsvSource({
    "40, 4, CANNOT_TELL",
    "40, 0, CANNOT_TELL",
    "380, 4, CANNOT_TELL",
    "381, 4, EQUIVALENT"
  })
  void equalCountsOfEventsAreNotCalledEqual(int n, int events, Verdict expected) {
    double[] a = new double[n];
    Arrays.fill(a, 0, events, 1);
    PairedDifference d = PairedDifference.of(a, a.clone());
    // z² / (n + z²) is at most the margin of 0.01 from 381 pairs on.
    assertEquals(expected, Verdict.of(measure(Better.LOWER), d));
    assertEquals(0, d.discordant());
  }

  @Test
  void equalCountsInOtherPairsCannotBeTold() {
    double[] a = new double[40];
    double[] b = new double[40];
    Arrays.fill(a, 0, 4, 1);
    Arrays.fill(b, 36, 40, 1);
    PairedDifference d = PairedDifference.of(a, b);
    assertEquals(Verdict.CANNOT_TELL, Verdict.of(measure(Better.LOWER), d));
    assertEquals(8, d.discordant());
  }

  private static Measure measure(Better better) {
    return new Measure("m", "M", "1", 0, 1, better, 0.01, "", "", "");
  }
}
