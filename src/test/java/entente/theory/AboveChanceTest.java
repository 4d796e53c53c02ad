package entente.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AboveChanceTest {

  @Test
  void friendsTogetherAndEnemiesApartIsOne() {
    double[] roots = {1, 1, 1};
    double[] propensity = {0, 1, -1, 1, 0, -1, -1, -1, 0};
    assertEquals(new AboveChance(1, 0, 0), AboveChance.of(roots, propensity, new long[] {1, 1, 2}));
    assertEquals(new AboveChance(1, 0, 0), AboveChance.of(roots, propensity, new long[] {5, 1, 0}));
  }

  /** By hand: 1 and 3 together, w = 1, 2, 2; F = 1 + 2·0.5, t = 2/5, F₀ = 3/5·1 + 2/5·(1 + 2). */
  @Test
  void agreesWithAPaperCalculation() {
    double[] roots = {1, 1, 2};
    double[] propensity = {0, 1, -0.5, 1, 0, -1, -0.5, -1, 0};
    AboveChance found = AboveChance.of(roots, propensity, new long[] {2, 1, 2});
    assertEquals(1 - 2 / 1.8, found.cohesion(), 1e-15);
    assertEquals(1, found.friendsApart());
    assertEquals(1.0 / 3, found.enemiesTogether(), 1e-15);
  }

  @Test
  void isUndefinedWithoutChanceOfFrustration() {
    double[] roots = {1, 2};
    AboveChance indifferent = AboveChance.of(roots, new double[4], new long[] {1, 1});
    assertTrue(Double.isNaN(indifferent.cohesion()));
    assertTrue(Double.isNaN(indifferent.friendsApart()));
    assertTrue(Double.isNaN(indifferent.enemiesTogether()));
    double[] friends = {0, 1, 1, 0};
    assertTrue(Double.isNaN(AboveChance.of(roots, friends, new long[] {1, 1}).cohesion()));
    assertEquals(0, AboveChance.of(roots, friends, new long[] {1, 2}).cohesion());
    assertTrue(Double.isNaN(AboveChance.of(new double[0], new double[0], new long[0]).cohesion()));
    assertThrows(
        IllegalArgumentException.class,
        () -> AboveChance.of(roots, new double[3], new long[] {1, 1}));
  }

  @Test
  void chanceIsTheMeanOverRelabellings() {
    // With equal sizes the mean frustration over all ways to hand out the same camps is F₀.
    Random random = new Random(3);
    for (int trial = 0; trial < 50; trial++) {
      int n = 6;
      double[] roots = new double[n];
      Arrays.fill(roots, 0.7);
      double[] propensity = RandomGames.symmetric(random, n);
      long[] camps = new long[n];
      for (int i = 0; i < n; i++) {
        camps[i] = random.nextInt(8);
      }
      camps[0] = 1;
      camps[1] = 3;
      double[] sum = new double[2];
      RandomGames.permutations(
          n,
          order -> {
            long[] moved = new long[n];
            for (int i = 0; i < n; i++) {
              moved[i] = camps[order[i]];
            }
            sum[0] += AboveChance.of(roots, propensity, moved).cohesion();
            sum[1]++;
          });
      assertEquals(0, sum[0] / sum[1], 1e-12);
    }
  }

  @Test
  void oneCampIsCampsOfWhichOneIsFilled() {
    Random random = new Random(5);
    for (int trial = 0; trial < 50; trial++) {
      int n = 7;
      double[] propensity = RandomGames.symmetric(random, n);
      double[] roots = random.doubles(n).toArray();
      int[] members = IntStream.range(0, n).filter(i -> random.nextBoolean()).toArray();
      long[] camps = new long[n];
      Arrays.stream(members).forEach(i -> camps[i] = 4);
      assertEquals(
          AboveChance.of(roots, propensity, camps),
          AboveChance.ofCamp(AboveChance.totals(roots, propensity), roots, propensity, members));
    }
  }

  @Test
  void nullActorAndUnitsChangeNothing() {
    Random random = new Random(4);
    for (int trial = 0; trial < 50; trial++) {
      int n = 7;
      double[] propensity = RandomGames.symmetric(random, n);
      double[] roots = new double[n];
      double[] doubled = new double[n];
      long[] camps = new long[n];
      for (int i = 0; i < n; i++) {
        roots[i] = i == n - 1 ? 0 : random.nextDouble();
        doubled[i] = 2 * roots[i];
        camps[i] = random.nextInt(4);
      }
      AboveChance base = AboveChance.of(roots, propensity, camps);
      assertEquals(base, AboveChance.of(doubled, propensity, camps));
      camps[n - 1] = 3 - camps[n - 1];
      assertEquals(base, AboveChance.of(roots, propensity, camps));
    }
  }
}
