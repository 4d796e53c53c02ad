package entente.theory;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The Banzhaf index of power: in how many coalitions a member's vote decides.
 *
 * <p>Banzhaf, J. F. (1965), Weighted voting doesn't work, Rutgers Law Review 19, 317–343; as a
 * probability Penrose, L. S. (1946), Journal of the Royal Statistical Society 109, 53–57.
 */
public final class Banzhaf {

  private Banzhaf() {}

  /**
   * Returns the raw index: the number of coalitions of others that each member turns to winning (so
   * called by Dubey, P. and Shapley, L. S. (1979), Mathematics of Operations Research 4, 99–131).
   */
  public static BigInteger[] swings(CountedVote game) {
    BigInteger[][] bySize = game.swings();
    BigInteger[] swings = new BigInteger[bySize.length];
    for (int i = 0; i < swings.length; i++) {
      swings[i] = BigInteger.ZERO;
      for (BigInteger count : bySize[i]) {
        swings[i] = swings[i].add(count);
      }
    }
    return swings;
  }

  /** Returns the normalised index of each member as an exact fraction; the sum is 1. */
  public static BigFraction[] exact(CountedVote game) {
    BigInteger[] swings = swings(game);
    BigInteger sum = BigInteger.ZERO;
    for (BigInteger own : swings) {
      sum = sum.add(own);
    }
    return over(swings, sum);
  }

  /** Returns the normalised index of each member, a number in [0, 1], nearest to the exact one. */
  public static double[] of(CountedVote game) {
    return nearest(exact(game));
  }

  /** Returns the normalised index of each member as written fractions, as {@code 5/21}. */
  public static List<String> fractions(CountedVote game) {
    return written(exact(game));
  }

  static List<String> written(BigFraction... fractions) {
    List<String> written = new ArrayList<>();
    for (BigFraction fraction : fractions) {
      boolean whole = fraction.getDenominator().equals(BigInteger.ONE);
      written.add(fraction.getNumerator() + (whole ? "" : "/" + fraction.getDenominator()));
    }
    return List.copyOf(written);
  }

  /** Returns the probability that a member's vote decides if all others toss a fair coin. */
  public static double[] probability(CountedVote game) {
    BigInteger[] swings = swings(game);
    return nearest(over(swings, BigInteger.ONE.shiftLeft(swings.length - 1)));
  }

  private static BigFraction[] over(BigInteger[] swings, BigInteger whole) {
    BigFraction[] fractions = new BigFraction[swings.length];
    for (int i = 0; i < swings.length; i++) {
      fractions[i] = new BigFraction(swings[i], whole);
    }
    return fractions;
  }

  static double[] nearest(BigFraction[] fractions) {
    double[] numbers = new double[fractions.length];
    for (int i = 0; i < numbers.length; i++) {
      // The fraction's own conversion overflows if both of its parts do.
      numbers[i] =
          new BigDecimal(fractions[i].getNumerator())
              .divide(new BigDecimal(fractions[i].getDenominator()), MathContext.DECIMAL128)
              .doubleValue();
    }
    return numbers;
  }
}
