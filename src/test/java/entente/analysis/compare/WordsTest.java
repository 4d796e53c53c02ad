package entente.analysis.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "0.81234, 0.812", "12345.6, 12346", "-0.01, −0.010", "0, 0", "0.00034, 0.0003", "1, 1",
    "30, 30", "2054, 2054", "0.00001, ≈0", "-0.0000001, ≈0", "12.34, 12.3", "0.85, 0.850"
  })
  void numbersHaveThreeDigits(double x, String expected) {
    assertEquals(expected, Words.number(x));
  }

  @Test
  void undefinedNumbersAreADash() {
    assertEquals("–", Words.number(Double.NaN));
    assertEquals("–", Words.percent(Double.NaN));
    assertEquals("–", Words.interval(Double.NaN, 1));
  }

  @ParameterizedTest
  @CsvSource({"0.64, 64 %", "0.0156, 1.6 %", "0, 0 %", "1, 100 %"})
  void sharesArePercentages(double share, String expected) {
    assertEquals(expected, Words.percent(share));
  }
}
