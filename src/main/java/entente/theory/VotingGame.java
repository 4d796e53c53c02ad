package entente.theory;

import entente.text.Template;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A weighted vote: a coalition decides if its weights reach the quota.
 *
 * <p>Coalitions are counted with the generating function Π (1 + y x<sup>w</sup>), whose
 * coefficients say how many there are of each size and weight (Mann and Shapley 1962, RAND
 * Memorandum RM-3158; Brams and Affuso 1976, Theory and Decision 7, 29–56), so that 60 members take
 * an instant. Counts are exact: they are taken modulo coprime numbers below 2<sup>62</sup> and
 * joined.
 */
public final class VotingGame implements CountedVote {

  /** Most members times the quota, in units of the common divisor of the weights. */
  private static final long MAX_CELLS = 1L << 24;

  private static final Template COUNTED =
      Template.of("{members} members with a quota of {quota} units");

  private final int n;
  private final int quota;
  private final int[] weights;

  private VotingGame(int quota, int[] weights) {
    n = weights.length;
    this.quota = quota;
    this.weights = weights;
  }

  /** Needed weight and weights in units of their common divisor, of the vote or of its dual. */
  private record Units(BigInteger needed, BigInteger unit, BigInteger[] whole) {

    static Units of(BigDecimal quota, BigDecimal... weights) {
      int n = weights.length;
      Check.that(n >= 1 && n <= 1000, "weights", n + " entries", "1 to 1000 members");
      int places = Math.max(Exact.places(quota), Exact.places(weights));
      BigInteger[] whole = Exact.integers("weights", places, weights);
      BigInteger sum = BigInteger.ZERO;
      BigInteger unit = BigInteger.ZERO;
      for (int i = 0; i < n; i++) {
        Check.that(
            whole[i].signum() >= 0, Check.at("weights", i), weights[i], "a number of at least 0");
        sum = sum.add(whole[i]);
        unit = unit.gcd(whole[i]);
      }
      BigInteger needed = Exact.integers("quota", places, quota)[0];
      Check.that(
          needed.signum() > 0 && needed.compareTo(sum) <= 0,
          "quota",
          quota,
          "a number above 0 and at most the sum of the weights");
      // Sums of weights are multiples of the unit: round the quota up to the next.
      needed = needed.add(unit).subtract(BigInteger.ONE).divide(unit);
      sum = sum.divide(unit);
      // A member swings as many coalitions of each size, counted from the other end, in the dual.
      return new Units(needed.min(sum.subtract(needed).add(BigInteger.ONE)), unit, whole);
    }

    boolean isCountable() {
      return needed.multiply(BigInteger.valueOf(whole.length + 1L)).bitLength() <= 24;
    }
  }

  /**
   * Returns whether coalitions can be counted by their weight, which needs weights that are not too
   * finely graded; throws as {@link #of(BigDecimal, BigDecimal...)} does if a number is out of
   * range.
   */
  public static boolean isCountable(BigDecimal quota, BigDecimal... weights) {
    return Units.of(quota, weights).isCountable();
  }

  /**
   * Returns a vote.
   *
   * @param quota above 0 and at most the sum of the weights
   * @param weights numbers of at least 0 in the same unit
   * @throws IllegalArgumentException if a number is out of range, or weights are so finely graded
   *     that the counts would not fit
   */
  public static VotingGame of(BigDecimal quota, BigDecimal... weights) {
    Units units = Units.of(quota, weights);
    int n = weights.length;
    Check.that(
        units.isCountable(),
        "weights",
        COUNTED.fill("members", n, "quota", units.needed()),
        "at most " + MAX_CELLS / (n + 1) + " units. Maybe round the weights");
    int[] small = new int[n];
    for (int i = 0; i < n; i++) {
      // No sum below the quota holds a weight above it: cut it, it decides alone.
      small[i] = units.whole()[i].divide(units.unit()).min(units.needed()).intValueExact();
    }
    return new VotingGame(units.needed().intValueExact(), small);
  }

  /** Returns a vote of the decimals that the given numbers print as. */
  public static VotingGame of(double quota, double... weights) {
    return of(Exact.decimals("quota", new double[] {quota})[0], Exact.decimals("weights", weights));
  }

  @Override
  public int members() {
    return n;
  }

  @Override
  public BigInteger[][] swings() {
    BigInteger[][] swings = new BigInteger[n][n];
    for (BigInteger[] row : swings) {
      Arrays.fill(row, BigInteger.ZERO);
    }
    BigInteger product = BigInteger.ONE;
    BigInteger modulus = BigInteger.ONE.shiftLeft(62);
    while (product.bitLength() <= n) {
      do {
        modulus = modulus.subtract(BigInteger.ONE);
      } while (!modulus.gcd(product).equals(BigInteger.ONE));
      long[][] rest = swings(modulus.longValueExact());
      BigInteger inverse = product.modInverse(modulus);
      for (int i = 0; i < n; i++) {
        for (int s = 0; s < n; s++) {
          BigInteger step = BigInteger.valueOf(rest[i][s]).subtract(swings[i][s]);
          swings[i][s] = swings[i][s].add(product.multiply(step.multiply(inverse).mod(modulus)));
        }
      }
      product = product.multiply(modulus);
    }
    return swings;
  }

  private long[][] swings(long modulus) {
    // count[s][w]: coalitions of s members with weight w below the quota.
    long[][] count = new long[n + 1][quota];
    count[0][0] = 1;
    for (int i = 0; i < n; i++) {
      for (int s = i; s >= 0; s--) {
        for (int w = quota - 1 - weights[i]; w >= 0; w--) {
          long sum = count[s + 1][w + weights[i]] + count[s][w];
          count[s + 1][w + weights[i]] = sum >= modulus ? sum - modulus : sum;
        }
      }
    }
    Map<Integer, long[]> byWeight = new HashMap<>();
    long[][] swings = new long[n][];
    for (int i = 0; i < n; i++) {
      swings[i] = byWeight.computeIfAbsent(weights[i], weight -> without(count, weight, modulus));
    }
    return swings;
  }

  /** Divides one member out of the generating function and adds up where it swings. */
  private long[] without(long[][] count, int weight, long modulus) {
    long[] swings = new long[n];
    long[] smaller = new long[quota];
    for (int s = 0; s < n; s++) {
      long[] here = new long[quota];
      for (int w = 0; w < quota; w++) {
        long rest = count[s][w] - (w >= weight ? smaller[w - weight] : 0);
        here[w] = rest < 0 ? rest + modulus : rest;
      }
      for (int w = quota - weight; w < quota; w++) {
        long sum = swings[s] + here[w];
        swings[s] = sum >= modulus ? sum - modulus : sum;
      }
      smaller = here;
    }
    return swings;
  }
}
