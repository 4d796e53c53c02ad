package entente.experiment.sampling;

import entente.model.Chance;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A Latin hypercube (McKay, Beckman and Conover 1979): each axis is cut into as many slices as
 * there are points, and each slice holds one.
 *
 * <p>Of several keyed samples the one is taken whose nearest two points lie farthest apart
 * (maximin: Johnson, Moore and Ylvisaker 1990); the larger the sample, the fewer are tried. Of
 * samples that are equally good the first is taken. Beyond {@value #LARGE} points the place of a
 * point in each axis is worked out from its number when it is asked for, by a keyed permutation (a
 * Feistel network: Luby and Rackoff 1988), so that no table of points is made.
 */
public final class LatinHypercube implements UnitDesign {

  private static final long PATIENCE = 40_000_000;
  private static final int MOST = 100;
  private static final int LARGE = 1 << 20;
  private static final int ROUNDS = 6;
  private static final int SHARE = 7;

  private final int size;
  private final Chance chance;
  private final List<String> names;
  private final long[] keys;
  private double[][] points;

  /** Creates so many points over the axes of these names. */
  public LatinHypercube(int size, Chance chance, List<String> names) {
    this.size = size;
    this.chance = chance;
    this.names = List.copyOf(names);
    this.keys = names.stream().mapToLong(Chance::hash).toArray();
  }

  private synchronized double[][] points() {
    points = points == null ? spread() : points;
    return points;
  }

  private double[][] spread() {
    long pairs = Math.max(1, (long) size * size / 2 * names.size());
    long tries = Math.max(1, Math.min(MOST, PATIENCE / pairs));
    double[][] best = sample(size, chance, names, 0);
    double widest = tries > 1 ? nearest(best) : 0;
    for (int t = 1; t < tries; t++) {
      double[][] other = sample(size, chance, names, t);
      double apart = nearest(other);
      if (apart > widest) {
        best = other;
        widest = apart;
      }
    }
    return best;
  }

  private static double[][] sample(int size, Chance chance, List<String> names, int attempt) {
    double[][] sample = new double[size][names.size()];
    for (int axis = 0; axis < names.size(); axis++) {
      long key = Chance.hash(names.get(axis));
      Double[] draws = new Double[size];
      Integer[] order = new Integer[size];
      for (int i = 0; i < size; i++) {
        order[i] = i;
        draws[i] = chance.uniform(Chance.Purpose.DESIGN, key, 2L * attempt + 1, i);
      }
      Arrays.sort(order, Comparator.comparing(i -> draws[i]));
      for (int slice = 0; slice < size; slice++) {
        double inside = chance.uniform(Chance.Purpose.DESIGN, key, 2L * attempt + 2, slice);
        sample[order[slice]][axis] = (slice + inside) / size;
      }
    }
    return sample;
  }

  /** Returns the square of the smallest distance between two points. */
  static double nearest(double[][] points) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < points.length; i++) {
      for (int j = 0; j < i; j++) {
        double square = 0;
        for (int k = 0; k < points[i].length; k++) {
          double d = points[i][k] - points[j][k];
          square += d * d;
        }
        least = Math.min(least, square);
      }
    }
    return least;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public double at(int point, int axis) {
    if (size <= LARGE) {
      return points()[point][axis];
    }
    int slice = slice(point, axis);
    double inside = chance.uniform(Chance.Purpose.DESIGN, keys[axis], 2, slice);
    return (slice + inside) / size;
  }

  /** Returns the slice of an axis that a point of a large sample lies in; no two share one. */
  private int slice(int point, int axis) {
    int half = (Integer.SIZE - Integer.numberOfLeadingZeros(size - 1) + 1) / 2;
    int mask = (1 << half) - 1;
    long place = point;
    do {
      long left = place >>> half;
      long right = place & mask;
      for (int round = 0; round < ROUNDS; round++) {
        double draw = chance.uniform(Chance.Purpose.DESIGN, keys[axis], SHARE + round, (int) right);
        long next = left ^ (long) (draw * (mask + 1L));
        left = right;
        right = next;
      }
      place = left << half | right;
      // What falls beyond the last slice is sent on, which keeps it a permutation.
    } while (place >= size);
    return (int) place;
  }
}
