package entente.experiment.sampling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.Chance;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws that make a design what its name says. */
class DesignsTest {

  private static final List<String> NAMES = List.of("a", "b", "c");

  private static double[] point(UnitDesign design, int point, int axes) {
    return IntStream.range(0, axes).mapToDouble(k -> design.at(point, k)).toArray();
  }

  @Test
  void aFullDesignHasEachCombinationOnceTheFirstFactorSlowest() {
    FullDesign design = new FullDesign(List.of(2, 3, 4));
    assertEquals(24, design.size());
    TreeSet<String> seen = new TreeSet<>();
    StringBuilder first = new StringBuilder();
    for (int p = 0; p < design.size(); p++) {
      int a = (int) (design.at(p, 0) * 2);
      first.append(a);
      seen.add(a + " " + (int) (design.at(p, 1) * 3) + " " + (int) (design.at(p, 2) * 4));
    }
    assertEquals(24, seen.size());
    assertEquals("0".repeat(12) + "1".repeat(12), first.toString());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 77})
  void eachSliceOfALatinHypercubeHoldsOnePoint(long seed) {
    int n = 17;
    LatinHypercube design = new LatinHypercube(n, new Chance(seed), NAMES);
    for (int axis = 0; axis < 3; axis++) {
      int k = axis;
      int[] slices = IntStream.range(0, n).map(p -> (int) (design.at(p, k) * n)).sorted().toArray();
      assertArrayEquals(IntStream.range(0, n).toArray(), slices);
    }
  }

  @Test
  void theChosenHypercubeSpreadsBetterThanMostOthers() {
    double[][] chosen = points(new LatinHypercube(20, new Chance(5), NAMES), 20);
    int worse = 0;
    for (int seed = 100; seed < 140; seed++) {
      RandomDesign random = new RandomDesign(20, new Chance(seed), NAMES);
      double other = LatinHypercube.nearest(points(random, 20));
      worse += other < LatinHypercube.nearest(chosen) ? 1 : 0;
    }
    assertTrue(worse >= 38, worse + " of 40");
  }

  private static double[][] points(UnitDesign design, int n) {
    return IntStream.range(0, n).mapToObj(p -> point(design, p, 3)).toArray(double[][]::new);
  }

  // The first points in three dimensions by the directions of Joe and Kuo (2008), as their program
  // sobol.cc and the tests of Commons Math print them.
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0",
    "1, 0.5, 0.5, 0.5",
    "2, 0.75, 0.25, 0.25",
    "3, 0.25, 0.75, 0.75",
    "4, 0.375, 0.375, 0.625",
    "5, 0.875, 0.875, 0.125",
    "6, 0.625, 0.125, 0.875",
    "7, 0.125, 0.625, 0.375",
    "8, 0.1875, 0.3125, 0.9375",
    "9, 0.6875, 0.8125, 0.4375"
  })
  void theSequenceOfSobolBeginsAsPublished(int point, double x, double y, double z) {
    assertArrayEquals(new double[] {x, y, z}, new SobolDesign(16, 3).vector(point));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 6, 8})
  void aTrajectoryOfMorrisMovesEachFactorOnceByDelta(int levels) {
    MorrisDesign design = new MorrisDesign(9, levels, new Chance(3), NAMES, single(NAMES));
    assertEquals(9 * 4, design.size());
    double delta = levels / (2.0 * (levels - 1));
    for (int t = 0; t < 9; t++) {
      TreeSet<Integer> moved = new TreeSet<>();
      for (int step = 1; step <= 3; step++) {
        int changed = -1;
        for (int k = 0; k < 3; k++) {
          double move = Math.abs(design.at(4 * t + step, k) - design.at(4 * t + step - 1, k));
          if (move > 0) {
            assertEquals(delta, move, 1e-12);
            assertEquals(-1, changed);
            changed = k;
          }
        }
        moved.add(changed);
      }
      assertEquals(new TreeSet<>(List.of(0, 1, 2)), moved);
    }
  }

  @Test
  void saltelliMixesTheTwoSamplesAxisByAxis() {
    SaltelliDesign design = new SaltelliDesign(4, single(List.of("a", "b")), true);
    SobolDesign sequence = new SobolDesign(4, 4);
    assertEquals(4 * 6, design.size());
    for (int row = 0; row < 4; row++) {
      double[] v = sequence.vector(row).clone();
      v[2] = SaltelliDesign.shifted(v[2], 0);
      v[3] = SaltelliDesign.shifted(v[3], 1);
      double[][] block = {
        {v[0], v[1]}, {v[2], v[1]}, {v[0], v[3]}, {v[0], v[3]}, {v[2], v[1]}, {v[2], v[3]}
      };
      for (int k = 0; k < 6; k++) {
        assertArrayEquals(block[k], point(design, 6 * row + k, 2), "row " + row + " place " + k);
      }
    }
    assertEquals(4 * 4, new SaltelliDesign(4, single(List.of("a", "b")), false).size());
  }

  @Test
  void theSecondSampleIsNowhereTheFirstAndAsBalanced() {
    int axes = 3;
    SaltelliDesign design = new SaltelliDesign(8, single(NAMES), false);
    for (int axis = 0; axis < axes; axis++) {
      TreeSet<Integer> eighths = new TreeSet<>();
      for (int row = 0; row < 8; row++) {
        double second = design.at(row * (axes + 2) + axes + 1, axis);
        assertNotEquals(design.at(row * (axes + 2), axis), second);
        eighths.add((int) (second * 8));
      }
      assertEquals(8, eighths.size(), "one point in each slice");
    }
  }

  @Test
  void aLargeHypercubeHasNoSliceTwice() {
    int n = (1 << 20) + 1;
    LatinHypercube design = new LatinHypercube(n, new Chance(1), List.of("a"));
    BitSet slices = new BitSet();
    IntStream.range(0, n).forEach(p -> slices.set((int) (design.at(p, 0) * n)));
    assertEquals(n, slices.cardinality());
  }

  @Test
  void aFurtherFactorMovesNoRandomPoint() {
    RandomDesign two = new RandomDesign(5, new Chance(1), List.of("a", "b"));
    RandomDesign more = new RandomDesign(5, new Chance(1), List.of("z", "a", "b"));
    assertEquals(two.at(3, 0), more.at(3, 1));
    assertNotEquals(two.at(3, 0), two.at(3, 1));
  }

  private static FactorGroups single(List<String> names) {
    return new FactorGroups(names, java.util.stream.IntStream.range(0, names.size()).toArray());
  }

  @Test
  void aGroupMovesAtOnce() {
    FactorGroups groups = new FactorGroups(List.of("g", "c"), new int[] {0, 1, 0});
    SaltelliDesign saltelli = new SaltelliDesign(4, groups, false);
    assertEquals(4 * 4, saltelli.size());
    for (int row = 0; row < 4; row++) {
      int a = 4 * row;
      int b = a + 3;
      assertEquals(saltelli.at(b, 0), saltelli.at(a + 1, 0));
      assertEquals(saltelli.at(b, 2), saltelli.at(a + 1, 2));
      assertEquals(saltelli.at(a, 1), saltelli.at(a + 1, 1));
      assertEquals(saltelli.at(b, 1), saltelli.at(a + 2, 1));
      assertEquals(saltelli.at(a, 0), saltelli.at(a + 2, 0));
    }
    MorrisDesign morris = new MorrisDesign(5, 4, new Chance(3), List.of("a", "c", "b"), groups);
    assertEquals(5 * 3, morris.size());
    for (int row = 1; row < morris.size(); row++) {
      if (row % 3 != 0) {
        boolean a = morris.at(row, 0) != morris.at(row - 1, 0);
        boolean c = morris.at(row, 1) != morris.at(row - 1, 1);
        boolean b = morris.at(row, 2) != morris.at(row - 1, 2);
        assertTrue(a == b && a != c, "row " + row);
      }
    }
  }
}
