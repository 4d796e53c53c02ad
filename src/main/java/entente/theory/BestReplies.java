package entente.theory;

import java.util.ArrayList;
import java.util.List;

/**
 * Best-reply dynamics in a hedonic game: player after player moves to the coalition that it likes
 * best, or to be alone, until nobody would move.
 *
 * <p>Bogomolnaia and Jackson (2002), see {@link HedonicGame}: with symmetric additive worths it
 * ends, and where it ends the structure is Nash stable. Other games may go round in circles.
 */
public final class BestReplies {

  private BestReplies() {}

  /**
   * Where the moves led.
   *
   * @param structure the last coalition structure
   * @param moves how many moves were made
   * @param settled whether nobody would move; then the structure is Nash stable
   */
  public record Outcome(List<Long> structure, int moves, boolean settled) {}

  /**
   * Returns where best replies lead from a structure; of equally good coalitions the first is
   * taken, and a player moves only to one that it prefers.
   *
   * @param game up to 62 players
   * @param start disjoint coalitions of all players
   * @param limit most coalitions at a time
   * @param maxMoves where to stop, at least 0
   * @throws IllegalArgumentException if the start is no structure within the limit
   */
  public static Outcome from(HedonicGame game, List<Long> start, int limit, int maxMoves) {
    Coalitions.check(start, game.players());
    Check.that(limit >= start.size(), "limit", limit, "at least the coalitions of the start");
    Check.that(maxMoves >= 0, "maxMoves", maxMoves, "at least 0");
    List<Long> structure = new ArrayList<>(start);
    int moves = 0;
    int content = 0;
    for (int i = 0; content < game.players() && moves < maxMoves; i = (i + 1) % game.players()) {
      if (move(game, structure, i, limit)) {
        moves++;
        content = 0;
      } else {
        content++;
      }
    }
    List<Long> end = List.copyOf(structure);
    boolean settled =
        HedonicStability.witness(game, end, HedonicStability.Notion.NASH, limit).isEmpty();
    return new Outcome(end, moves, settled);
  }

  private static boolean move(HedonicGame game, List<Long> structure, int player, int limit) {
    long self = 1L << player;
    int home = 0;
    while ((structure.get(home) & self) == 0) {
      home++;
    }
    int best = home;
    long joined = structure.get(home);
    for (int c = 0; c < Math.min(structure.size() + 1, limit); c++) {
      long target = c < structure.size() ? structure.get(c) : 0;
      if (c != home && game.compare(player, target | self, joined) > 0) {
        best = c;
        joined = target | self;
      }
    }
    if (best == home) {
      return false;
    }
    if (best == structure.size()) {
      structure.add(joined);
    } else {
      structure.set(best, joined);
    }
    structure.set(home, structure.get(home) & ~self);
    structure.remove(0L);
    return true;
  }
}
