package entente.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberWordsTest {

  @ParameterizedTest
  @CsvSource({
    "0.81234, 0.812",
    "12345.6, 12346",
    "-0.01, −0.010",
    "0, 0",
    "0.00034, 0.0003",
    "1, 1",
    "30, 30",
    "2054, 2054",
    "0.00001, ≈0",
    "-0.0000001, ≈0",
    "12.34, 12.3",
    "0.85, 0.850",
    "Infinity, ∞",
    "-Infinity, −∞",
    "0.00005, 0.0001",
    "0.00994, 0.0099",
    "0.00995, 0.010",
    "0.9996, 1.000",
    "9.5, 9.50",
    "10.5, 10.5",
    "99.96, 100.0",
    "100.25, 100"
  })
  void numbersHaveThreeDigits(double x, String expected) {
    assertEquals(expected, NumberWords.number(x));
  }

  @ParameterizedTest
  @CsvSource({
    "0.36, a third",
    "0.49, half",
    "0.01, a tenth",
    "0.94, nine tenths",
    "0.69, two thirds"
  })
  void sharesAreNearACommonFraction(double share, String expected) {
    assertEquals(expected, NumberWords.fraction(share));
  }

  @Test
  void undefinedNumbersAreADash() {
    assertEquals("–", NumberWords.number(Double.NaN));
    assertEquals("–", NumberWords.percent(Double.NaN));
    assertEquals("–", NumberWords.interval(Double.NaN, 1));
  }

  @ParameterizedTest
  @CsvSource({"0.25, +0.250", "-0.25, −0.250", "0.00005, +0.0001", "0.00004, ≈0", "0, 0", "NaN, –"})
  void differencesHaveASign(double x, String expected) {
    assertEquals(expected, NumberWords.signed(x));
  }

  @Test
  void intervalsHaveBothSigns() {
    assertEquals("−0.250 to +0.500", NumberWords.interval(-0.25, 0.5));
    assertEquals("–", NumberWords.interval(0, Double.NaN));
    assertEquals("–", NumberWords.fixed(Double.NaN, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "0.0995, 10 %",
    "0.0994, 9.9 %",
    "0.05, 5 %",
    "0.07, 7 %",
    "0.64, 64 %",
    "0.0156, 1.6 %",
    "0, 0 %",
    "1, 100 %"
  })
  void sharesArePercentages(double share, String expected) {
    assertEquals(expected, NumberWords.percent(share));
  }
}
