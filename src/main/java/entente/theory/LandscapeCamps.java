package entente.theory;

import entente.text.Template;
import entente.theory.Landscape.Minimum;
import entente.theory.Landscape.Survey;
import entente.theory.Landscape.Ties;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All stable configurations of a landscape with more than two camps.
 *
 * <p>Our extension of Axelrod and Bennett (1993), see {@link Landscape}, who allow two sides: an
 * actor may move to any other camp, or found one while there are fewer than the limit. Of equally
 * steep moves the first actor makes it, to the first camp.
 */
public final class LandscapeCamps {

  /** Most configurations that are enumerated. */
  public static final int MAX_CONFIGURATIONS = 250_000;

  private static final Template SIZE =
      Template.of("{actors} in up to {camps} camps, {count} configurations");

  private final Landscape landscape;
  private final BigInteger[] links;
  private final int n;
  private final int camps;
  private final Map<List<Integer>, Integer> index = new HashMap<>();
  private final List<int[]> configurations = new ArrayList<>();

  private LandscapeCamps(Landscape landscape, int camps) {
    this.landscape = landscape;
    this.camps = camps;
    n = landscape.actors();
    links = landscape.links();
  }

  /**
   * Returns all minima with at most the given number of camps.
   *
   * @param landscape few actors: 12 with 3 camps, 9 with any number
   * @param camps most camps, at least 2
   * @param ties which configurations count if a move leaves the energy as it is
   * @throws IllegalArgumentException if there are more than 250 000 configurations
   */
  public static Survey of(Landscape landscape, int camps, Ties ties) {
    Check.that(camps >= 2, "camps", camps, "at least 2");
    double count = Partitions.count(landscape.actors(), camps);
    Check.that(
        count <= MAX_CONFIGURATIONS,
        "actors",
        SIZE.fill("actors", landscape.actors(), "camps", camps, "count", count),
        "at most " + MAX_CONFIGURATIONS + ". Maybe allow two camps only");
    return new LandscapeCamps(landscape, camps).survey(ties);
  }

  private Survey survey(Ties ties) {
    Partitions.each(
        n,
        camps,
        groups -> {
          index.put(Arrays.stream(groups).boxed().toList(), configurations.size());
          configurations.add(groups.clone());
        });
    int size = configurations.size();
    int[] next = new int[size];
    boolean[] strict = new boolean[size];
    BigInteger sum = BigInteger.ZERO;
    for (int c = 0; c < size; c++) {
      sum = sum.add(visit(c, next, strict));
    }
    long[] basins = new long[size];
    for (int c = 0; c < size; c++) {
      int end = c;
      while (next[end] != end) {
        end = next[end];
      }
      basins[end]++;
    }
    List<Minimum> minima = new ArrayList<>();
    for (int c = 0; c < size; c++) {
      if (next[c] == c && (strict[c] || ties == Ties.WEAK)) {
        int[] groups = configurations.get(c);
        List<Integer> sides = Arrays.stream(groups).boxed().toList();
        minima.add(new Minimum(landscape.energy(groups), sides, basins[c], strict[c]));
      }
    }
    LandscapeEnumeration.sort(minima);
    return new Survey(size, landscape.decimal(sum), List.copyOf(minima));
  }

  /** Finds the steepest move from a configuration and returns its energy. */
  private BigInteger visit(int c, int[] next, boolean[] strict) {
    int[] groups = configurations.get(c);
    int used = Arrays.stream(groups).max().orElseThrow() + 1;
    BigInteger steepest = BigInteger.ZERO;
    BigInteger energy = BigInteger.ZERO;
    next[c] = c;
    strict[c] = true;
    for (int i = 0; i < n; i++) {
      BigInteger[] pull = new BigInteger[used + 1];
      Arrays.fill(pull, BigInteger.ZERO);
      boolean alone = true;
      for (int j = 0; j < n; j++) {
        if (j != i) {
          pull[groups[j]] = pull[groups[j]].add(links[i * n + j]);
          alone &= groups[j] != groups[i];
        }
      }
      for (int to = 0; to < used; to++) {
        energy = to == groups[i] ? energy : energy.add(pull[to]);
      }
      for (int to = 0; to < Math.min(used + 1, camps); to++) {
        if (to == groups[i] || (to == used && alone)) {
          continue;
        }
        BigInteger rise = pull[groups[i]].subtract(pull[to]);
        strict[c] &= rise.signum() > 0;
        if (rise.compareTo(steepest) < 0) {
          steepest = rise;
          int[] moved = groups.clone();
          moved[i] = to;
          moved = Partitions.canonical(moved);
          next[c] = index.get(Arrays.stream(moved).boxed().toList());
        }
      }
    }
    return energy;
  }
}
