package entente.analysis.robust;

import entente.analysis.sensitivity.Index;
import entente.analysis.sensitivity.Resample;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How much an architecture falls short of the best of all in the same future (Savage 1951; over
 * futures as Lempert, Popper and Bankes 2003 use it), in units of the measure.
 *
 * <p>A future in which an architecture has no value is left out for all of them. How far that can
 * bias is bounded by what the regret would be if every missing value were the worst or the best one
 * seen: against the architecture, its own the worst and those of all others the best.
 *
 * @param mean mean regret, with its bootstrap interval over futures
 * @param high the 90th percentile of the regret, with its interval
 * @param most the largest regret; an interval of an extreme would not cover
 * @param meanBounds lowest and highest mean that missing values allow
 * @param mostBounds lowest and highest largest regret that they allow
 */
public record Regret(
    Index mean, Index high, double most, double[] meanBounds, double[] mostBounds) {

  /** Share of the futures whose regret lies below {@link #high}. */
  public static final double LEVEL = 0.9;

  /** Returns the regret of an architecture; undefined if there is no other. */
  public static Regret of(Outcomes outcomes, int architecture, long seed) {
    if (outcomes.architectures().size() < 2) {
      Index none = new Index(Double.NaN, Double.NaN, Double.NaN);
      double[] ends = {Double.NaN, Double.NaN};
      return new Regret(none, none, Double.NaN, ends, ends);
    }
    double[] regrets = regrets(outcomes, architecture, outcomes.whole());
    double[][] ends =
        regrets.length == 0
            ? new double[][] {{Double.NaN, Double.NaN}, {Double.NaN, Double.NaN}}
            : Resample.intervals(
                regrets.length,
                seed,
                picks -> {
                  double[] drawn = IntStream.of(picks).mapToDouble(f -> regrets[f]).toArray();
                  return new double[] {mean(drawn), percentile(drawn)};
                });
    double[] seen =
        Arrays.stream(outcomes.values())
            .flatMapToDouble(Arrays::stream)
            .filter(Double::isFinite)
            .toArray();
    double low = Arrays.stream(seen).min().orElse(Double.NaN);
    double high = Arrays.stream(seen).max().orElse(Double.NaN);
    boolean higher = outcomes.measure().better() == entente.model.measures.Measure.Better.HIGHER;
    double worst = higher ? low : high;
    double best = higher ? high : low;
    int[] every = IntStream.range(0, outcomes.futures()).toArray();
    double[] kind = regrets(outcomes.filled(architecture, best, worst), architecture, every);
    double[] harsh = regrets(outcomes.filled(architecture, worst, best), architecture, every);
    return new Regret(
        new Index(mean(regrets), ends[0][0], ends[0][1]),
        new Index(percentile(regrets), ends[1][0], ends[1][1]),
        most(regrets),
        new double[] {mean(kind), mean(harsh)},
        new double[] {most(kind), most(harsh)});
  }

  /** Returns the regret of an architecture in each of some futures, in which all have values. */
  public static double[] regrets(Outcomes outcomes, int architecture, int[] futures) {
    double[] regrets = new double[futures.length];
    for (int k = 0; k < futures.length; k++) {
      double best = Double.NEGATIVE_INFINITY;
      for (int a = 0; a < outcomes.architectures().size(); a++) {
        best = Math.max(best, outcomes.good(a, futures[k]));
      }
      regrets[k] = best - outcomes.good(architecture, futures[k]);
    }
    return regrets;
  }

  static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }

  static double most(double[] values) {
    return Arrays.stream(values).max().orElse(Double.NaN);
  }

  static double percentile(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return Resample.quantile(sorted, LEVEL);
  }
}
