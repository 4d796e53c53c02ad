package entente.theory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Shapley and Shubik 1954, Banzhaf 1965. */
class PowerTest {

  /** EEC of 1958, [12; 4,4,4,2,2,1]: Luxembourg never mattered. */
  @Test
  void eec1958() {
    VotingGame eec = VotingGame.of(12, 4, 4, 4, 2, 2, 1);
    BigFraction large = new BigFraction(7, 30);
    BigFraction middle = new BigFraction(3, 20);
    assertArrayEquals(
        new BigFraction[] {large, large, large, middle, middle, BigFraction.ZERO},
        ShapleyShubik.exact(eec));
    large = new BigFraction(5, 21);
    middle = new BigFraction(1, 7);
    assertArrayEquals(
        new BigFraction[] {large, large, large, middle, middle, BigFraction.ZERO},
        Banzhaf.exact(eec));
    assertArrayEquals(integers(10, 10, 10, 6, 6, 0), Banzhaf.swings(eec));
    assertArrayEquals(
        new double[] {7 / 30.0, 7 / 30.0, 7 / 30.0, 0.15, 0.15, 0}, ShapleyShubik.of(eec));
    assertArrayEquals(
        new double[] {5 / 21.0, 5 / 21.0, 5 / 21.0, 1 / 7.0, 1 / 7.0, 0}, Banzhaf.of(eec));
    assertArrayEquals(
        new double[] {10 / 32.0, 10 / 32.0, 10 / 32.0, 6 / 32.0, 6 / 32.0, 0},
        Banzhaf.probability(eec));
  }

  /** UN Security Council, [39; 7×5, 1×10]. */
  @Test
  void securityCouncil() {
    double[] weights = new double[15];
    Arrays.fill(weights, 0, 5, 7);
    Arrays.fill(weights, 5, 15, 1);
    VotingGame council = VotingGame.of(39, weights);
    BigFraction[] shapley = ShapleyShubik.exact(council);
    BigFraction[] banzhaf = Banzhaf.exact(council);
    for (int i = 0; i < 15; i++) {
      assertEquals(i < 5 ? new BigFraction(421, 2145) : new BigFraction(4, 2145), shapley[i]);
      assertEquals(i < 5 ? new BigFraction(106, 635) : new BigFraction(21, 1270), banzhaf[i]);
    }
  }

  @Test
  void bruteForceAgrees() {
    Random random = new Random(41);
    for (int trial = 0; trial < 400; trial++) {
      int n = 1 + random.nextInt(8);
      int[] weights = random.ints(n, 0, 12).toArray();
      weights[0]++;
      int sum = Arrays.stream(weights).sum();
      int quota = 1 + random.nextInt(sum);
      long[] factorial = {1, 1, 2, 6, 24, 120, 720, 5040, 40320};
      long[] swings = new long[n];
      long[] orders = new long[n];
      for (int c = 0; c < 1 << n; c++) {
        int weight = 0;
        for (int i = 0; i < n; i++) {
          weight += (c >> i & 1) * weights[i];
        }
        for (int i = 0; i < n; i++) {
          if ((c >> i & 1) == 0 && weight < quota && weight + weights[i] >= quota) {
            int size = Integer.bitCount(c);
            swings[i]++;
            orders[i] += factorial[size] * factorial[n - 1 - size];
          }
        }
      }
      // The same vote in tenths: the unit does not matter.
      VotingGame game =
          VotingGame.of(quota / 10.0, Arrays.stream(weights).mapToDouble(w -> w / 10.0).toArray());
      BigInteger[] found = Banzhaf.swings(game);
      BigFraction[] shapley = ShapleyShubik.exact(game);
      for (int i = 0; i < n; i++) {
        assertEquals(swings[i], found[i].longValueExact());
        assertEquals(
            new BigFraction(BigInteger.valueOf(orders[i]), BigInteger.valueOf(factorial[n])),
            shapley[i]);
      }
    }
  }

  @Test
  void nullMemberAndOrderChangeNothing() {
    double[] weights = {5, 3, 2, 2, 1};
    BigFraction[] base = ShapleyShubik.exact(VotingGame.of(8, weights));
    BigFraction[] more = ShapleyShubik.exact(VotingGame.of(8, 0, 1, 2, 2, 3, 5));
    assertEquals(BigFraction.ZERO, more[0]);
    for (int i = 0; i < 5; i++) {
      assertEquals(base[i], more[5 - i]);
    }
    assertArrayEquals(new double[] {1, 0, 0}, ShapleyShubik.of(VotingGame.of(3, 10, 1, 1)));
  }

  @Test
  void sixtyMembersAreInstant() {
    double[] weights = new Random(42).ints(60, 1, 200).asDoubleStream().toArray();
    double sum = Arrays.stream(weights).sum();
    VotingGame game = VotingGame.of(Math.ceil(0.65 * sum), weights);
    assertTimeout(
        Duration.ofSeconds(10),
        () -> {
          assertEquals(BigFraction.ONE, sum(ShapleyShubik.exact(game)));
          assertEquals(BigFraction.ONE, sum(Banzhaf.exact(game)));
        });
  }

  /** Equal members share power, also when the counts exceed one machine word. */
  @Test
  void countsJoinBeyondAMachineWord() {
    double[] weights = new double[193];
    Arrays.fill(weights, 3);
    VotingGame game = VotingGame.of(2 * 193, weights);
    BigInteger expected = BigInteger.ONE;
    for (int k = 1; k <= 128; k++) {
      expected = expected.multiply(BigInteger.valueOf(193 - k)).divide(BigInteger.valueOf(k));
    }
    assertEquals(expected, Banzhaf.swings(game)[7]);
    assertEquals(new BigFraction(1, 193), ShapleyShubik.exact(game)[192]);
    assertEquals(1 / 193.0, ShapleyShubik.of(game)[0]);
  }

  private static BigInteger choose(int n, int k) {
    BigInteger ways = BigInteger.ONE;
    for (int j = 1; j <= k; j++) {
      ways = ways.multiply(BigInteger.valueOf(n + 1L - j)).divide(BigInteger.valueOf(j));
    }
    return ways;
  }

  // [151; 100, 1 × 200]: the large one swings 51 to 150 of the others; one of those swings 150
  // others, or the large one with 50. All these counts exceed a machine word.
  @Test
  void oneLargeAmongManySwingsBinomialCounts() {
    double[] weights = new double[201];
    Arrays.fill(weights, 1);
    weights[0] = 100;
    BigInteger[] swings = Banzhaf.swings(VotingGame.of(151, weights));
    BigInteger large = BigInteger.ZERO;
    for (int others = 51; others <= 150; others++) {
      large = large.add(choose(200, others));
    }
    assertEquals(large, swings[0]);
    assertEquals(choose(199, 150).add(choose(199, 50)), swings[7]);
  }

  @Test
  void refusesWhatIsNoVote() {
    assertThrows(IllegalArgumentException.class, () -> VotingGame.of(0, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> VotingGame.of(3, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> VotingGame.of(1, 1, -1));
    assertThrows(IllegalArgumentException.class, () -> VotingGame.of(Double.NaN, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> VotingGame.of(1));
    String fine =
        assertThrows(
                IllegalArgumentException.class,
                () -> VotingGame.of(0.5, 0.123456789, 0.234567891, 0.345678912))
            .getMessage();
    assertTrue(fine.contains("Maybe round the weights"), fine);
  }

  private static BigFraction sum(BigFraction[] fractions) {
    return Arrays.stream(fractions).reduce(BigFraction.ZERO, BigFraction::add);
  }

  private static BigInteger[] integers(long... numbers) {
    return Arrays.stream(numbers).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
  }

  @Test
  void fractionsAreWrittenOut() {
    VotingGame eec = VotingGame.of(12, 4, 4, 4, 2, 2, 1);
    assertEquals(
        List.of("7/30", "7/30", "7/30", "3/20", "3/20", "0"), ShapleyShubik.fractions(eec));
    assertEquals(List.of("5/21", "5/21", "5/21", "1/7", "1/7", "0"), Banzhaf.fractions(eec));
    assertEquals(List.of("1", "0", "0"), Banzhaf.fractions(VotingGame.of(3, 10, 1, 1)));
  }

  // With half of the sum as quota the counts of 1000 members would not fit; with all of it they are
  // those of a quota of one unit.
  @Test
  void aQuotaNearAllIsAsEasyAsOneNearNothing() {
    double[] weights = new double[1000];
    Arrays.fill(weights, 1e5);
    weights[0] = 1;
    double sum = Arrays.stream(weights).sum();
    assertEquals(1 / 1000.0, ShapleyShubik.of(VotingGame.of(sum, weights))[0], 1e-15);
    assertThrows(IllegalArgumentException.class, () -> VotingGame.of(sum / 2, weights));
  }

  /** Going through coalitions finds what generating functions count. */
  @Test
  void listedAsCounted() {
    Random random = new Random(3);
    for (int trial = 0; trial < 20; trial++) {
      int n = 1 + random.nextInt(9);
      BigDecimal[] weights = new BigDecimal[n];
      int sum = 0;
      for (int i = 0; i < n; i++) {
        weights[i] = BigDecimal.valueOf(1 + random.nextInt(6));
        sum += weights[i].intValue();
      }
      BigDecimal quota = BigDecimal.valueOf(1 + random.nextInt(sum));
      VotingRule rule = VotingRule.of(List.of(quota), List.<BigDecimal[]>of(weights), 1);
      assertArrayEquals(
          ShapleyShubik.exact(VotingGame.of(quota, weights)),
          ShapleyShubik.exact(new ListedVote(rule)));
      assertArrayEquals(
          Banzhaf.swings(VotingGame.of(quota, weights)), Banzhaf.swings(new ListedVote(rule)));
    }
  }

  /** Two majorities and a blocking minority by all coalitions, and by drawing within intervals. */
  @Test
  void severalMajoritiesByBruteForceAndByDrawing() {
    int n = 7;
    BigDecimal[] people = new BigDecimal[n];
    BigDecimal[] states = new BigDecimal[n];
    for (int i = 0; i < n; i++) {
      people[i] = BigDecimal.valueOf((long) i * i + 1);
      states[i] = BigDecimal.ONE;
    }
    VotingRule rule =
        VotingRule.of(
            List.of(BigDecimal.valueOf(4), BigDecimal.valueOf(68)), List.of(states, people), 3);
    long[] expected = new long[n];
    for (int coalition = 0; coalition < 1 << n; coalition++) {
      for (int i = 0; i < n; i++) {
        boolean turns = decides(coalition) && !decides(coalition & ~(1 << i));
        expected[i] += turns ? 1 : 0;
      }
    }
    BigInteger[] swings = Banzhaf.swings(new ListedVote(rule));
    for (int i = 0; i < n; i++) {
      assertEquals(BigInteger.valueOf(expected[i]), swings[i]);
    }
    Random random = new Random(1);
    SampledPower drawn = new SampledPower(rule, 20000, (sample, place) -> random.nextDouble());
    double[] shapley = ShapleyShubik.of(new ListedVote(rule));
    double[] banzhaf = Banzhaf.of(new ListedVote(rule));
    double[] chance = Banzhaf.probability(new ListedVote(rule));
    int held = 0;
    SampledPower.Estimate[][] drawnBanzhaf = drawn.banzhaf();
    for (int i = 0; i < n; i++) {
      held += holds(drawn.shapleyShubik()[i], shapley[i]) ? 1 : 0;
      held += holds(drawnBanzhaf[0][i], chance[i]) ? 1 : 0;
      held += holds(drawnBanzhaf[1][i], banzhaf[i]) ? 1 : 0;
    }
    assertTrue(held >= 19, held + " of 21");
  }

  private static boolean decides(int coalition) {
    int people = 0;
    for (int i = 0; i < 7; i++) {
      people += (coalition >> i & 1) * (i * i + 1);
    }
    int size = Integer.bitCount(coalition);
    return size >= 4 && people >= 68 || size > 7 - 3;
  }

  private static boolean holds(SampledPower.Estimate estimate, double truth) {
    return estimate.low() <= truth && truth <= estimate.high();
  }
}
