package entente.theory;

import java.util.ArrayList;
import java.util.List;

/**
 * Who in a coalition structure would rather be elsewhere, and who would object.
 *
 * <p>Moves as in Bogomolnaia and Jackson (2002), see {@link HedonicGame}: to another coalition of
 * the structure, or to be alone. A structure without wishes is Nash stable; one in which each wish
 * meets an objection where it leads is individually stable.
 */
public final class Wishes {

  private Wishes() {}

  /**
   * One move that a player would make.
   *
   * @param player who would move
   * @param coalition what would form, the mover included
   * @param objectors who of those joined would mind
   * @param left who of those left behind would mind
   */
  public record Wish(int player, long coalition, long objectors, long left) {

    /** Returns whether those joined accept it. */
    public boolean accepted() {
      return objectors == 0;
    }
  }

  /**
   * Returns all moves that players would make, player by player; for each the one that it likes
   * best first.
   *
   * @param structure disjoint coalitions of all players
   * @throws IllegalArgumentException if the structure is none
   */
  public static List<Wish> of(HedonicGame game, List<Long> structure) {
    Coalitions.check(structure, game.players());
    List<Wish> wishes = new ArrayList<>();
    for (int i = 0; i < game.players(); i++) {
      long self = 1L << i;
      long home = structure.stream().filter(c -> (c & self) != 0).findFirst().orElseThrow();
      List<Wish> own = new ArrayList<>();
      List<Long> targets = new ArrayList<>(structure);
      targets.add(0L);
      for (long target : targets) {
        boolean same = target == home || target == 0 && home == self;
        if (!same && game.compare(i, target | self, home) > 0) {
          own.add(
              new Wish(
                  i,
                  target | self,
                  minding(game, target, target, target | self),
                  minding(game, home & ~self, home, home & ~self)));
        }
      }
      int player = i;
      own.sort((a, b) -> game.compare(player, b.coalition(), a.coalition()));
      wishes.addAll(own);
    }
    return List.copyOf(wishes);
  }

  private static long minding(HedonicGame game, long players, long before, long after) {
    long minding = 0;
    for (long rest = players; rest != 0; rest &= rest - 1) {
      int i = Long.numberOfTrailingZeros(rest);
      minding |= game.compare(i, after, before) < 0 ? 1L << i : 0;
    }
    return minding;
  }
}
