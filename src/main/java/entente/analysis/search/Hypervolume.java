package entente.analysis.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The part of the unit cube in which a set of points beats something: the volume of all boxes from
 * 0 to a point (Zitzler and Thiele 1998), exactly.
 *
 * <p>Two and three dimensions are swept; more are computed by the exclusive parts of points, each
 * in turn (While, Bradstreet and Barone 2012). More is better in every coordinate; what lies
 * outside the cube counts up to its sides.
 */
public final class Hypervolume {
  private Hypervolume() {}

  /**
   * Returns the hypervolume.
   *
   * @param points coordinates by [point][dimension], finite
   */
  public static double of(List<double[]> points) {
    List<double[]> inside = new ArrayList<>();
    for (double[] point : points) {
      double[] clipped = Arrays.stream(point).map(x -> Math.max(0, Math.min(1, x))).toArray();
      if (Arrays.stream(clipped).allMatch(x -> x > 0)) {
        inside.add(clipped);
      }
    }
    return inside.isEmpty() ? 0 : volume(best(inside));
  }

  private static double volume(List<double[]> points) {
    int dimensions = points.get(0).length;
    if (dimensions <= 3) {
      return swept(points, dimensions);
    }
    List<double[]> sorted = new ArrayList<>(points);
    sorted.sort(Comparator.comparingDouble((double[] p) -> p[dimensions - 1]));
    double sum = 0;
    for (int k = 0; k < sorted.size(); k++) {
      double[] point = sorted.get(k);
      List<double[]> limited = new ArrayList<>();
      for (double[] other : sorted.subList(k + 1, sorted.size())) {
        // All later points reach at least as far in the last dimension.
        double[] least = new double[dimensions - 1];
        for (int j = 0; j < least.length; j++) {
          least[j] = Math.min(point[j], other[j]);
        }
        limited.add(least);
      }
      double own = 1;
      for (int j = 0; j < dimensions - 1; j++) {
        own *= point[j];
      }
      double shared = limited.isEmpty() ? 0 : volume(best(limited));
      sum += point[dimensions - 1] * (own - shared);
    }
    return sum;
  }

  /** Sweeps from the top of the last dimension downwards over a growing staircase. */
  private static double swept(List<double[]> points, int dimensions) {
    if (dimensions == 1) {
      return points.stream().mapToDouble(p -> p[0]).max().orElse(0);
    }
    List<double[]> sorted = new ArrayList<>(points);
    sorted.sort(Comparator.comparingDouble((double[] p) -> -p[dimensions - 1]));
    NavigableMap<Double, Double> stairs = new TreeMap<>();
    double area = 0;
    double sum = 0;
    for (int k = 0; k < sorted.size(); k++) {
      double[] p = sorted.get(k);
      area += added(stairs, p[0], dimensions == 2 ? 1 : p[1]);
      double next = k + 1 < sorted.size() ? sorted.get(k + 1)[dimensions - 1] : 0;
      sum += area * (p[dimensions - 1] - next);
    }
    return sum;
  }

  // Steps by their right end; heights fall to the right. Returns the area that a box adds.
  private static double added(NavigableMap<Double, Double> stairs, double x, double y) {
    Map.Entry<Double, Double> right = stairs.ceilingEntry(x);
    if (right != null && right.getValue() >= y) {
      return 0;
    }
    double floor = right == null ? 0 : right.getValue();
    double end = x;
    double gain = 0;
    Map.Entry<Double, Double> left = stairs.floorEntry(x);
    if (left != null && left.getKey() == x) {
      stairs.remove(x);
      left = stairs.lowerEntry(x);
    }
    while (left != null && left.getValue() <= y) {
      gain += (end - left.getKey()) * (y - floor);
      floor = left.getValue();
      end = left.getKey();
      stairs.remove(left.getKey());
      left = stairs.lowerEntry(x);
    }
    double start = left == null ? 0 : left.getKey();
    gain += (end - start) * (y - floor);
    stairs.put(x, y);
    return gain;
  }

  /** Returns the points that no other beats, each once. */
  static List<double[]> best(List<double[]> points) {
    List<double[]> sorted = new ArrayList<>(points);
    sorted.sort((a, b) -> -Arrays.compare(a, b));
    List<double[]> best = new ArrayList<>();
    for (double[] point : sorted) {
      if (best.stream().noneMatch(b -> covers(b, point))) {
        best.add(point);
      }
    }
    return best;
  }

  private static boolean covers(double[] a, double[] b) {
    for (int k = 0; k < a.length; k++) {
      if (a[k] < b[k]) {
        return false;
      }
    }
    return true;
  }
}
