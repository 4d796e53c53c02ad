package entente.theory;

import entente.text.Template;
import entente.theory.Landscape.Minimum;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Some stable configurations of a landscape with too many actors to enumerate, by steepest descent
 * from random starts.
 *
 * <p>Axelrod and Bennett (1993), see {@link Landscape}. A minimum with a small basin may be missed,
 * so that nothing follows from a configuration not being listed.
 */
public final class LandscapeDescent {
  private static final Template SEARCHED =
      Template.of(
          "Steepest descent from {starts} random starts among {all} configurations found {found}"
              + " {minima}; a minimum that no start led to is not listed, and the lowest of these"
              + " need not be the lowest of all.");

  private LandscapeDescent() {}

  /**
   * What the descents found.
   *
   * @param starts number of random starts
   * @param configurations number of configurations there are, of which the starts are a sample
   * @param minima weak minima from the lowest energy up; a basin counts starts
   */
  public record Sample(int starts, BigInteger configurations, List<Minimum> minima) {

    /** Returns in words what was searched and what was not. */
    public String searched() {
      return SEARCHED.fill(
          "starts",
          starts,
          "all",
          count(configurations),
          "found",
          minima.size(),
          "minima",
          minima.size() == 1 ? "minimum" : "minima");
    }
  }

  /** Returns a number of two-sided configurations in words: a long one as a power of 2. */
  public static String count(BigInteger configurations) {
    boolean few = configurations.bitLength() <= 62;
    return few ? configurations.toString() : "2^" + configurations.getLowestSetBit();
  }

  /**
   * Returns the minima that random starts lead to; the same seed gives the same answer.
   *
   * @param landscape any number of actors
   * @param starts at least 1
   * @param seed of the starts, drawn with {@link Random}, whose algorithm is fixed
   * @throws IllegalArgumentException if there is no start
   */
  public static Sample of(Landscape landscape, int starts, long seed) {
    Check.that(starts >= 1, "starts", starts, "at least 1");
    int n = landscape.actors();
    Random random = new Random(seed);
    LandscapeField field = new LandscapeField(n, landscape.links());
    Map<List<Integer>, Minimum> found = new HashMap<>();
    for (int start = 0; start < starts; start++) {
      boolean[] other = new boolean[n];
      for (int i = 0; i < n; i++) {
        other[i] = random.nextBoolean();
      }
      field.reset(other);
      for (int move = field.steepest(); move >= 0; move = field.steepest()) {
        field.flip(move);
      }
      int[] sides = new int[n];
      List<Integer> key = new ArrayList<>(n);
      for (int i = 0; i < n; i++) {
        sides[i] = field.other(i) == field.other(0) ? 0 : 1;
        key.add(sides[i]);
      }
      Minimum old = found.get(key);
      found.put(
          List.copyOf(key),
          old == null
              ? new Minimum(landscape.energy(sides), List.copyOf(key), 1, field.strict())
              : new Minimum(old.energy(), old.sides(), old.basin() + 1, old.strict()));
    }
    List<Minimum> minima = new ArrayList<>(found.values());
    LandscapeEnumeration.sort(minima);
    return new Sample(starts, BigInteger.ONE.shiftLeft(n - 1), List.copyOf(minima));
  }
}
