package entente.theory;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/**
 * The landscape of alignments: how frustrated actors of given sizes and propensities are with who
 * is on their side and who is not.
 *
 * <p>Axelrod, R. and Bennett, D. S. (1993), A landscape theory of aggregation, British Journal of
 * Political Science 23, 211–233. With d<sub>ij</sub> = 0 on the same side and 1 otherwise, actor i
 * has the frustration F<sub>i</sub> = Σ<sub>j≠i</sub> s<sub>j</sub> p<sub>ij</sub> d<sub>ij</sub>
 * and the configuration the energy E = Σ<sub>i</sub> s<sub>i</sub> F<sub>i</sub>, in which each
 * pair counts twice. One actor moves at a time, and only if its own frustration falls; then so does
 * the energy.
 *
 * <p>Arithmetic is exact on the decimals given, because ties decide how many minima there are.
 * {@link LandscapeEnumeration} finds all minima, {@link LandscapeDescent} some of many actors, and
 * {@link LandscapeCamps} those of more than two camps.
 */
public final class Landscape {

  /** Which configurations count as minima if a move leaves the energy as it is. */
  public enum Ties {
    /** A minimum is a configuration that no move lowers. */
    WEAK,
    /** A minimum is a configuration that every move raises. */
    STRICT
  }

  /**
   * One stable configuration.
   *
   * @param energy its energy, exact
   * @param sides the side of each actor: 0 that of the first actor, then numbered as they appear
   * @param basin how many configurations (or starts) lead here by steepest descent, itself included
   * @param strict whether every move raises the energy
   */
  public record Minimum(BigDecimal energy, List<Integer> sides, long basin, boolean strict) {}

  /**
   * What a complete enumeration found.
   *
   * @param configurations how many different configurations there are; sides have no names
   * @param energySum the sum of their energies, exact
   * @param minima from the lowest energy up, ties in the order of their sides
   */
  public record Survey(long configurations, BigDecimal energySum, List<Minimum> minima) {}

  private final BigInteger[] sizes;
  private final BigInteger[] propensity;
  private final int sizePlaces;
  private final int propensityPlaces;

  private Landscape(BigDecimal[] sizes, BigDecimal[] propensity) {
    sizePlaces = Exact.places(sizes);
    propensityPlaces = Exact.places(propensity);
    this.sizes = Exact.integers("sizes", sizePlaces, sizes);
    this.propensity = Exact.integers("propensity", propensityPlaces, propensity);
  }

  /**
   * Returns a landscape of n actors.
   *
   * @param sizes n numbers above 0, any unit
   * @param propensity n × n numbers, row by row, symmetric: above 0 to be together, below to be
   *     apart; the diagonal is ignored
   * @throws IllegalArgumentException if shapes do not agree, a size is not above 0, or the
   *     propensities of a pair differ
   */
  public static Landscape of(BigDecimal[] sizes, BigDecimal[] propensity) {
    int n = sizes.length;
    Check.that(n >= 2 && n <= 4096, "sizes", n + " entries", "2 to 4096 actors");
    Check.that(
        propensity.length == n * n, "propensity", propensity.length + " entries", "n² = " + n * n);
    BigDecimal[] off = propensity.clone();
    for (int i = 0; i < n; i++) {
      Check.that(
          sizes[i].signum() > 0,
          "sizes[" + i + "]",
          sizes[i],
          "a number above 0. Maybe leave out an actor without size");
      off[i * n + i] = BigDecimal.ZERO;
      for (int j = 0; j < i; j++) {
        Check.that(
            off[i * n + j].compareTo(off[j * n + i]) == 0,
            Check.at("propensity", i, j),
            off[i * n + j],
            off[j * n + i] + " as the other way round. Maybe take the mean of both directions");
      }
    }
    return new Landscape(sizes, off);
  }

  /** Returns a landscape of the decimals that the given numbers print as. */
  public static Landscape of(double[] sizes, double[] propensity) {
    return of(Exact.decimals("sizes", sizes), Exact.decimals("propensity", propensity));
  }

  /** Returns the number of actors. */
  public int actors() {
    return sizes.length;
  }

  /**
   * Returns the energy of a configuration: twice the sum of s<sub>i</sub> s<sub>j</sub>
   * p<sub>ij</sub> over the pairs that are apart.
   *
   * @param sides for each actor the number of its side, any numbers, also more than two
   */
  public BigDecimal energy(int... sides) {
    BigInteger energy = BigInteger.ZERO;
    for (int i = 0; i < sizes.length; i++) {
      energy = energy.add(sizes[i].multiply(units(sides, i)));
    }
    return decimal(energy);
  }

  /**
   * Returns the frustration of one actor: Σ s<sub>j</sub> p<sub>ij</sub> over those apart from it.
   */
  public BigDecimal frustration(int[] sides, int actor) {
    return new BigDecimal(units(sides, actor), sizePlaces + propensityPlaces);
  }

  private BigInteger units(int[] sides, int i) {
    Check.length("sides", sides.length, sizes.length);
    BigInteger sum = BigInteger.ZERO;
    for (int j = 0; j < sizes.length; j++) {
      if (sides[j] != sides[i]) {
        sum = sum.add(sizes[j].multiply(propensity[i * sizes.length + j]));
      }
    }
    return sum;
  }

  /** Returns the size of an actor. */
  public BigDecimal size(int actor) {
    return new BigDecimal(sizes[actor], sizePlaces);
  }

  /** Returns the pull of one actor on another: s<sub>j</sub> p<sub>ij</sub>. */
  public BigDecimal pull(int actor, int other) {
    return new BigDecimal(
        sizes[other].multiply(propensity[actor * sizes.length + other]),
        sizePlaces + propensityPlaces);
  }

  /**
   * Returns the sum of the energies of all two-sided configurations: each pair is apart in half of
   * them.
   */
  public BigDecimal energySum() {
    BigInteger sum = BigInteger.ZERO;
    for (BigInteger link : links()) {
      sum = sum.add(link);
    }
    return decimal(sum.shiftLeft(sizes.length - 2));
  }

  /** Returns s<sub>i</sub> s<sub>j</sub> p<sub>ij</sub> of all ordered pairs in units of energy. */
  BigInteger[] links() {
    int n = sizes.length;
    BigInteger[] links = new BigInteger[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        links[i * n + j] = sizes[i].multiply(sizes[j]).multiply(propensity[i * n + j]);
      }
    }
    return links;
  }

  /** Returns an energy given in units. */
  BigDecimal decimal(BigInteger energy) {
    return new BigDecimal(energy, 2 * sizePlaces + propensityPlaces);
  }
}
