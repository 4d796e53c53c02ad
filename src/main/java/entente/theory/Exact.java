package entente.theory;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Decimals as integers in a common unit, so that a tie in the input is a tie in the arithmetic. */
final class Exact {

  /** Most digits of a number in its unit; far beyond any measurement. */
  private static final int MAX_DIGITS = 60;

  private Exact() {}

  /** Returns each number as the decimal that it prints as: 0.1 is one tenth. */
  static BigDecimal[] decimals(String where, double[] numbers) {
    BigDecimal[] decimals = new BigDecimal[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      Check.that(
          Math.abs(numbers[i]) < Double.POSITIVE_INFINITY,
          Check.at(where, i),
          numbers[i],
          "a finite number");
      decimals[i] = BigDecimal.valueOf(numbers[i]);
    }
    return decimals;
  }

  /** Returns the number of decimal places that all numbers need, at least 0. */
  static int places(BigDecimal... numbers) {
    int places = 0;
    for (BigDecimal number : numbers) {
      places = Math.max(places, number.stripTrailingZeros().scale());
    }
    return places;
  }

  /** Returns the numbers in units of 10 to the power of −places. */
  static BigInteger[] integers(String where, int places, BigDecimal... numbers) {
    BigInteger[] integers = new BigInteger[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      BigDecimal number = numbers[i].stripTrailingZeros();
      Check.that(
          number.signum() == 0 || number.precision() - number.scale() + places <= MAX_DIGITS,
          Check.at(where, i),
          number,
          "at most " + MAX_DIGITS + " digits in a common unit. Maybe round it or change the unit");
      integers[i] = number.setScale(places).unscaledValue();
    }
    return integers;
  }
}
