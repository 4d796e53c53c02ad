package entente.theory;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/**
 * A vote that needs several majorities at once, as in the Council of the European Union since 2014:
 * of the states and of the people they speak for.
 *
 * <p>A coalition decides if its weights reach the quota of every majority, or if fewer members are
 * against it than block (article 16 of the Treaty on European Union: a blocking minority has at
 * least four). Felsenthal, D. S. and Machover, M. (1998), <em>The Measurement of Voting Power</em>,
 * Edward Elgar, treat such votes as compound games.
 */
public final class VotingRule {
  private static final int MAX_BITS = 62;

  private final int members;
  private final long[] quotas;
  private final long[][] weights;
  private final int enough;

  private VotingRule(int members, long[] quotas, long[][] weights, int enough) {
    this.members = members;
    this.quotas = quotas;
    this.weights = weights;
    this.enough = enough;
  }

  /**
   * Returns a rule.
   *
   * @param quotas quota of each majority, above 0 and at most the sum of its weights
   * @param weights for each majority the weights of the members, each of at least 0
   * @param blocking least members against that can block, from 1; with 1 the majorities alone count
   * @throws IllegalArgumentException if a number is out of range
   */
  public static VotingRule of(List<BigDecimal> quotas, List<BigDecimal[]> weights, int blocking) {
    int n = weights.get(0).length;
    Check.that(n >= 1 && n <= 1000, "weights", n + " entries", "1 to 1000 members");
    Check.that(blocking >= 1 && blocking <= n, "blocking", blocking, "a number from 1 to " + n);
    long[] needed = new long[quotas.size()];
    long[][] whole = new long[quotas.size()][];
    for (int k = 0; k < needed.length; k++) {
      Check.that(weights.get(k).length == n, "weights", weights.get(k).length, n + " entries");
      int places = Math.max(Exact.places(quotas.get(k)), Exact.places(weights.get(k)));
      BigInteger[] each = Exact.integers("weights", places, weights.get(k));
      BigInteger quota = Exact.integers("quota", places, quotas.get(k))[0];
      BigInteger sum = BigInteger.ZERO;
      for (int i = 0; i < n; i++) {
        Check.that(
            each[i].signum() >= 0, Check.at("weights", i), each[i], "a number of at least 0");
        sum = sum.add(each[i]);
      }
      Check.that(
          sum.bitLength() <= MAX_BITS,
          "weights",
          "a sum of " + sum,
          "at most 18 digits in a common unit. Maybe round the weights");
      Check.that(
          quota.signum() > 0 && quota.compareTo(sum) <= 0,
          "quota",
          quotas.get(k),
          "a number above 0 and at most the sum of the weights");
      needed[k] = quota.longValueExact();
      whole[k] = new long[n];
      for (int i = 0; i < n; i++) {
        whole[k][i] = each[i].longValueExact();
      }
    }
    return new VotingRule(n, needed, whole, n - blocking + 1);
  }

  /** Returns the number of members. */
  public int members() {
    return members;
  }

  /** Returns the number of majorities. */
  int majorities() {
    return quotas.length;
  }

  long quota(int majority) {
    return quotas[majority];
  }

  long weight(int majority, int member) {
    return weights[majority][member];
  }

  /** Returns from how many members on a coalition decides whatever its weights. */
  int enough() {
    return enough;
  }

  /**
   * Returns whether a coalition decides.
   *
   * @param size how many members it has
   * @param sums its weight in each majority
   */
  boolean decides(int size, long[] sums) {
    if (size >= enough) {
      return true;
    }
    for (int k = 0; k < quotas.length; k++) {
      if (sums[k] < quotas[k]) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a coalition decides when one member has left it, or has joined it. */
  boolean decides(int size, long[] sums, int member, int sign) {
    if (size + sign >= enough) {
      return true;
    }
    for (int k = 0; k < quotas.length; k++) {
      if (sums[k] + sign * weights[k][member] < quotas[k]) {
        return false;
      }
    }
    return true;
  }
}
