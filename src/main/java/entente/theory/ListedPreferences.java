package entente.theory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A hedonic game given by lists: for each player the coalitions that it would be in, best first.
 *
 * <p>What is not listed is worse than being alone and than all that is listed; being alone, if not
 * listed, comes after the listed coalitions (Aziz and Savani, Handbook of Computational Social
 * Choice, chapter 15).
 */
public final class ListedPreferences implements HedonicGame {

  private final List<Map<Long, Integer>> ranks = new ArrayList<>();

  /**
   * Makes the game.
   *
   * @param lists for each player the coalitions, best first, as sets of bits
   * @throws IllegalArgumentException if a coalition lacks its player, holds an unknown one, or is
   *     listed twice
   */
  public ListedPreferences(List<List<Long>> lists) {
    int n = lists.size();
    Check.that(n >= 1 && n <= MAX_PLAYERS, "players", n, "1 to " + MAX_PLAYERS);
    for (int i = 0; i < n; i++) {
      Map<Long, Integer> ranks = new HashMap<>();
      for (long coalition : lists.get(i)) {
        String where = Check.at(Check.at("preferences", i), ranks.size());
        Check.that(
            coalition >>> n == 0, where, Coalitions.words(coalition), "players 0 to " + (n - 1));
        Check.that(
            (coalition >> i & 1) == 1,
            where,
            Coalitions.words(coalition),
            "a coalition with player " + i + ". Maybe it belongs to another player");
        Check.that(
            ranks.put(coalition, ranks.size()) == null,
            where,
            Coalitions.words(coalition),
            "each coalition once");
      }
      ranks.putIfAbsent(1L << i, ranks.size());
      this.ranks.add(ranks);
    }
  }

  @Override
  public int players() {
    return ranks.size();
  }

  @Override
  public int compare(int player, long first, long second) {
    return Integer.compare(rank(player, second), rank(player, first));
  }

  private int rank(int player, long coalition) {
    return ranks.get(player).getOrDefault(coalition, Integer.MAX_VALUE);
  }
}
