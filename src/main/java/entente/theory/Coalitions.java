package entente.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Coalitions as sets of bits, and coalition structures as lists of them. */
final class Coalitions {

  private Coalitions() {}

  /** Returns the players in a coalition in words, as {0, 3}. */
  static String words(long coalition) {
    StringJoiner words = new StringJoiner(", ", "{", "}");
    for (long rest = coalition; rest != 0; rest &= rest - 1) {
      words.add(Integer.toString(Long.numberOfTrailingZeros(rest)));
    }
    return words.toString();
  }

  /** Returns the coalitions of numbered groups, in the order of the numbers. */
  static List<Long> of(int[] groups) {
    List<Long> coalitions = new ArrayList<>();
    for (int i = 0; i < groups.length; i++) {
      while (coalitions.size() <= groups[i]) {
        coalitions.add(0L);
      }
      coalitions.set(groups[i], coalitions.get(groups[i]) | 1L << i);
    }
    return List.copyOf(coalitions);
  }

  /** Refuses a structure in which a coalition is empty or a player is missing or twice. */
  static void check(List<Long> structure, int players) {
    long seen = 0;
    for (int c = 0; c < structure.size(); c++) {
      long coalition = structure.get(c);
      String where = "structure[" + c + "]";
      Check.that(coalition != 0, where, "no player", "at least one. Maybe leave it out");
      Check.that(
          coalition >>> players == 0, where, words(coalition), "players 0 to " + (players - 1));
      Check.that((seen & coalition) == 0, where, words(coalition), "players in no other coalition");
      seen |= coalition;
    }
    long all = (1L << players) - 1;
    Check.that(
        seen == all, "structure", "without " + words(all & ~seen), "every player in a coalition");
  }
}
