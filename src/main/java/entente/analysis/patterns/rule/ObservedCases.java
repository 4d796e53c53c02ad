package entente.analysis.patterns.rule;

import java.util.Set;

/**
 * Cases that came about in the world, by key; of a pair the keys of its states in the order of the
 * alphabet with a bar between.
 *
 * @param yes those that came about
 * @param out those that are left out
 */
public record ObservedCases(Set<String> yes, Set<String> out) {

  /** Returns the key of a pair. */
  public static String pair(String a, String b) {
    return a.compareTo(b) < 0 ? a + "|" + b : b + "|" + a;
  }
}
