package entente.analysis.hindcast.score;

import static entente.analysis.hindcast.observed.Stance.DIALOGUE;
import static entente.analysis.hindcast.observed.Stance.EAST;
import static entente.analysis.hindcast.observed.Stance.HEDGE;
import static entente.analysis.hindcast.observed.Stance.WEST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.hindcast.calibration.Objective;
import entente.analysis.hindcast.observed.Stance;
import entente.analysis.hindcast.observed.Unit;
import entente.analysis.hindcast.score.CalibrationCurve.Bin;
import entente.analysis.statistic.Bootstrap.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The scores by hand. */
class ScoresTest {

  private static Unit unit(String state, Stance destination, boolean moved) {
    return new Unit(state, "R", destination, moved, moved ? 2000 : 0, moved ? "day" : "");
  }

  private static final List<Unit> UNITS =
      List.of(
          unit("A", WEST, true),
          unit("B", WEST, false),
          unit("C", WEST, false),
          unit("A", DIALOGUE, false),
          unit("B", DIALOGUE, true),
          unit("C", DIALOGUE, true),
          unit("A", EAST, false));

  @Test
  void pairsAreOfOneDestinationAndTiesCountHalf() {
    // West: A beats B, ties with C. Dialogue: B beats A, C does not. East has no mover.
    double[] chances = {0.5, 0.2, 0.5, 0.4, 0.9, 0.1, 0.8};
    assertEquals((1 + 0.5 + 1 + 0) / 4, new Ranking(UNITS).area(chances), 1e-15);
    assertEquals(0.75, Ranking.area(UNITS, chances, WEST), 1e-15);
    assertEquals(0.5, Ranking.area(UNITS, chances, DIALOGUE), 1e-15);
    assertTrue(Double.isNaN(Ranking.area(UNITS, chances, EAST)));
  }

  @Test
  void theSameChanceForAllIsHalf() {
    assertEquals(0.5, new Ranking(UNITS).area(new double[UNITS.size()]), 0);
  }

  @Test
  void unitsThatCountTwiceMakeTwiceThePairs() {
    double[] chances = {0.5, 0.2, 0.5, 0.4, 0.9, 0.1, 0.8};
    int[] weights = {2, 1, 0, 1, 3, 0, 1};
    // West: 2 × 1 pair won. Dialogue: 3 × 1 won.
    assertEquals(1, new Ranking(UNITS).area(chances, weights), 1e-15);
    weights = new int[] {1, 0, 2, 1, 0, 1, 0};
    // West: two ties. Dialogue: one lost.
    assertEquals(1.0 / 3, new Ranking(UNITS).area(chances, weights), 1e-15);
  }

  @Test
  void balancedAccuracyIsTheMeanRecallOfTheClassesObserved() {
    List<Stance> observed = List.of(WEST, WEST, EAST, HEDGE, HEDGE, HEDGE, DIALOGUE);
    List<Stance> told = List.of(WEST, HEDGE, EAST, HEDGE, DIALOGUE, HEDGE, HEDGE);
    assertEquals((1 / 2.0 + 1 + 2 / 3.0 + 0) / 4, Recall.ofFour(observed, told).balanced(), 1e-15);
    // Of four that are in no bloc all are told to be in none.
    assertEquals((1 / 2.0 + 1 + 1) / 3, Recall.ofBlocs(observed, told).balanced(), 1e-15);
    int[] weights = {0, 2, 0, 1, 1, 0, 0};
    assertEquals((0 + 1 / 2.0) / 2, Recall.ofFour(observed, told).balanced(weights), 1e-15);
  }

  @Test
  void brierAndCurve() {
    List<Unit> units = UNITS.subList(0, 4);
    double[] chances = {0.8, 0, 0.05, 0.2};
    assertEquals((0.04 + 0 + 0.0025 + 0.04) / 4, CalibrationCurve.brier(units, chances), 1e-15);
    assertEquals(
        List.of(
            new Bin(0, 0.05, 0.025, 0, 2),
            new Bin(0.05, 0.2, 0.2, 0, 1),
            new Bin(0.5, 0.8, 0.8, 1, 1)),
        CalibrationCurve.bins(units, chances));
  }

  @Test
  void shuffledStatesGiveHalfOnAverageAndLuckIsToldFromSkill() {
    List<Unit> units = IntStream.range(0, 40).mapToObj(k -> unit("S" + k, WEST, k < 8)).toList();
    double[] perfect = IntStream.range(0, 40).mapToDouble(k -> k < 8 ? 1 : 0).toArray();
    Permutation permutation = new Permutation(units, perfect, 1);
    Ranking ranking = new Ranking(units);
    double mean =
        IntStream.range(0, 2000)
            .mapToDouble(b -> ranking.area(permutation.shuffled(b)))
            .average()
            .orElseThrow();
    assertEquals(0.5, mean, 0.01);
    assertEquals(1 / 1000.0, permutation.p(999), 1e-12);
    assertEquals(1, new Permutation(units, new double[40], 1).p(99), 1e-12);
  }

  @Test
  void aShuffleMovesWholeStates() {
    List<Unit> units =
        List.of(
            unit("A", WEST, true),
            unit("B", WEST, false),
            unit("C", WEST, false),
            unit("A", EAST, true),
            unit("B", EAST, false),
            unit("C", EAST, false));
    double[] chances = {1, 2, 3, 10, 20, 30};
    for (int b = 0; b < 20; b++) {
      double[] shuffled = new Permutation(units, chances, 5).shuffled(b);
      for (int k = 0; k < 3; k++) {
        assertEquals(10 * shuffled[k], shuffled[k + 3], 1e-12);
      }
      assertEquals(6, shuffled[0] + shuffled[1] + shuffled[2], 1e-12);
    }
  }

  @Test
  void whatIsUndefinedIsNoNumber() {
    List<Unit> stayed = List.of(unit("A", WEST, false), unit("B", WEST, false));
    assertTrue(Double.isNaN(new Ranking(stayed).area(new double[2])));
    List<Unit> moved = List.of(unit("A", WEST, true), unit("B", WEST, true));
    assertTrue(Double.isNaN(new Ranking(moved).area(new double[2])));
    Recall recall = Recall.ofFour(List.of(WEST), List.of(WEST));
    assertTrue(Double.isNaN(recall.balanced(new int[] {0})));
    assertTrue(Double.isNaN(Objective.of(List.of(), new double[0], 5)));
  }

  @Test
  void aClusterIsDrawnAsOne() {
    // Two clusters of two: a mean over clusters takes the values 0, 1/2 and 1 only.
    Clusters clusters = new Clusters(List.of("a", "a", "b", "b"), 400, 1);
    assertEquals(2, clusters.count());
    double[] x = {0, 0, 1, 1};
    clusters.interval(
        weights -> {
          assertEquals(weights[0], weights[1]);
          assertEquals(weights[2], weights[3]);
          assertTrue(weights[0] + weights[2] == 2 || weights[0] + weights[2] == 1);
          return mean(x, weights);
        });
  }

  @Test
  void theIntervalOfAMeanOverSingleItemsIsThatOfTheMean() {
    // n = 30 values of ±1: mean 0, standard error 0.1826, normal interval ±0.358; means of samples
    // lie 0.067 apart.
    double[] x = IntStream.range(0, 30).mapToDouble(k -> k % 2 == 0 ? 1 : -1).toArray();
    List<String> labels = IntStream.range(0, 30).mapToObj(k -> "c" + k).toList();
    Interval interval = new Clusters(labels, 2000, 1).interval(w -> mean(x, w));
    assertEquals(-0.358, interval.low(), 0.067);
    assertEquals(0.358, interval.high(), 0.067);
  }

  @Test
  void aStatisticThatNeverChangesHasNoWidth() {
    Interval interval = new Clusters(List.of("a", "b", "c"), 100, 1).interval(w -> 0.5);
    assertEquals(new Interval(0.5, 0.5), interval);
  }

  private static double mean(double[] x, int[] weights) {
    double sum = IntStream.range(0, x.length).mapToDouble(k -> x[k] * weights[k]).sum();
    return sum / Arrays.stream(weights).sum();
  }
}
