package entente.theory;

import java.math.BigInteger;
import java.util.stream.IntStream;

/**
 * A vote whose coalitions are gone through one by one, but for those that fall short or decide
 * whatever the members left do; for several majorities and weights of any grading.
 */
public final class ListedVote implements CountedVote {

  /** Most members of whom all coalitions are gone through. */
  public static final int MAX_MEMBERS = 28;

  private final VotingRule rule;
  private final int n;
  private final int majorities;
  private final int[] order;
  private final long[][] rest;
  private final long[] largest;
  private final long[] sums;
  private final boolean[] in;
  private final long[][] counts;

  /**
   * Creates the vote of a rule.
   *
   * @throws IllegalArgumentException if it has more than {@value #MAX_MEMBERS} members
   */
  public ListedVote(VotingRule rule) {
    this.rule = rule;
    n = rule.members();
    Check.that(n <= MAX_MEMBERS, "weights", n + " members", "at most " + MAX_MEMBERS);
    majorities = rule.majorities();
    sums = new long[majorities];
    in = new boolean[n];
    counts = new long[n][n];
    largest = new long[majorities];
    // The heaviest first, so that the others soon make no difference.
    order =
        IntStream.range(0, n)
            .boxed()
            .sorted((a, b) -> Long.compare(weight(majorities - 1, b), weight(majorities - 1, a)))
            .mapToInt(Integer::intValue)
            .toArray();
    rest = new long[n + 1][majorities];
    for (int k = 0; k < majorities; k++) {
      for (int depth = n - 1; depth >= 0; depth--) {
        rest[depth][k] = rest[depth + 1][k] + rule.weight(k, order[depth]);
        largest[k] = Math.max(largest[k], rule.weight(k, order[depth]));
      }
    }
    list(0, 0);
  }

  private long weight(int majority, int member) {
    return rule.weight(majority, member);
  }

  @Override
  public int members() {
    return n;
  }

  @Override
  public BigInteger[][] swings() {
    BigInteger[][] swings = new BigInteger[n][n];
    for (int i = 0; i < n; i++) {
      for (int s = 0; s < n; s++) {
        swings[i][s] = BigInteger.valueOf(counts[i][s]);
      }
    }
    return swings;
  }

  private void list(int depth, int size) {
    if (isLost(depth, size) || isSafe(size)) {
      return;
    }
    if (depth == n) {
      count(size);
      return;
    }
    int member = order[depth];
    list(depth + 1, size);
    in[member] = true;
    for (int k = 0; k < majorities; k++) {
      sums[k] += rule.weight(k, member);
    }
    list(depth + 1, size + 1);
    in[member] = false;
    for (int k = 0; k < majorities; k++) {
      sums[k] -= rule.weight(k, member);
    }
  }

  private boolean isLost(int depth, int size) {
    if (size + n - depth >= rule.enough()) {
      return false;
    }
    for (int k = 0; k < majorities; k++) {
      if (sums[k] + rest[depth][k] < rule.quota(k)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether it decides without any one of its members, whoever may join it still. */
  private boolean isSafe(int size) {
    if (size > rule.enough()) {
      return true;
    }
    for (int k = 0; k < majorities; k++) {
      if (sums[k] - largest[k] < rule.quota(k)) {
        return false;
      }
    }
    return true;
  }

  private void count(int size) {
    if (!rule.decides(size, sums)) {
      return;
    }
    for (int i = 0; i < n; i++) {
      if (in[i] && !rule.decides(size, sums, i, -1)) {
        counts[i][size - 1]++;
      }
    }
  }
}
