package entente.model.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.model.Chance;
import entente.model.Chance.Purpose;
import entente.model.Scenes;
import java.util.Arrays;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule of choice and its limits. */
class ChoiceTest {

  private static final boolean[] OPEN = {true, true, false, true};
  private static final double[] SCORES = {0.10, 0.16, 9, 0.02};
  private static final int DRAWS = 40_000;

  private static Choice choice(double precision) {
    var parameters = Scenes.read("five-states").parameters().choice();
    return new Choice(Scenes.with(parameters, "precision", precision));
  }

  private static long[] frequencies(double precision) {
    Choice choice = choice(precision);
    Chance chance = new Chance(20);
    long[] counts = new long[OPEN.length];
    double[] gumbel = new double[OPEN.length];
    for (int draw = 0; draw < DRAWS; draw++) {
      for (int o = 0; o < gumbel.length; o++) {
        gumbel[o] = chance.gumbel(Purpose.TASTE, draw, o, 0);
      }
      counts[choice.choose(draw % 2, OPEN, SCORES, gumbel)]++;
    }
    return counts;
  }

  // The chance to fail by bad luck alone is one in a thousand, and the seed is fixed.
  private static void assertFits(double[] expected, long[] counts) {
    assertTrue(new ChiSquareTest().chiSquareTest(expected, counts) > 1e-3, Arrays.toString(counts));
  }

  @Test
  void withoutPrecisionEachOpenOptionIsEquallyLikely() {
    long[] counts = frequencies(0);
    assertEquals(0, counts[2]);
    assertFits(new double[] {1, 1, 1}, new long[] {counts[0], counts[1], counts[3]});
    for (int o : new int[] {0, 1, 3}) {
      assertEquals(1.0 / 3, choice(0).probability(o, OPEN, SCORES), 1e-15);
    }
    assertEquals(0, choice(0).inScore(3));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 8, 25, 60})
  void frequenciesAreTheLogitProbabilities(double precision) {
    long[] counts = frequencies(precision);
    double[] expected = new double[3];
    double sum = 0;
    int[] open = {0, 1, 3};
    for (int k = 0; k < 3; k++) {
      expected[k] = choice(precision).probability(open[k], OPEN, SCORES);
      sum += expected[k];
    }
    assertEquals(1, sum, 1e-12);
    assertFits(expected, new long[] {counts[0], counts[1], counts[3]});
  }

  @Test
  void withGreatPrecisionTheBestReplyIsChosen() {
    assertEquals(DRAWS, frequencies(1e6)[1]);
    assertEquals(1, choice(1e6).probability(1, OPEN, SCORES), 1e-12);
    assertEquals(0, choice(1e6).probability(0, OPEN, SCORES), 1e-12);
  }

  @Test
  void tiesGoToThePresentOptionThenToTheFirst() {
    double[] none = new double[4];
    assertEquals(3, choice(25).choose(3, OPEN, none, none));
    double[] two = {1, 1, 5, 0};
    assertEquals(0, choice(25).choose(3, OPEN, two, none));
    assertEquals(0, choice(25).choose(0, OPEN, two, none));
    assertEquals(1, choice(25).choose(1, OPEN, two, none));
  }

  @Test
  void aClosedOptionIsNotChosenAndNotRead() {
    double[] scores = {0, 0, Double.NaN, 0};
    double[] gumbel = {0, 1, Double.NaN, 0};
    assertEquals(1, choice(25).choose(0, OPEN, scores, gumbel));
    assertEquals(1.0 / 3, choice(25).probability(0, OPEN, scores), 1e-15);
  }
}
