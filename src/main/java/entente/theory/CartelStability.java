package entente.theory;

import java.util.ArrayList;
import java.util.List;

/**
 * Stable sizes of one coalition among equal players: nobody inside gains by leaving and nobody
 * outside by joining.
 *
 * <p>d'Aspremont, C., Jacquemin, A., Gabszewicz, J. J. and Weymark, J. A. (1983), On the stability
 * of collusive price leadership, Canadian Journal of Economics 16, 17–25. Whether an indifferent
 * player moves decides the count, so that each condition can be weak or strict.
 */
public final class CartelStability {

  private CartelStability() {}

  /**
   * Returns the stable sizes from 1 to n, in ascending order; at size n nobody is left to join.
   *
   * @param inside payoff of a member at size k in entry k, from 1 to n; entry 0 is ignored
   * @param outside payoff of an outsider at size k in entry k, from 0 to n − 1; entry n is ignored
   * @param strictInside whether an indifferent member leaves: inside(k) &gt; outside(k − 1) instead
   *     of at least
   * @param strictOutside whether an indifferent outsider joins: outside(k) &gt; inside(k + 1)
   *     instead of at least
   * @throws IllegalArgumentException if the lengths differ or a payoff that counts is NaN
   */
  public static List<Integer> sizes(
      double[] inside, double[] outside, boolean strictInside, boolean strictOutside) {
    int n = inside.length - 1;
    Check.that(n >= 1, "inside", inside.length + " entries", "n + 1 for at least one player");
    Check.that(
        outside.length == n + 1, "outside", outside.length + " entries", "n + 1 = " + (n + 1));
    for (int k = 1; k <= n; k++) {
      Check.that(!Double.isNaN(inside[k]), "inside[" + k + "]", inside[k], "a number");
      Check.that(!Double.isNaN(outside[k - 1]), "outside[" + (k - 1) + "]", "NaN", "a number");
    }
    List<Integer> sizes = new ArrayList<>();
    for (int k = 1; k <= n; k++) {
      if (holds(inside[k], outside[k - 1], strictInside)
          && (k == n || holds(outside[k], inside[k + 1], strictOutside))) {
        sizes.add(k);
      }
    }
    return List.copyOf(sizes);
  }

  private static boolean holds(double stay, double move, boolean strict) {
    return strict ? stay > move : stay >= move;
  }
}
