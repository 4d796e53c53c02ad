package entente.theory;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Self-enforcing coalitions: those in which no part that could take over would itself last.
 *
 * <p>Acemoglu, D., Egorov, G. and Sonin, K. (2008), Coalition formation in non-democracies, Review
 * of Economic Studies 75, 987–1009. A part wins within a coalition if it holds more than a share α
 * of its power; a coalition is self-enforcing if no winning part of it, short of itself, is. Power
 * sums are exact on the decimals given.
 */
public final class SelfEnforcing {

  /** Most players whose coalitions are enumerated. */
  public static final int MAX_PLAYERS = 16;

  /**
   * When a part of a coalition wins within it.
   *
   * @param numerator of α = numerator/denominator
   * @param denominator of α
   * @param atLeast whether the share itself is enough; the paper, with generic powers, need not say
   */
  public record Rule(int numerator, int denominator, boolean atLeast) {

    /** More than half of the power. */
    public static final Rule MORE_THAN_HALF = new Rule(1, 2, false);

    /** At least half of the power. */
    public static final Rule AT_LEAST_HALF = new Rule(1, 2, true);

    /** Checks that α is in [1/2, 1). */
    public Rule {
      Check.that(
          denominator > 0 && 2L * numerator >= denominator && numerator < denominator,
          "rule",
          numerator + "/" + denominator,
          "a share of at least 1/2 and below 1");
    }
  }

  private final int n;
  private final BigInteger[] power;
  private final boolean[] lasting;
  private final Rule rule;

  /**
   * Finds the self-enforcing coalitions of up to 16 players.
   *
   * @param powers numbers above 0, any unit
   * @param rule when a part wins
   * @throws IllegalArgumentException if a power is not above 0 or there are too many players
   */
  public SelfEnforcing(double[] powers, Rule rule) {
    n = powers.length;
    this.rule = rule;
    Check.that(
        n >= 1 && n <= MAX_PLAYERS,
        "powers",
        n + " players",
        "1 to " + MAX_PLAYERS + ". Maybe join the small ones");
    BigDecimal[] decimals = Exact.decimals("powers", powers);
    BigInteger[] own = Exact.integers("powers", Exact.places(decimals), decimals);
    power = new BigInteger[1 << n];
    power[0] = BigInteger.ZERO;
    lasting = new boolean[1 << n];
    for (int i = 0; i < n; i++) {
      Check.that(own[i].signum() > 0, "powers[" + i + "]", powers[i], "a number above 0");
    }
    for (int coalition = 1; coalition < 1 << n; coalition++) {
      int last = Integer.numberOfTrailingZeros(coalition);
      power[coalition] = power[coalition & (coalition - 1)].add(own[last]);
      lasting[coalition] = challengers(coalition).isEmpty();
    }
  }

  /** Returns whether a coalition, a set of bits, is self-enforcing; the empty one is not. */
  public boolean selfEnforcing(long coalition) {
    return lasting[index(coalition)];
  }

  /**
   * Returns the ultimate ruling coalitions that a coalition ends in: itself if it is
   * self-enforcing, otherwise the self-enforcing ones that win within it and have the least power;
   * several if powers tie.
   */
  public List<Long> ruling(long coalition) {
    int c = index(coalition);
    if (lasting[c]) {
      return List.of(coalition);
    }
    List<Long> ruling = new ArrayList<>();
    BigInteger least = power[c];
    for (int part : challengers(c)) {
      if (power[part].compareTo(least) < 0) {
        ruling.clear();
        least = power[part];
      }
      if (power[part].equals(least)) {
        ruling.add((long) part);
      }
    }
    ruling.sort(null);
    return List.copyOf(ruling);
  }

  private List<Integer> challengers(int coalition) {
    List<Integer> challengers = new ArrayList<>();
    for (int part = (coalition - 1) & coalition; part != 0; part = (part - 1) & coalition) {
      if (lasting[part] && wins(part, coalition)) {
        challengers.add(part);
      }
    }
    return challengers;
  }

  private boolean wins(int part, int coalition) {
    BigInteger held = power[part].multiply(BigInteger.valueOf(rule.denominator()));
    int more = held.compareTo(power[coalition].multiply(BigInteger.valueOf(rule.numerator())));
    return more > 0 || (more == 0 && rule.atLeast());
  }

  private int index(long coalition) {
    Check.that(
        coalition > 0 && coalition >>> n == 0,
        "coalition",
        Coalitions.words(coalition),
        "some of the players 0 to " + (n - 1));
    return (int) coalition;
  }
}
