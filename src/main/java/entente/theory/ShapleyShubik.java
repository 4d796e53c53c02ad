package entente.theory;

import java.math.BigInteger;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The Shapley–Shubik index of power: how often a member turns a losing coalition into a winning one
 * when members join in random order.
 *
 * <p>Shapley, L. S. and Shubik, M. (1954), A method for evaluating the distribution of power in a
 * committee system, American Political Science Review 48, 787–792. Indices sum to 1; a member that
 * never matters has 0.
 */
public final class ShapleyShubik {

  private ShapleyShubik() {}

  /** Returns the index of each member as an exact fraction. */
  public static BigFraction[] exact(CountedVote game) {
    int n = game.members();
    BigInteger[] factorial = new BigInteger[n + 1];
    factorial[0] = BigInteger.ONE;
    for (int k = 1; k <= n; k++) {
      factorial[k] = factorial[k - 1].multiply(BigInteger.valueOf(k));
    }
    BigInteger[][] swings = game.swings();
    BigFraction[] index = new BigFraction[n];
    for (int i = 0; i < n; i++) {
      BigInteger orders = BigInteger.ZERO;
      for (int s = 0; s < n; s++) {
        BigInteger each = factorial[s].multiply(factorial[n - 1 - s]);
        orders = orders.add(swings[i][s].multiply(each));
      }
      index[i] = new BigFraction(orders, factorial[n]);
    }
    return index;
  }

  /** Returns the index of each member as written fractions, as {@code 7/30}. */
  public static List<String> fractions(CountedVote game) {
    return Banzhaf.written(exact(game));
  }

  /** Returns the index of each member, a number in [0, 1], nearest to the exact one. */
  public static double[] of(CountedVote game) {
    return Banzhaf.nearest(exact(game));
  }
}
