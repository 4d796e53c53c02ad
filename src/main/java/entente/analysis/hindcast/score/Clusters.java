package entente.analysis.hindcast.score;

import entente.analysis.hindcast.observed.Targets;
import entente.analysis.hindcast.observed.Unit;
import entente.analysis.statistic.Bootstrap;
import entente.analysis.statistic.Bootstrap.Interval;
import entente.analysis.statistic.PairedDifference;
import entente.model.Chance;
import entente.model.Chance.Purpose;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Bootstrap over clusters (Davison and Hinkley 1997, section 3.8): what belongs together is drawn
 * together, since entries into an alliance come in waves.
 *
 * <p>All that moved in one event are one cluster, and those of one region that did not move are one
 * cluster. A sample in which a statistic is undefined is drawn again.
 */
public final class Clusters {

  /** Samples behind each interval. */
  public static final int SAMPLES = 2000;

  private static final int PATIENCE = 100;

  private final int[] cluster;
  private final int count;
  private final int samples;
  private final Chance chance;

  /**
   * Makes clusters.
   *
   * @param labels for each item the name of its cluster
   * @param samples number of bootstrap samples
   * @param seed seed of the draws
   */
  public Clusters(List<String> labels, int samples, long seed) {
    List<String> names = labels.stream().distinct().sorted().toList();
    cluster = labels.stream().mapToInt(names::indexOf).toArray();
    count = names.size();
    this.samples = samples;
    chance = new Chance(seed);
  }

  /** Returns the clusters of units: by event for those that moved, else by region. */
  public static Clusters of(List<Unit> units, int samples, long seed) {
    List<String> labels =
        units.stream().map(u -> u.moved() ? "event " + u.event() : "region " + u.region()).toList();
    return new Clusters(labels, samples, seed);
  }

  /** Returns the clusters of the states told: by the event of their first move, else by region. */
  public static Clusters ofStates(Targets targets, int samples, long seed) {
    List<Unit> units = targets.units();
    List<String> labels =
        targets.states().stream()
            .map(
                state ->
                    units.stream()
                        .filter(u -> u.moved() && u.state().equals(state.key()))
                        .map(u -> "event " + u.event())
                        .findFirst()
                        .orElse("region " + state.region()))
            .toList();
    return new Clusters(labels, samples, seed);
  }

  /** Returns the number of clusters. */
  public int count() {
    return count;
  }

  /**
   * Returns the 95 % BCa interval of a statistic.
   *
   * @param statistic its value when each item counts so many times; NaN if it is undefined
   */
  public Interval interval(ToDoubleFunction<int[]> statistic) {
    int[] once = new int[count];
    Arrays.fill(once, 1);
    double estimate = statistic.applyAsDouble(weights(once));
    if (Double.isNaN(estimate)) {
      return Interval.NONE;
    }
    double[] resampled = new double[samples];
    for (int b = 0; b < samples; b++) {
      resampled[b] = sample(statistic, b);
      if (Double.isNaN(resampled[b])) {
        return Interval.NONE;
      }
    }
    if (Arrays.stream(resampled).allMatch(x -> x == estimate)) {
      return new Interval(estimate, estimate);
    }
    double[] without = IntStream.range(0, count).mapToDouble(c -> without(statistic, c)).toArray();
    double mean =
        DoubleStream.of(without).filter(x -> !Double.isNaN(x)).average().orElse(Double.NaN);
    double[] influence =
        DoubleStream.of(without).filter(x -> !Double.isNaN(x)).map(x -> mean - x).toArray();
    return Bootstrap.bca(estimate, resampled, influence, PairedDifference.CONFIDENCE);
  }

  private double sample(ToDoubleFunction<int[]> statistic, int b) {
    double value = Double.NaN;
    for (int again = 0; again < PATIENCE && Double.isNaN(value); again++) {
      int[] times = new int[count];
      for (int c = 0; c < count; c++) {
        times[(int) (count * chance.uniform(Purpose.RESAMPLE, c, again, b))]++;
      }
      value = statistic.applyAsDouble(weights(times));
    }
    return value;
  }

  private double without(ToDoubleFunction<int[]> statistic, int left) {
    int[] times = new int[count];
    Arrays.fill(times, 1);
    times[left] = 0;
    return statistic.applyAsDouble(weights(times));
  }

  private int[] weights(int[] times) {
    return Arrays.stream(cluster).map(c -> times[c]).toArray();
  }
}
