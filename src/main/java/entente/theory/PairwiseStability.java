package entente.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Pairwise stability of networks: nobody would cut a link, and no two would both rather have one.
 *
 * <p>Jackson, M. O. and Wolinsky, A. (1996), A strategic model of social and economic networks,
 * Journal of Economic Theory 71, 44–74. A link needs both and can be cut by either; a missing link
 * forms if one gains and the other does not lose. Payoffs are compared as they are, to the last
 * bit.
 */
public final class PairwiseStability {

  /** Most players whose networks are enumerated: 32 768 of them. */
  public static final int MAX_PLAYERS = 6;

  private PairwiseStability() {}

  /** What a network is worth to its players. */
  @FunctionalInterface
  public interface Payoff {

    /** Returns the payoff of a player; the network is symmetric and must not be changed. */
    double of(boolean[][] network, int player);
  }

  /**
   * Why a network is not stable.
   *
   * @param player who would cut its link or gains by the new one
   * @param other the other end
   * @param cut whether an existing link would be cut; otherwise a new one would form
   */
  public record Witness(int player, int other, boolean cut) {}

  /**
   * Returns why a network is not pairwise stable, or nothing if it is.
   *
   * @param network n × n, symmetric, without links to oneself
   * @param payoff finite payoffs of any such network
   * @throws IllegalArgumentException if the network is not symmetric or a payoff is NaN
   */
  public static Optional<Witness> witness(boolean[][] network, Payoff payoff) {
    int n = network.length;
    boolean[][] changed = new boolean[n][];
    for (int i = 0; i < n; i++) {
      Check.length("network[" + i + "]", network[i].length, n);
      changed[i] = network[i].clone();
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        Check.that(
            i == j ? !network[i][i] : network[i][j] == network[j][i],
            Check.at("network", i, j),
            network[i][j],
            i == j ? "no link to oneself" : "the same as the other way round");
      }
    }
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        set(changed, i, j, !network[i][j]);
        int first = gain(network, changed, payoff, i);
        int second = gain(network, changed, payoff, j);
        set(changed, i, j, network[i][j]);
        boolean cut = network[i][j];
        boolean moves =
            cut ? first > 0 || second > 0 : first >= 0 && second >= 0 && (first > 0 || second > 0);
        if (moves) {
          return Optional.of(first > 0 ? new Witness(i, j, cut) : new Witness(j, i, cut));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Returns all pairwise stable networks of up to 6 players, those with few links among the first
   * players first.
   *
   * @throws IllegalArgumentException if there are more players
   */
  public static List<boolean[][]> stable(int players, Payoff payoff) {
    Check.that(
        players >= 1 && players <= MAX_PLAYERS,
        "players",
        players,
        "1 to " + MAX_PLAYERS + " for an enumeration. Maybe ask about one network");
    List<boolean[][]> stable = new ArrayList<>();
    for (int code = 0; code < 1 << (players * (players - 1) / 2); code++) {
      boolean[][] network = new boolean[players][players];
      int bit = 0;
      for (int i = 0; i < players; i++) {
        for (int j = i + 1; j < players; j++) {
          set(network, i, j, (code >> bit++ & 1) == 1);
        }
      }
      if (witness(network, payoff).isEmpty()) {
        stable.add(network);
      }
    }
    return stable;
  }

  private static int gain(boolean[][] before, boolean[][] after, Payoff payoff, int player) {
    double old = payoff.of(before, player);
    double now = payoff.of(after, player);
    Check.that(!Double.isNaN(old) && !Double.isNaN(now), "payoff of " + player, "NaN", "a number");
    // Not Double.compare, which tells 0 from −0.
    return now > old ? 1 : now < old ? -1 : 0;
  }

  private static void set(boolean[][] network, int i, int j, boolean link) {
    network[i][j] = link;
    network[j][i] = link;
  }
}
