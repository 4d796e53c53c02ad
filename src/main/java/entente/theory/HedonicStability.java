package entente.theory;

import entente.text.Template;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Stability of coalition structures in hedonic games, with a witness for every "no".
 *
 * <p>Bogomolnaia and Jackson (2002), see {@link HedonicGame}; contractual Nash stability after Sung
 * and Dimitrov (2007), Theory and Decision 62, 31–45; survey in Aziz and Savani, Handbook of
 * Computational Social Choice, chapter 15. A player may always move to be alone. Nash stable
 * structures are individually stable, and those contractually individually stable; the strict core
 * is in the core.
 */
public final class HedonicStability {

  /** Most players for which all structures are enumerated: 115 975 of them. */
  public static final int MAX_ENUMERATED = 10;

  /** Most players for which the blocking coalitions of one structure are searched. */
  public static final int MAX_BLOCKING = 20;

  private static final Template MOVE =
      Template.of("player {player} would move to form {coalition}");
  private static final Template FEW =
      Template.of(
          "at most {most} for an enumeration. Maybe ask about one structure, or for best replies"
              + " from one");

  private HedonicStability() {}

  /** What a structure may be proof against. */
  public enum Notion {
    /** Nobody would rather be alone. */
    INDIVIDUALLY_RATIONAL,
    /** No coalition could form that all its members prefer. */
    CORE,
    /** No coalition could form that some member prefers and none minds. */
    STRICT_CORE,
    /** Nobody would rather move to another coalition or be alone. */
    NASH,
    /** Nobody would rather move to where all accept it. */
    INDIVIDUAL,
    /** Nobody would rather move and be let go by those left behind. */
    CONTRACTUAL_NASH,
    /** Nobody would rather move to where all accept it and be let go by those left behind. */
    CONTRACTUAL_INDIVIDUAL
  }

  /**
   * Why a structure is not stable.
   *
   * @param player who would move; −1 if a whole coalition blocks
   * @param coalition what would form, the mover included
   */
  public record Witness(int player, long coalition) {

    /** Returns the witness in words with players as numbers. */
    @Override
    public String toString() {
      String formed = Coalitions.words(coalition);
      return player < 0
          ? "coalition " + formed + " would form"
          : MOVE.fill("player", player, "coalition", formed);
    }
  }

  /**
   * Returns why a structure is not stable, or nothing if it is.
   *
   * @param game up to 62 players, 20 for core and strict core
   * @param structure disjoint coalitions of all players
   * @param notion what it should be proof against
   * @throws IllegalArgumentException if the structure is none, or there are too many players
   */
  public static Optional<Witness> witness(HedonicGame game, List<Long> structure, Notion notion) {
    return witness(game, structure, notion, game.players());
  }

  /** Returns the same with at most limit coalitions: no one may found another beyond it. */
  public static Optional<Witness> witness(
      HedonicGame game, List<Long> structure, Notion notion, int limit) {
    int n = game.players();
    Coalitions.check(structure, n);
    Check.that(
        limit >= structure.size(), "limit", limit, "at least the coalitions of the structure");
    return Optional.ofNullable(find(game, structure, notion, limit));
  }

  /**
   * Returns all structures stable in the given sense, in lexicographic order from the one coalition
   * of all players to all alone.
   *
   * @throws IllegalArgumentException if there are more than 10 players
   */
  public static List<List<Long>> stable(HedonicGame game, Notion notion) {
    return stable(game, notion, game.players());
  }

  /** Returns the same among the structures of at most limit coalitions. */
  public static List<List<Long>> stable(HedonicGame game, Notion notion, int limit) {
    return survey(game, limit, notion).get(notion);
  }

  /**
   * Returns all structures of some players, in lexicographic order from the one coalition of all to
   * all alone.
   *
   * @throws IllegalArgumentException if there are more than 10 players
   */
  public static List<List<Long>> structures(int players) {
    Check.that(
        players >= 1 && players <= MAX_ENUMERATED,
        "players",
        players,
        "at most " + MAX_ENUMERATED + " for an enumeration");
    List<List<Long>> structures = new ArrayList<>();
    Partitions.each(players, players, groups -> structures.add(Coalitions.of(groups)));
    return structures;
  }

  /** Returns all stable structures in every sense. */
  public static Map<Notion, List<List<Long>>> survey(HedonicGame game) {
    return survey(game, game.players(), Notion.values());
  }

  private static Map<Notion, List<List<Long>>> survey(
      HedonicGame game, int limit, Notion... notions) {
    int n = game.players();
    Check.that(n <= MAX_ENUMERATED, "players", n, FEW.fill("most", MAX_ENUMERATED));
    Check.that(limit >= 1, "limit", limit, "at least one coalition");
    RankTable ranks = new RankTable(game);
    Map<Notion, List<List<Long>>> stable = new EnumMap<>(Notion.class);
    for (Notion notion : notions) {
      stable.put(notion, new ArrayList<>());
    }
    Partitions.each(
        n,
        limit,
        groups -> {
          List<Long> structure = Coalitions.of(groups);
          stable.forEach(
              (notion, found) -> {
                if (find(ranks, structure, notion, limit) == null) {
                  found.add(structure);
                }
              });
        });
    return stable;
  }

  private static Witness find(HedonicGame game, List<Long> structure, Notion notion, int limit) {
    return switch (notion) {
      case INDIVIDUALLY_RATIONAL -> loner(game, structure);
      case CORE -> blocking(game, structure, false, limit);
      case STRICT_CORE -> blocking(game, structure, true, limit);
      case NASH -> mover(game, structure, false, false, limit);
      case INDIVIDUAL -> mover(game, structure, true, false, limit);
      case CONTRACTUAL_NASH -> mover(game, structure, false, true, limit);
      case CONTRACTUAL_INDIVIDUAL -> mover(game, structure, true, true, limit);
    };
  }

  private static Witness loner(HedonicGame game, List<Long> structure) {
    for (int i = 0; i < game.players(); i++) {
      if (game.compare(i, 1L << i, home(structure, i)) > 0) {
        return new Witness(i, 1L << i);
      }
    }
    return null;
  }

  private static Witness mover(
      HedonicGame game, List<Long> structure, boolean asked, boolean released, int limit) {
    for (int i = 0; i < game.players(); i++) {
      long self = 1L << i;
      long home = home(structure, i);
      if (released && !accept(game, home & ~self, home, home & ~self)) {
        continue;
      }
      for (int c = 0; c <= structure.size(); c++) {
        long target = c < structure.size() ? structure.get(c) : 0;
        if (target == home || c == limit || (target == 0 && home == self)) {
          continue;
        }
        if (game.compare(i, target | self, home) > 0
            && (!asked || accept(game, target, target, target | self))) {
          return new Witness(i, target | self);
        }
      }
    }
    return null;
  }

  /** Returns whether none of the players minds the change from one coalition to another. */
  private static boolean accept(HedonicGame game, long players, long before, long after) {
    for (long rest = players; rest != 0; rest &= rest - 1) {
      if (game.compare(Long.numberOfTrailingZeros(rest), after, before) < 0) {
        return false;
      }
    }
    return true;
  }

  private static Witness blocking(
      HedonicGame game, List<Long> structure, boolean weakly, int limit) {
    int n = game.players();
    Check.that(
        n <= MAX_BLOCKING,
        "players",
        n,
        "at most " + MAX_BLOCKING + " for the core. Maybe ask whether one player would move");
    Check.that(limit >= n, "limit", limit, "no limit on coalitions for the core, at least " + n);
    for (long coalition = 1; coalition < 1L << n; coalition++) {
      boolean someGain = false;
      boolean block = true;
      for (long rest = coalition; block && rest != 0; rest &= rest - 1) {
        int i = Long.numberOfTrailingZeros(rest);
        int gain = game.compare(i, coalition, home(structure, i));
        someGain |= gain > 0;
        block = gain > 0 || (weakly && gain == 0);
      }
      if (block && someGain) {
        return new Witness(-1, coalition);
      }
    }
    return null;
  }

  private static long home(List<Long> structure, int player) {
    for (long coalition : structure) {
      if ((coalition >> player & 1) == 1) {
        return coalition;
      }
    }
    throw new AssertionError("every player is in a coalition");
  }
}
