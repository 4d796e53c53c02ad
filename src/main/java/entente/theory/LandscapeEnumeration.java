package entente.theory;

import entente.theory.Landscape.Minimum;
import entente.theory.Landscape.Survey;
import entente.theory.Landscape.Ties;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * All stable configurations of a two-sided landscape, with their basins.
 *
 * <p>Axelrod and Bennett (1993), see {@link Landscape}. The 2<sup>n−1</sup> configurations are
 * visited in the order of a Gray code, so that each differs from the last by one move. A basin is
 * what reaches a minimum by steepest descent; of equally steep moves the actor listed first makes
 * it. Every configuration lies in the basin of one weak minimum.
 */
public final class LandscapeEnumeration {

  /** Most actors whose configurations are enumerated. */
  public static final int MAX_ACTORS = 24;

  /** Most minima that are listed. */
  public static final int MAX_MINIMA = 100_000;

  private static final byte WEAK = -1;
  private static final byte STRICT = -2;

  private LandscapeEnumeration() {}

  /**
   * Returns all minima under a rule for ties; basins are the same under both rules.
   *
   * @throws IllegalArgumentException if there are more than 24 actors, or so many ties that more
   *     than 100 000 minima would be listed
   */
  public static Survey of(Landscape landscape, Ties ties) {
    int n = landscape.actors();
    Check.that(
        n <= MAX_ACTORS,
        "actors",
        n,
        "at most " + MAX_ACTORS + " for an enumeration. Maybe descend from random starts");
    byte[] next = moves(landscape);
    int[] ends = ends(next, ties);
    long[] basins = basins(next, ends);
    List<Minimum> minima = new ArrayList<>(ends.length);
    for (int m = 0; m < ends.length; m++) {
      int[] sides = sides(ends[m], n);
      minima.add(
          new Minimum(
              landscape.energy(sides),
              Arrays.stream(sides).boxed().toList(),
              basins[m],
              next[ends[m]] == STRICT));
    }
    sort(minima);
    return new Survey(next.length, landscape.energySum(), List.copyOf(minima));
  }

  /** Orders minima by energy, then by sides. */
  static void sort(List<Minimum> minima) {
    minima.sort(
        Comparator.comparing(Minimum::energy)
            .thenComparing(
                (a, b) ->
                    Arrays.compare(
                        a.sides().stream().mapToInt(side -> side).toArray(),
                        b.sides().stream().mapToInt(side -> side).toArray())));
  }

  private static byte[] moves(Landscape landscape) {
    int n = landscape.actors();
    LandscapeField field = new LandscapeField(n, landscape.links());
    byte[] next = new byte[1 << (n - 1)];
    for (int step = 0; step < next.length; step++) {
      if (step > 0) {
        field.flip(1 + Integer.numberOfTrailingZeros(step));
      }
      int steepest = field.steepest();
      int code = step ^ (step >> 1);
      next[code] = steepest >= 0 ? (byte) steepest : field.strict() ? STRICT : WEAK;
    }
    return next;
  }

  private static int[] ends(byte[] next, Ties ties) {
    int[] ends = new int[16];
    int count = 0;
    for (int code = 0; code < next.length; code++) {
      if (next[code] == STRICT || (next[code] == WEAK && ties == Ties.WEAK)) {
        Check.that(
            count < MAX_MINIMA,
            "propensity",
            "more than " + MAX_MINIMA + " minima",
            "fewer ties. Maybe leave out actors whom nobody minds, or count strict minima only");
        if (count == ends.length) {
          ends = Arrays.copyOf(ends, 2 * count);
        }
        ends[count++] = code;
      }
    }
    return Arrays.copyOf(ends, count);
  }

  private static long[] basins(byte[] next, int[] ends) {
    long[] basins = new long[ends.length];
    int all = next.length - 1;
    for (int start = 0; start < next.length; start++) {
      int code = start;
      while (next[code] >= 0) {
        // The first actor has no bit: its move is the move of all others.
        code ^= next[code] == 0 ? all : 1 << (next[code] - 1);
      }
      int end = Arrays.binarySearch(ends, code);
      if (end >= 0) {
        basins[end]++;
      }
    }
    return basins;
  }

  private static int[] sides(int code, int n) {
    int[] sides = new int[n];
    for (int i = 1; i < n; i++) {
      sides[i] = code >> (i - 1) & 1;
    }
    return sides;
  }
}
