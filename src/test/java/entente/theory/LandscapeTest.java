package entente.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.theory.Landscape.Minimum;
import entente.theory.Landscape.Survey;
import entente.theory.Landscape.Ties;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LandscapeTest {

  /** Axelrod and Bennett 1993: four minima of five powers who all dislike each other. */
  @ParameterizedTest
  @EnumSource(Ties.class)
  void fivePowers(Ties ties) {
    Landscape landscape = Landscape.of(Tables.FIVE_POWERS, Tables.allEnemies(5));
    Survey survey = LandscapeEnumeration.of(landscape, ties);
    assertEquals(16, survey.configurations());
    assertEquals(
        List.of(
            new Minimum(new BigDecimal("-936.1328"), List.of(0, 1, 1, 1, 0), 7, true),
            new Minimum(new BigDecimal("-933.9602"), List.of(0, 1, 0, 0, 1), 5, true),
            new Minimum(new BigDecimal("-923.8208"), List.of(0, 0, 0, 1, 1), 3, true),
            new Minimum(new BigDecimal("-890.4000"), List.of(0, 0, 1, 0, 1), 1, true)),
        survey.minima());
  }

  /** Axelrod and Bennett 1993 with the printed sizes: 195 strict minima and 226 weak ones. */
  @Test
  void seventeenNations() {
    Landscape landscape = Landscape.of(Tables.SEVENTEEN_NATIONS, Tables.allEnemies(17));
    Survey weak = LandscapeEnumeration.of(landscape, Ties.WEAK);
    Survey strict = LandscapeEnumeration.of(landscape, Ties.STRICT);
    assertEquals(65_536, weak.configurations());
    assertEquals(226, weak.minima().size());
    assertEquals(195, strict.minima().size());
    assertEquals(65_536, weak.minima().stream().mapToLong(Minimum::basin).sum());
    assertEquals(strict.minima(), weak.minima().stream().filter(Minimum::strict).toList());
  }

  /**
   * Furnas and Axelrod 2016: one minimum of eleven actors, its energy, and what each adds to it.
   *
   * <p>The printed frustrations are those times the size of the actor: they sum to the energy.
   */
  @Test
  void middleEast() {
    Landscape landscape = Landscape.of(Tables.MIDDLE_EAST_SIZES, Tables.middleEast());
    Survey survey = LandscapeEnumeration.of(landscape, Ties.WEAK);
    assertEquals(1024, survey.configurations());
    assertEquals(0, new BigDecimal(-47_513_600).compareTo(survey.energySum()));
    assertEquals(1, survey.minima().size());
    int[] sides = middleEast("Tur", "ISIS", "Nusra");
    Minimum only = survey.minima().get(0);
    assertEquals(Arrays.stream(sides).boxed().toList(), only.sides());
    assertEquals(1024, only.basin());
    assertEquals(0, new BigDecimal(-83_200).compareTo(only.energy()));
    int[] frustrations = {
      -1900, -2200, -11500, -1500, -2100, -2400, -38000, -2200, -8800, -2100, -10500
    };
    for (int i = 0; i < 11; i++) {
      BigDecimal size = BigDecimal.valueOf(Tables.MIDDLE_EAST_SIZES[i]);
      BigDecimal added = landscape.frustration(sides, i).multiply(size);
      assertEquals(0, new BigDecimal(frustrations[i]).compareTo(added));
    }
  }

  /** Furnas and Axelrod 2016: the five lowest configurations, stable or not. */
  @Test
  void lowestConfigurationsOfTheMiddleEast() {
    Landscape landscape = Landscape.of(Tables.MIDDLE_EAST_SIZES, Tables.middleEast());
    String[][] lowest = {
      {"Tur", "ISIS", "Nusra"},
      {"ISIS", "Nusra"},
      {"Tur", "ISIS"},
      {"Tur", "SA", "ISIS", "Nusra"},
      {"ISIS"}
    };
    int[] energies = {-83_200, -82_400, -81_200, -80_600, -80_000};
    for (int c = 0; c < 5; c++) {
      assertEquals(energies[c], landscape.energy(middleEast(lowest[c])).intValueExact());
    }
    long low =
        IntStream.range(0, 1024)
            .filter(c -> landscape.energy(sides(c, 11)).intValueExact() <= -80_000)
            .count();
    assertEquals(5, low);
    long sum =
        IntStream.range(0, 1024)
            .mapToLong(c -> landscape.energy(sides(c, 11)).longValueExact())
            .sum();
    assertEquals(-47_513_600, sum);
  }

  /** E(X) − E(Y) = 2 s (F(X) − F(Y)) if one actor moves (Axelrod and Bennett 1993). */
  @Test
  void energyFollowsTheMoverTwice() {
    Random random = new Random(11);
    for (int trial = 0; trial < 200; trial++) {
      int n = 2 + random.nextInt(6);
      double[] sizes = tenths(random, n, 1, 50);
      Landscape landscape = Landscape.of(sizes, coarse(random, n, 3));
      int[] x = sides(random.nextInt(1 << (n - 1)), n);
      int[] y = x.clone();
      int k = random.nextInt(n);
      y[k] = 1 - y[k];
      BigDecimal own = landscape.frustration(x, k).subtract(landscape.frustration(y, k));
      BigDecimal expected = own.multiply(BigDecimal.valueOf(2 * sizes[k]));
      assertEquals(0, expected.compareTo(landscape.energy(x).subtract(landscape.energy(y))));
    }
  }

  /** A plain search that evaluates every configuration and every move from its definition. */
  @Test
  void bruteForceAgrees() {
    Random random = new Random(12);
    for (int trial = 0; trial < 300; trial++) {
      int n = 2 + random.nextInt(7);
      // Every third game has numbers too long for one machine word, every third many ties.
      double[] sizes =
          trial % 3 == 0 ? random.doubles(n, 0.001, 1).toArray() : tenths(random, n, 1, 4);
      double[] propensity =
          trial % 3 == 0 ? RandomGames.symmetric(random, n) : coarse(random, n, 2);
      Landscape landscape = Landscape.of(sizes, propensity);
      for (Ties ties : Ties.values()) {
        assertEquals(brute(landscape, ties), LandscapeEnumeration.of(landscape, ties));
        assertEquals(brute(landscape, ties), LandscapeCamps.of(landscape, 2, ties));
      }
    }
  }

  @Test
  void unitsAndOrderDoNotMatter() {
    Random random = new Random(13);
    for (int trial = 0; trial < 60; trial++) {
      int n = 2 + random.nextInt(6);
      double[] sizes = tenths(random, n, 1, 9);
      double[] propensity = coarse(random, n, 2);
      double[] larger = Arrays.stream(sizes).map(size -> 8 * size).toArray();
      Survey base = LandscapeEnumeration.of(Landscape.of(sizes, propensity), Ties.WEAK);
      Survey scaled = LandscapeEnumeration.of(Landscape.of(larger, propensity), Ties.WEAK);
      assertEquals(shape(base), shape(scaled));
      for (int m = 0; m < base.minima().size(); m++) {
        BigDecimal energy = base.minima().get(m).energy().multiply(new BigDecimal(64));
        assertEquals(0, energy.compareTo(scaled.minima().get(m).energy()));
      }
      double[] turnedSizes = new double[n];
      double[] turned = new double[n * n];
      for (int i = 0; i < n; i++) {
        turnedSizes[n - 1 - i] = sizes[i];
        for (int j = 0; j < n; j++) {
          turned[(n - 1 - i) * n + n - 1 - j] = propensity[i * n + j];
        }
      }
      Survey other = LandscapeEnumeration.of(Landscape.of(turnedSizes, turned), Ties.WEAK);
      assertEquals(
          base.minima().stream().map(m -> m.energy() + " " + m.strict()).sorted().toList(),
          other.minima().stream().map(m -> m.energy() + " " + m.strict()).sorted().toList());
    }
  }

  @Test
  void actorWhomNobodyMindsDoublesEverything() {
    Random random = new Random(14);
    int n = 6;
    double[] sizes = tenths(random, n, 1, 9);
    double[] propensity = coarse(random, n, 3);
    for (int i = 0; i < n; i++) {
      propensity[i * n + n - 1] = 0;
      propensity[(n - 1) * n + i] = 0;
    }
    double[] without = new double[(n - 1) * (n - 1)];
    for (int i = 0; i < n - 1; i++) {
      System.arraycopy(propensity, i * n, without, i * (n - 1), n - 1);
    }
    Landscape more = Landscape.of(sizes, propensity);
    Landscape less = Landscape.of(Arrays.copyOf(sizes, n - 1), without);
    Survey a = LandscapeEnumeration.of(more, Ties.WEAK);
    Survey b = LandscapeEnumeration.of(less, Ties.WEAK);
    assertEquals(2 * b.minima().size(), a.minima().size());
    assertEquals(0, a.energySum().compareTo(b.energySum().multiply(new BigDecimal(2))));
    assertEquals(List.of(), LandscapeEnumeration.of(more, Ties.STRICT).minima());
  }

  /** In binary 0.1 + 0.2 is not 0.3; the last actor has as much on either side. */
  @Test
  void tenthsTieExactly() {
    double[] propensity = {0, 1, -1, 0.1, 1, 0, -1, 0.1, -1, -1, 0, 0.1, 0.1, 0.1, 0.1, 0};
    Landscape landscape = Landscape.of(new double[] {0.1, 0.2, 0.3, 0.1}, propensity);
    Survey weak = LandscapeEnumeration.of(landscape, Ties.WEAK);
    assertEquals(
        List.of(List.of(0, 0, 1, 0), List.of(0, 0, 1, 1)),
        weak.minima().stream().map(Minimum::sides).toList());
    assertEquals(weak.minima().get(0).energy(), weak.minima().get(1).energy());
    assertEquals(List.of(), LandscapeEnumeration.of(landscape, Ties.STRICT).minima());
  }

  @Test
  void twentyFourActorsAreEnumerated() {
    Random random = new Random(15);
    Landscape landscape = Landscape.of(tenths(random, 24, 1, 99), coarse(random, 24, 9));
    Survey survey = LandscapeEnumeration.of(landscape, Ties.WEAK);
    assertEquals(1 << 23, survey.minima().stream().mapToLong(Minimum::basin).sum());
    LandscapeDescent.Sample sample = LandscapeDescent.of(landscape, 200, 1);
    assertEquals(survey.minima().get(0).energy(), sample.minima().get(0).energy());
    assertEquals(200, sample.minima().stream().mapToLong(Minimum::basin).sum());
    for (Minimum minimum : sample.minima()) {
      assertTrue(survey.minima().stream().anyMatch(m -> m.sides().equals(minimum.sides())));
    }
  }

  @Test
  void descentSaysWhatItDidNotSearch() {
    Random random = new Random(16);
    Landscape landscape =
        Landscape.of(random.doubles(60, 0.1, 1).toArray(), RandomGames.symmetric(random, 60));
    LandscapeDescent.Sample sample = LandscapeDescent.of(landscape, 50, 7);
    assertEquals(sample, LandscapeDescent.of(landscape, 50, 7));
    assertTrue(sample.searched().contains("50 random starts among 576460752303423488"));
    int[] lowest = sample.minima().get(0).sides().stream().mapToInt(side -> side).toArray();
    for (int i = 0; i < 60; i++) {
      int[] moved = lowest.clone();
      moved[i] = 1 - moved[i];
      assertTrue(landscape.energy(moved).compareTo(landscape.energy(lowest)) >= 0);
    }
    assertThrows(IllegalArgumentException.class, () -> LandscapeDescent.of(landscape, 0, 7));
  }

  /** Three mutual enemies of one size: frustrated on two sides, at peace in three camps. */
  @Test
  void moreCampsAreOurExtension() {
    Landscape landscape = Landscape.of(new double[] {1, 1, 1}, Tables.allEnemies(3));
    assertEquals(3, LandscapeCamps.of(landscape, 2, Ties.WEAK).minima().size());
    Survey three = LandscapeCamps.of(landscape, 3, Ties.STRICT);
    assertEquals(5, three.configurations());
    assertEquals(
        List.of(new Minimum(new BigDecimal(-6), List.of(0, 1, 2), 5, true)), three.minima());
    assertEquals(new BigDecimal(-6 - 3 * 4), three.energySum());
  }

  /** F of the measure above chance is half the energy plus Σ w p⁻ for two camps. */
  @Test
  void cohesionStandsOnTheSameEnergy() {
    Random random = new Random(17);
    for (int trial = 0; trial < 100; trial++) {
      int n = 6;
      double[] roots = random.doubles(n, 0.1, 1).toArray();
      double[] propensity = RandomGames.symmetric(random, n);
      int[] sides = sides(1 + random.nextInt(31), n);
      long[] camps = Arrays.stream(sides).mapToLong(side -> 1L << side).toArray();
      double friends = 0;
      double enemies = 0;
      for (int i = 0; i < n; i++) {
        for (int j = i + 1; j < n; j++) {
          double pull = roots[i] * roots[j] * propensity[i * n + j];
          friends += Math.max(pull, 0);
          enemies += Math.max(-pull, 0);
        }
      }
      AboveChance found = AboveChance.of(roots, propensity, camps);
      double frustration = found.friendsApart() * friends + found.enemiesTogether() * enemies;
      double energy = Landscape.of(roots, propensity).energy(sides).doubleValue();
      assertEquals(energy / 2 + enemies, frustration, 1e-12);
    }
  }

  @Test
  void refusesWhatIsNoLandscape() {
    double[] two = {1, 2};
    String asymmetric =
        assertThrows(
                IllegalArgumentException.class,
                () -> Landscape.of(two, new double[] {0, 1, 0.5, 0}))
            .getMessage();
    assertEquals(
        "propensity[1,0]: 0.5; expected 1.0 as the other way round."
            + " Maybe take the mean of both directions",
        asymmetric);
    double[] four = new double[4];
    assertThrows(IllegalArgumentException.class, () -> Landscape.of(two, new double[3]));
    assertThrows(IllegalArgumentException.class, () -> Landscape.of(new double[] {1, 0}, four));
    assertThrows(
        IllegalArgumentException.class, () -> Landscape.of(new double[] {1, Double.NaN}, four));
    assertThrows(IllegalArgumentException.class, () -> Landscape.of(new double[] {1e-90, 1}, four));
    assertThrows(IllegalArgumentException.class, () -> Landscape.of(new double[1], new double[1]));
    double[] many = new double[25];
    Arrays.fill(many, 1);
    Landscape large = Landscape.of(many, Tables.allEnemies(25));
    assertThrows(IllegalArgumentException.class, () -> LandscapeEnumeration.of(large, Ties.WEAK));
    assertThrows(IllegalArgumentException.class, () -> LandscapeCamps.of(large, 2, Ties.WEAK));
    Landscape idle = Landscape.of(Arrays.copyOf(many, 20), new double[400]);
    assertThrows(IllegalArgumentException.class, () -> LandscapeEnumeration.of(idle, Ties.WEAK));
    assertEquals(0, LandscapeEnumeration.of(idle, Ties.STRICT).minima().size());
    assertThrows(IllegalArgumentException.class, () -> idle.energy(0, 1));
  }

  private static Survey brute(Landscape landscape, Ties ties) {
    int n = landscape.actors();
    int count = 1 << (n - 1);
    BigDecimal[] energy = new BigDecimal[count];
    BigDecimal sum = BigDecimal.ZERO;
    for (int c = 0; c < count; c++) {
      energy[c] = landscape.energy(sides(c, n));
      sum = sum.add(energy[c]);
    }
    long[] basin = new long[count];
    for (int c = 0; c < count; c++) {
      int here = c;
      int low = steepest(here, energy);
      while (low != here) {
        here = low;
        low = steepest(here, energy);
      }
      basin[here]++;
    }
    List<Minimum> minima = new ArrayList<>();
    for (int c = 0; c < count; c++) {
      int here = c;
      boolean strict =
          IntStream.range(0, n)
              .allMatch(i -> energy[moved(here, i, count)].compareTo(energy[here]) > 0);
      if (steepest(c, energy) == c && (strict || ties == Ties.WEAK)) {
        List<Integer> sides = Arrays.stream(sides(c, n)).boxed().toList();
        minima.add(new Minimum(energy[c], sides, basin[c], strict));
      }
    }
    minima.sort(
        Comparator.comparing(Minimum::energy).thenComparing(minimum -> minimum.sides().toString()));
    return new Survey(count, sum, minima);
  }

  private static int steepest(int c, BigDecimal[] energy) {
    int best = c;
    for (int i = 0; 1 << i <= energy.length; i++) {
      int to = moved(c, i, energy.length);
      if (energy[to].compareTo(energy[best]) < 0) {
        best = to;
      }
    }
    return best;
  }

  private static int moved(int c, int actor, int count) {
    return actor == 0 ? c ^ (count - 1) : c ^ 1 << (actor - 1);
  }

  private static List<String> shape(Survey survey) {
    return survey.minima().stream()
        .map(m -> m.sides() + " " + m.basin() + " " + m.strict())
        .toList();
  }

  private static int[] middleEast(String... other) {
    return Arrays.stream(Tables.MIDDLE_EAST)
        .mapToInt(name -> Arrays.asList(other).contains(name) ? 1 : 0)
        .toArray();
  }

  private static int[] sides(int code, int n) {
    return IntStream.range(0, n).map(i -> i == 0 ? 0 : code >> (i - 1) & 1).toArray();
  }

  private static double[] tenths(Random random, int n, int low, int high) {
    return random.ints(n, low, high + 1).mapToDouble(i -> i / 10.0).toArray();
  }

  private static double[] coarse(Random random, int n, int steps) {
    double[] matrix = RandomGames.symmetric(random, n);
    return Arrays.stream(matrix).map(p -> Math.rint(p * steps) / 10).toArray();
  }

  // Sizes 2 and 0.5, propensity −3: the one pulls on the other by its own size times that.
  @Test
  void aPullIsTheSizeOfWhoPullsTimesThePropensity() {
    Landscape two = Landscape.of(new double[] {2, 0.5}, new double[] {0, -3, -3, 0});
    assertEquals(0, new BigDecimal("0.5").compareTo(two.size(1)));
    assertEquals(0, new BigDecimal("-1.5").compareTo(two.pull(0, 1)));
    assertEquals(0, new BigDecimal("-6").compareTo(two.pull(1, 0)));
  }
}
