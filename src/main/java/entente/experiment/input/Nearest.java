package entente.experiment.input;

import java.util.Collection;
import java.util.Locale;

/**
 * The valid word that a user most likely meant, by the edit distance with swaps of neighbours
 * (Damerau 1964, Levenshtein 1966).
 */
public final class Nearest {
  private Nearest() {}

  /** Returns the nearest word as a hint that follows a sentence; empty if none is near enough. */
  public static String maybe(String word, Collection<String> valid) {
    String nearest = of(word, valid);
    return nearest.isEmpty() ? "" : " Maybe " + nearest + ".";
  }

  /**
   * Returns what a former word is called now, or else the nearest word; an empty text if none is
   * near enough to be meant.
   */
  public static String of(String word, Collection<String> valid) {
    String now = FormerWords.now(word);
    if (valid.contains(now)) {
      return now;
    }
    String best = "";
    int least = Math.max(1, word.length() / 3) + 1;
    String small = word.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    for (String candidate : valid) {
      // No distance is less than the difference in length, so that a long text costs nothing.
      if (Math.abs(small.length() - candidate.length()) >= least) {
        continue;
      }
      int distance = distance(small, candidate.toLowerCase(Locale.ROOT));
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    return best;
  }

  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(change, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
