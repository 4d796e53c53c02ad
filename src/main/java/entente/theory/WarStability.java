package entente.theory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * War stability of networks of alliances, without trade and with it.
 *
 * <p>Jackson, M. O. and Nei, S. (2015), Networks of military alliances, wars, and international
 * trade, PNAS 112, 15277–15284. Country i has strength M<sub>i</sub> and the allies
 * N<sub>i</sub>(g) in network g; γ is the advantage of defence.
 *
 * <p>A country i is <em>vulnerable</em> at g if some j leads a coalition C of itself and of allies
 * of its own, without i, such that M(C) &gt; γ M({i} ∪ N<sub>i</sub>(g) ∖ C): allies of i may join
 * the attack, and those who do not defend. Each in C must not lose by the war, and somebody must
 * gain: a member gets the spoils, and loses what an alliance with i was worth to it. A network is
 * stable if
 *
 * <ol>
 *   <li>no country is vulnerable at g;
 *   <li>no two countries would ally: for every missing link jk no country is vulnerable at g + jk,
 *       and it is not so that the trade of one gains by the link and that of the other does not
 *       lose;
 *   <li>nobody would end an alliance: for every link jk each of its ends either gains nothing by
 *       deleting it or is itself vulnerable at g − jk.
 * </ol>
 *
 * <p>Theorem 1 of the paper: without trade, where every link costs something, no network with a
 * link is stable, whatever the strengths and γ. Trade restores stability where it makes allies
 * worth more than their conquest.
 *
 * <p>Simpler than the paper: γ is one number and not a function of the two sides; the spoils are
 * the same for every attacker and every war; trade is a function of the number of allies, as in the
 * theorem on trade, less the cost of the alliances; the war is judged from the network in which it
 * is fought, so that with j who has taken an ally too many, losing one counts for the war.
 *
 * <p>With a leader given it is enough to look at all who are willing: one more member makes the
 * attack stronger and never the defence.
 */
public final class WarStability {

  /** Most countries whose networks are enumerated: 32 768 of them. */
  public static final int MAX_ENUMERATED = 6;

  /** Most countries of a network that is asked about. */
  public static final int MAX_COUNTRIES = 16;

  private final int n;
  private final BigDecimal[] attack;
  private final BigDecimal[] defence;
  private final BigDecimal spoils;
  private final BigDecimal[] trade;

  /** What a stable network must not have. */
  public enum Failure {
    /** A country is vulnerable. */
    VULNERABLE,
    /** Two countries would ally. */
    LINK_ADDED,
    /** A country would end an alliance. */
    LINK_ENDED
  }

  /**
   * All networks of some countries.
   *
   * @param networks how many there are
   * @param stable those that are stable, each as the allies of every country, one bit for each
   * @param failures how many fail in each way; one network may fail in several
   */
  public record Survey(int networks, List<int[]> stable, Map<Failure, Integer> failures) {}

  private WarStability(
      BigDecimal[] strengths, BigDecimal advantage, BigDecimal spoils, BigDecimal[] trade) {
    this.n = strengths.length;
    Check.that(n >= 1 && n <= MAX_COUNTRIES, "countries", n, "1 to " + MAX_COUNTRIES);
    Check.that(advantage.signum() > 0, "defence advantage", advantage, "a number above 0");
    Check.that(spoils.signum() > 0, "spoils", spoils, "a number above 0");
    Check.length("trade", trade.length, n);
    this.spoils = spoils;
    this.trade = trade.clone();
    this.attack = new BigDecimal[1 << n];
    this.defence = new BigDecimal[1 << n];
    attack[0] = BigDecimal.ZERO;
    defence[0] = BigDecimal.ZERO;
    for (int i = 0; i < n; i++) {
      Check.that(strengths[i].signum() > 0, "strengths[" + i + "]", strengths[i], "above 0");
      for (int rest = 0; rest < 1 << i; rest++) {
        int group = rest | 1 << i;
        attack[group] = attack[rest].add(strengths[i]);
        defence[group] = attack[group].multiply(advantage);
      }
    }
  }

  /**
   * Returns countries that do not trade: an alliance only costs, and every war that is won pays.
   */
  public static WarStability withoutTrade(BigDecimal[] strengths, BigDecimal advantage) {
    BigDecimal[] costs = new BigDecimal[strengths.length];
    for (int allies = 0; allies < costs.length; allies++) {
      costs[allies] = BigDecimal.valueOf(-allies);
    }
    return new WarStability(strengths, advantage, BigDecimal.ONE, costs);
  }

  /**
   * Returns countries that trade with their allies.
   *
   * @param strengths above 0
   * @param advantage of defence, above 0
   * @param spoils what a war that is won brings to each attacker, above 0
   * @param trade what 0, 1, … allies are worth to a country, less what the alliances cost
   */
  public static WarStability withTrade(
      BigDecimal[] strengths, BigDecimal advantage, BigDecimal spoils, BigDecimal[] trade) {
    return new WarStability(strengths, advantage, spoils, trade);
  }

  /** Returns all networks of up to 6 countries; throws if there are more. */
  public Survey survey() {
    Check.that(n <= MAX_ENUMERATED, "countries", n, "at most " + MAX_ENUMERATED);
    int networks = 1 << (n * (n - 1) / 2);
    List<int[]> stable = new ArrayList<>();
    Map<Failure, Integer> failures = new EnumMap<>(Failure.class);
    for (Failure failure : Failure.values()) {
      failures.put(failure, 0);
    }
    for (int code = 0; code < networks; code++) {
      int[] network = network(code);
      Set<Failure> found = failures(network);
      found.forEach(failure -> failures.merge(failure, 1, Integer::sum));
      if (found.isEmpty()) {
        stable.add(network);
      }
    }
    return new Survey(networks, stable, failures);
  }

  /**
   * Returns what keeps a network from being stable; nothing if it is.
   *
   * @param network the allies of every country, one bit for each
   */
  public Set<Failure> failures(int[] network) {
    int[] allies = symmetric(network);
    Set<Failure> failures = EnumSet.noneOf(Failure.class);
    if (anyVulnerable(allies)) {
      failures.add(Failure.VULNERABLE);
    }
    for (int j = 0; j < n; j++) {
      for (int k = j + 1; k < n; k++) {
        boolean linked = (allies[j] >> k & 1) == 1;
        int first = gain(allies, j, linked);
        int second = gain(allies, k, linked);
        turn(allies, j, k);
        if (linked) {
          if (first > 0 && !vulnerable(allies, j) || second > 0 && !vulnerable(allies, k)) {
            failures.add(Failure.LINK_ENDED);
          }
        } else {
          boolean pays = first >= 0 && second >= 0 && first + second > 0;
          if (pays || anyVulnerable(allies)) {
            failures.add(Failure.LINK_ADDED);
          }
        }
        turn(allies, j, k);
      }
    }
    return failures;
  }

  /** Returns whether a country is vulnerable in a network of allies as above. */
  public boolean vulnerable(int[] allies, int country) {
    for (int leader = 0; leader < n; leader++) {
      if (leader != country && wins(allies, leader, country)) {
        return true;
      }
    }
    return false;
  }

  private boolean anyVulnerable(int[] allies) {
    for (int i = 0; i < n; i++) {
      if (vulnerable(allies, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean wins(int[] allies, int leader, int victim) {
    int coalition = 0;
    boolean somebodyGains = false;
    int asked = (allies[leader] | 1 << leader) & ~(1 << victim);
    for (int k = 0; k < n; k++) {
      if ((asked >> k & 1) == 1) {
        int gain = gainByWar(allies, k, victim);
        if (gain >= 0) {
          coalition |= 1 << k;
          somebodyGains |= gain > 0;
        }
      }
    }
    int defenders = (allies[victim] | 1 << victim) & ~coalition;
    return (coalition >> leader & 1) == 1
        && somebodyGains
        && attack[coalition].compareTo(defence[defenders]) > 0;
  }

  private int gainByWar(int[] allies, int attacker, int victim) {
    if ((allies[attacker] >> victim & 1) == 0) {
      return 1;
    }
    int degree = Integer.bitCount(allies[attacker]);
    return spoils.compareTo(trade[degree].subtract(trade[degree - 1]));
  }

  private int gain(int[] allies, int country, boolean linked) {
    int degree = Integer.bitCount(allies[country]);
    return trade[linked ? degree - 1 : degree + 1].compareTo(trade[degree]);
  }

  private int[] network(int code) {
    int[] network = new int[n];
    int bit = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        if ((code >> bit++ & 1) == 1) {
          turn(network, i, j);
        }
      }
    }
    return network;
  }

  private int[] symmetric(int[] network) {
    Check.length("network", network.length, n);
    for (int i = 0; i < n; i++) {
      Check.that(network[i] >> n == 0, "network[" + i + "]", network[i], "allies among the " + n);
      for (int j = 0; j <= i; j++) {
        boolean there = (network[i] >> j & 1) == 1;
        Check.that(
            i == j ? !there : there == ((network[j] >> i & 1) == 1),
            Check.at("network", i, j),
            there,
            i == j ? "no link to oneself" : "the same as the other way round");
      }
    }
    return network.clone();
  }

  private static void turn(int[] allies, int j, int k) {
    allies[j] ^= 1 << k;
    allies[k] ^= 1 << j;
  }
}
