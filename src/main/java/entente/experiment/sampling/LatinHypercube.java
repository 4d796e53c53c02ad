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
 * samples that are equally good the first is taken.
 */
public final class LatinHypercube implements UnitDesign {

  private static final long PATIENCE = 40_000_000;
  private static final int MOST = 100;

  private final double[][] points;

  /** Creates so many points over the axes of these names. */
  public LatinHypercube(int size, Chance chance, List<String> names) {
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
    this.points = best;
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
    return points.length;
  }

  @Override
  public double at(int point, int axis) {
    return points[point][axis];
  }
}
