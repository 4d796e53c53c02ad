package entente.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.Chance.Purpose;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keyed draws: what they are, and that one says nothing about another. */
class ChanceTest {

  private static final int DRAWS = 20_000;

  // Worked out apart from this program, with Python's integers, from the description of the draws.
  @ParameterizedTest
  @CsvSource({
    "0, 0.2981087113815915, 0.48409700313259",
    "1, 0.6243828201872574, 0.9162322933754401",
    "-1, 0.6933801254136445, 0.4892029327396888",
    "1099511627776, 0.27904595164237317, 0.5838078023852407"
  })
  void drawsAreTheFunctionOfTheirKeysThatIsDescribed(long seed, double taste, double review) {
    Chance chance = new Chance(seed);
    assertEquals(taste, chance.uniform(Purpose.TASTE, 1, 2, 3), 0);
    assertEquals(review, chance.uniform(Purpose.REVIEW, -7, 1L << 50, 4000), 0);
  }

  @Test
  void aBeginningThatIsKeptGivesTheSameDraws() {
    Chance chance = new Chance(3);
    long beginning = chance.beginning(Purpose.CRISIS, 11, -4);
    for (int round = 0; round < 50; round++) {
      double draw = chance.uniform(Purpose.CRISIS, 11, -4, round);
      assertEquals(draw, Chance.uniform(beginning, round), 0);
    }
  }

  @Test
  void namesHaveTheKeysThatAreDescribed() {
    assertEquals(-780787492076525413L, Chance.hash(""));
    assertEquals(-9175839198208422914L, Chance.hash("A"));
    assertEquals(-7623026856086222346L, Chance.hash("platform"));
    assertEquals(-534904783426661026L, Chance.join(1, 2));
  }

  // Frozen: on every JVM the same bits, since only FastMath is used.
  @Test
  void transformedDrawsDoNotDriftFromOneMachineToAnother() {
    Chance chance = new Chance(0);
    assertEquals(-0.6029109051973262, chance.gumbel(Purpose.CASE, 0, 0, 0), 0);
    assertEquals(-1.5254648491505922, chance.normal(Purpose.THREAT_NOISE, 5, 6, 7), 0);
    assertEquals(2.6376727085614142, chance.exponential(Purpose.CRISIS, 5, 6, 7), 0);
  }

  @Test
  void drawsStayStrictlyBetweenZeroAndOne() {
    Chance chance = new Chance(0);
    // The keys whose 64 bits are all 1 and all 0, found by running the mixing function backwards.
    double most = chance.uniform(Purpose.TASTE, 0, 5223103453756677238L, 0);
    double least = chance.uniform(Purpose.TASTE, 0, -8669195654382581364L, 0);
    assertEquals(0x1p-54, least, 0);
    assertEquals(Math.nextDown(1.0), most, 0);
    double gumbel = chance.gumbel(Purpose.TASTE, 0, 5223103453756677238L, 0);
    assertTrue(gumbel < Double.POSITIVE_INFINITY);
  }

  @Test
  void drawsAreUniformAlongEachKey() {
    Chance chance = new Chance(3);
    for (int key = 0; key < 3; key++) {
      long[] counts = new long[50];
      for (int k = 0; k < DRAWS; k++) {
        counts[(int) (50 * along(chance, key, k))]++;
      }
      double[] expected = new double[50];
      java.util.Arrays.fill(expected, DRAWS / 50.0);
      assertTrue(new ChiSquareTest().chiSquareTest(expected, counts) > 1e-3, "key " + key);
    }
  }

  private static double along(Chance chance, int key, int k) {
    return chance.uniform(Purpose.CRISIS, key == 0 ? k : 1, key == 1 ? k : 2, key == 2 ? k : 3);
  }

  @Test
  void normalAndExponentialDrawsHaveTheirDistributions() {
    Chance chance = new Chance(4);
    double[] normal = new double[2000];
    double[] exponential = new double[2000];
    for (int k = 0; k < normal.length; k++) {
      normal[k] = chance.normal(Purpose.HELP_NOISE, k, 0, 1);
      exponential[k] = chance.exponential(Purpose.CASE_RACE, k, 0, 1);
    }
    KolmogorovSmirnovTest test = new KolmogorovSmirnovTest();
    double p = test.kolmogorovSmirnovTest(new NormalDistribution(null, 0, 1), normal);
    assertTrue(p > 1e-3, "p = " + p);
    p = test.kolmogorovSmirnovTest(new ExponentialDistribution(null, 1), exponential);
    assertTrue(p > 1e-3, "p = " + p);
  }

  @Test
  void oneDrawSaysNothingAboutAnotherPurposeKeyRoundOrSeed() {
    Chance chance = new Chance(5);
    double[][] columns = new double[6][DRAWS];
    for (int k = 0; k < DRAWS; k++) {
      columns[0][k] = chance.uniform(Purpose.TASTE, k, 2, 3);
      columns[1][k] = chance.uniform(Purpose.REVIEW, k, 2, 3);
      columns[2][k] = chance.uniform(Purpose.TASTE, k, 3, 3);
      columns[3][k] = chance.uniform(Purpose.TASTE, k, 2, 4);
      columns[4][k] = chance.uniform(Purpose.TASTE, 2, k, 3);
      columns[5][k] = new Chance(6).uniform(Purpose.TASTE, k, 2, 3);
    }
    for (int a = 0; a < columns.length; a++) {
      for (int b = 0; b < a; b++) {
        double r = new PearsonsCorrelation().correlation(columns[a], columns[b]);
        assertEquals(0, r, 4 / Math.sqrt(DRAWS), a + " and " + b);
      }
    }
  }

  @Test
  void allBitsOfTheSeedCount() {
    Set<Double> seen = new HashSet<>();
    for (int bit = 0; bit < 64; bit++) {
      seen.add(new Chance(1L << bit).uniform(Purpose.TASTE, 1, 1, 1));
    }
    assertEquals(64, seen.size());
  }

  @Test
  void happensAsOftenAsItsProbability() {
    Chance chance = new Chance(8);
    int count = 0;
    for (int k = 0; k < DRAWS; k++) {
      assertTrue(chance.happens(1, Purpose.CASE, k, 0, 1));
      assertTrue(!chance.happens(0, Purpose.CASE, k, 0, 1));
      count += chance.happens(0.03, Purpose.CASE, k, 0, 1) ? 1 : 0;
    }
    assertEquals(0.03, count / (double) DRAWS, 4 * Math.sqrt(0.03 * 0.97 / DRAWS));
  }
}
