package entente.experiment.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "1, 1",
    "-3, -3",
    "0.1, 0.1",
    "1e-3, 0.001",
    "1.5e-7, 0.00000015",
    "-1.5e-7, -0.00000015",
    "1.25e20, 125000000000000000000",
    "12345678.5, 12345678.5",
    "1e300, 1.0E300",
    "2e-3, 0.002",
    "1.0E23, 1.0E23",
    "9007199254740993, 9007199254740992",
    "NaN, ''",
    "2.2250738585072014E-308, 2.2250738585072014E-308"
  })
  void aCellIsShortAndPlain(double value, String cell) {
    assertEquals(cell, Numbers.cell(value));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "-3, -3",
    "0.1, 0.1",
    "1e-4, 1.0E-4",
    "12345678.5, 1.23456785E7",
    "999999999999999, 999999999999999",
    "1e15, 1.0E15",
    "4.73e21, 4.73E21",
    "Infinity, ∞",
    "-Infinity, −∞",
    "NaN, NaN"
  })
  void aTextIsShort(double value, String text) {
    assertEquals(text, Numbers.text(value));
  }

  @Test
  void numbersReadBackExactly() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 100_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (!Double.isNaN(value) && value != 0) {
        assertEquals(value, Double.parseDouble(Numbers.cell(value)));
      }
      double unit = random.nextDouble();
      assertEquals(unit, Double.parseDouble(Numbers.cell(unit)));
      assertEquals(unit, Double.parseDouble(Numbers.text(unit)));
      float single = (float) unit;
      assertEquals(single, Float.parseFloat(Numbers.cell(single)));
    }
  }
}
