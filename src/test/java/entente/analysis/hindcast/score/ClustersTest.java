package entente.analysis.hindcast.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.analysis.hindcast.observed.ObservedHistory;
import entente.analysis.hindcast.observed.Period;
import entente.analysis.hindcast.observed.SimulatedStandingsTest;
import entente.analysis.hindcast.observed.Small;
import entente.analysis.hindcast.observed.Stance;
import entente.analysis.hindcast.observed.Targets;
import entente.analysis.hindcast.observed.Unit;
import entente.analysis.statistic.Bootstrap;
import entente.analysis.statistic.Bootstrap.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is drawn together, and the intervals that come of it. */
class ClustersTest {

  private static final double[] SKEWED = {1, 2, 2, 3, 3, 4, 5, 8, 13, 40};

  private static final List<String> TEN = IntStream.range(0, 10).mapToObj(k -> "c" + k).toList();

  private static double mean(int[] weights) {
    double sum = IntStream.range(0, 10).mapToDouble(k -> SKEWED[k] * weights[k]).sum();
    return sum / Arrays.stream(weights).sum();
  }

  private static Unit unit(String state, String region, boolean moved, String event) {
    return new Unit(state, region, Stance.WEST, moved, moved ? 2004 : 0, event);
  }

  /** Returns which units were never told apart. */
  private static Set<List<Integer>> together(Clusters clusters) {
    List<int[]> drawn = new ArrayList<>();
    clusters.interval(
        w -> {
          drawn.add(w.clone());
          return w[0];
        });
    Set<List<Integer>> groups = new HashSet<>();
    for (int a = 0; a < drawn.get(0).length; a++) {
      int one = a;
      groups.add(
          IntStream.range(0, drawn.get(0).length)
              .filter(b -> drawn.stream().allMatch(w -> w[b] == w[one]))
              .boxed()
              .toList());
    }
    return groups;
  }

  @Test
  void unitsThatMovedInOneEventAndThoseOfARegionThatStayedAreDrawnTogether() {
    List<Unit> units =
        List.of(
            unit("A", "north", true, "nato in 2004-03-29"),
            unit("B", "south", true, "nato in 2004-03-29"),
            unit("C", "north", true, "nato in 2009-04-01"),
            unit("D", "north", false, ""),
            unit("E", "north", false, ""),
            unit("F", "south", false, ""));
    Clusters clusters = Clusters.of(units, 100, 1);
    assertEquals(4, clusters.count());
    assertEquals(Set.of(List.of(0, 1), List.of(2), List.of(3, 4), List.of(5)), together(clusters));
  }

  // AAA and CCC move in events of their own, BBB stays.
  @Test
  void statesGoByTheEventOfTheirFirstMove() {
    Clusters clusters = Clusters.ofStates(SimulatedStandingsTest.targets(), 100, 1);
    assertEquals(3, clusters.count());
    Targets staying =
        new Targets(new ObservedHistory(List.of()), Period.TEST, Small.states("AAA", "BBB", "CCC"));
    assertEquals(1, Clusters.ofStates(staying, 100, 1).count());
    Targets wave =
        new Targets(
            new ObservedHistory(
                List.of(
                    Small.row("AAA", "cst", "member", "2010-01-01"),
                    Small.row("CCC", "cst", "member", "2010-01-01"))),
            Period.TEST,
            Small.states("AAA", "BBB", "CCC", "DDD"));
    Clusters waves = Clusters.ofStates(wave, 100, 1);
    assertEquals(Set.of(List.of(0, 2), List.of(1, 3)), together(waves));
  }

  // The influence of a value on a mean is its distance from the mean (Efron 1987), so that the
  // acceleration follows from the values; resampled means are those that were asked for.
  @Test
  void theIntervalOfAMeanIsTheBcaOfItsValues() {
    List<Double> asked = new ArrayList<>();
    Interval interval =
        new Clusters(TEN, 500, 1)
            .interval(
                w -> {
                  asked.add(mean(w));
                  return mean(w);
                });
    double mean = 8.1;
    assertEquals(mean, asked.get(0), 1e-12);
    double[] resampled = asked.subList(1, 501).stream().mapToDouble(x -> x).toArray();
    double[] influence = Arrays.stream(SKEWED).map(x -> x - mean).toArray();
    Interval expected = Bootstrap.bca(mean, resampled, influence, 0.95);
    assertEquals(expected.low(), interval.low(), 1e-9);
    assertEquals(expected.high(), interval.high(), 1e-9);
    // What was left out in turn: all but one value.
    for (int k = 0; k < 10; k++) {
      assertEquals((81 - SKEWED[k]) / 9, asked.get(501 + k), 1e-12);
    }
    assertEquals(511, asked.size());
  }

  @Test
  void asManyClustersAreDrawnAsThereAre() {
    Set<Integer> most = new HashSet<>();
    new Clusters(TEN, 200, 1)
        .interval(
            w -> {
              int sum = Arrays.stream(w).sum();
              assertTrue(sum == 10 || sum == 9 && Arrays.stream(w).max().orElseThrow() == 1);
              most.add(Arrays.stream(w).max().orElseThrow());
              return mean(w);
            });
    // Some cluster comes at least three times in some sample, and none in all.
    assertTrue(most.contains(3) && !most.contains(10));
  }

  @Test
  void whatIsUndefinedHasNoInterval() {
    assertEquals(Interval.NONE, new Clusters(TEN, 50, 1).interval(w -> Double.NaN));
    // Defined for all once and never for a sample.
    Interval never =
        new Clusters(TEN, 50, 1)
            .interval(w -> Arrays.stream(w).allMatch(x -> x == 1) ? 1 : Double.NaN);
    assertEquals(Interval.NONE, never);
  }

  // A mean that is undefined where the largest value was not drawn: then it is drawn again, and
  // jackknifed without it; each cluster is missing from a third of the samples.
  @Test
  void aSampleWithoutAValueIsDrawnAgain() {
    int[] undefined = {0};
    Interval interval =
        new Clusters(TEN, 300, 1)
            .interval(
                w -> {
                  undefined[0] += w[9] == 0 ? 1 : 0;
                  return w[9] == 0 ? Double.NaN : mean(w);
                });
    assertTrue(undefined[0] > 75, "drawn again " + undefined[0]);
    assertTrue(interval.low() > 3 && interval.low() < 8.1);
    assertTrue(interval.high() > 8.1 && interval.high() < 40);
  }
}
