package entente.theory;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A hedonic game in which a coalition is worth to a player the sum of what its members are worth to
 * it, by size and affinity.
 *
 * <p>Bogomolnaia and Jackson (2002), see {@link HedonicGame}. With v<sub>i</sub>(j) = s<sub>j</sub>
 * p<sub>ij</sub> and at most two coalitions this is the landscape of Axelrod and Bennett: its weak
 * minima are exactly the Nash stable structures. Sums are exact on the decimals given.
 */
public final class AdditivelySeparable implements HedonicGame {

  private final int n;
  private final BigInteger[] worth;

  /**
   * Makes a game of n players.
   *
   * @param sizes n finite numbers; all 1 if affinities are worths
   * @param affinity n × n finite numbers, row by row: entry (i, j) is what i feels for j, and need
   *     not be what j feels for i; the diagonal is ignored
   * @throws IllegalArgumentException if shapes do not agree or a number is not finite
   */
  public AdditivelySeparable(double[] sizes, double[] affinity) {
    this(Exact.decimals("sizes", sizes), Exact.decimals("affinity", affinity));
  }

  /** Makes a game of decimals, otherwise as above. */
  public AdditivelySeparable(BigDecimal[] sizes, BigDecimal[] affinity) {
    n = sizes.length;
    Check.that(n >= 1 && n <= MAX_PLAYERS, "sizes", n + " entries", "1 to " + MAX_PLAYERS);
    Check.that(affinity.length == n * n, "affinity", affinity.length + " entries", "n² = " + n * n);
    BigInteger[] size = Exact.integers("sizes", Exact.places(sizes), sizes);
    worth = Exact.integers("affinity", Exact.places(affinity), affinity);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        worth[i * n + j] = i == j ? BigInteger.ZERO : worth[i * n + j].multiply(size[j]);
      }
    }
  }

  @Override
  public int players() {
    return n;
  }

  @Override
  public int compare(int player, long first, long second) {
    return sum(player, first & ~second).compareTo(sum(player, second & ~first));
  }

  private BigInteger sum(int player, long coalition) {
    BigInteger sum = BigInteger.ZERO;
    for (long rest = coalition; rest != 0; rest &= rest - 1) {
      sum = sum.add(worth[player * n + Long.numberOfTrailingZeros(rest)]);
    }
    return sum;
  }
}
