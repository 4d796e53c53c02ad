package entente.analysis.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.model.Chance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HypervolumeTest {

  private static final int STEPS = 6;

  /** On a lattice the volume is the number of small cubes below some point. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void itCountsTheCubesBelow(int dimensions) {
    Chance chance = new Chance(dimensions);
    for (int set = 0; set < 30; set++) {
      List<double[]> points = new ArrayList<>();
      for (int p = 0; p < 1 + set % 7; p++) {
        double[] point = new double[dimensions];
        for (int k = 0; k < dimensions; k++) {
          double draw = chance.uniform(Chance.Purpose.RESAMPLE, set, 10L * p + k, 0);
          point[k] = Math.floor(draw * (STEPS + 2)) / STEPS;
        }
        points.add(point);
      }
      assertEquals(cubes(points, dimensions), Hypervolume.of(points), 1e-12);
    }
  }

  private static double cubes(List<double[]> points, int dimensions) {
    int all = 1;
    for (int k = 0; k < dimensions; k++) {
      all *= STEPS;
    }
    int below = 0;
    for (int cube = 0; cube < all; cube++) {
      double[] middle = new double[dimensions];
      for (int k = 0, rest = cube; k < dimensions; k++, rest /= STEPS) {
        middle[k] = (rest % STEPS + 0.5) / STEPS;
      }
      below += points.stream().anyMatch(p -> Arrays.compare(least(p, middle), middle) == 0) ? 1 : 0;
    }
    return below / (double) all;
  }

  private static double[] least(double[] a, double[] b) {
    double[] least = new double[a.length];
    Arrays.setAll(least, k -> Math.min(a[k], b[k]));
    return least;
  }
}
