package entente.analysis.study;

import entente.analysis.sensitivity.Factorial;
import entente.analysis.sensitivity.Index;
import entente.analysis.sensitivity.Noise;
import entente.analysis.sensitivity.OddRuns;
import entente.analysis.sensitivity.Trust;
import entente.analysis.sensitivity.TrustRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Shares of the variance over a full grid; intervals by the jackknife over replicates (Tukey 1958),
 * since nothing but chance is sampled.
 */
final class GridEstimator extends Estimator {

  private final double[][] x;
  private final List<String> names;

  GridEstimator(StudyRuns runs, long seed) {
    super(runs, seed);
    this.x = runs.unit();
    this.names = runs.inputs();
  }

  @Override
  List<String> inputs() {
    return names;
  }

  @Override
  List<Index> main(double[][] outcomes) {
    return Arrays.stream(jackknife(outcomes, numbers(StudyRuns.means(outcomes))))
        .skip(names.size())
        .limit(names.size())
        .toList();
  }

  // First order, total, then pairs by rows of their triangle; undefined if an outcome is.
  private double[] numbers(double[] y) {
    Factorial shares = Factorial.of(x, y);
    DoubleStream.Builder all = DoubleStream.builder();
    Arrays.stream(shares.first()).forEach(all);
    Arrays.stream(shares.total()).forEach(all);
    for (int i = 0; i < names.size(); i++) {
      for (int j = i + 1; j < names.size(); j++) {
        all.add(shares.second()[i][j]);
      }
    }
    return all.build().toArray();
  }

  // A point that has no outcome without one replicate leaves no interval.
  private Index[] jackknife(double[][] outcomes, double[] values) {
    int replicates = outcomes[0].length;
    double[][] without = new double[replicates][];
    for (int r = 0; r < replicates; r++) {
      int left = r;
      double[][] rest =
          Arrays.stream(outcomes)
              .map(
                  point ->
                      IntStream.range(0, point.length)
                          .filter(q -> q != left)
                          .mapToDouble(q -> point[q])
                          .toArray())
              .toArray(double[][]::new);
      without[r] = numbers(StudyRuns.means(rest));
    }
    double t =
        replicates > 1
            ? new TDistribution(null, replicates - 1.0).inverseCumulativeProbability(0.975)
            : Double.NaN;
    Index[] indices = new Index[values.length];
    for (int n = 0; n < indices.length; n++) {
      int number = n;
      double mean = Arrays.stream(without).mapToDouble(w -> w[number]).average().orElseThrow();
      double squares =
          Arrays.stream(without).mapToDouble(w -> (w[number] - mean) * (w[number] - mean)).sum();
      double half = t * Math.sqrt(squares * (replicates - 1) / replicates);
      indices[n] = new Index(values[n], values[n] - half, values[n] + half);
    }
    return indices;
  }

  @Override
  Sensitivity estimate(int scenario, int measure) {
    double[][] outcomes = runs.outcomes(scenario, measure);
    double[] y = StudyRuns.means(outcomes);
    int k = names.size();
    int holes = (int) Arrays.stream(y).filter(Double::isNaN).count();
    double[] values = numbers(y);
    Index[] all = jackknife(outcomes, values);
    Noise noise = noise(outcomes);
    int replicates = outcomes[0].length;
    Trust some = OddRuns.trust(outcomes, replicates);
    Trust whole =
        TrustRules.ofGrid(
                List.of(all).subList(0, 2 * k), holes, y, replicates, noise.shareOfMeans())
            .or(some);
    Index[][] second = new Index[k][k];
    int next = 2 * k;
    double explained = 0;
    List<Influence> influences = new ArrayList<>();
    double[] seen = Arrays.stream(y).filter(Double::isFinite).toArray();
    double[] ifLowest = totals(y, Arrays.stream(seen).min().orElse(Double.NaN));
    double[] ifHighest = totals(y, Arrays.stream(seen).max().orElse(Double.NaN));
    for (int i = 0; i < k; i++) {
      for (int j = i + 1; j < k; j++) {
        second[i][j] = all[next++];
      }
      explained += values[i];
      influences.add(
          new Influence(
              names.get(i),
              all[k + i],
              all[i],
              Double.NaN,
              Double.NaN,
              Math.min(ifLowest[i], ifHighest[i]),
              Math.max(ifLowest[i], ifHighest[i]),
              TrustRules.of(all[k + i], 1, replicates, whole).or(some),
              all[k + i].low() > noise.shareOfMeans()));
    }
    return new Sensitivity(
        Method.GRID,
        runs.scenarios().get(scenario),
        runs.measures().get(measure),
        influences,
        k > 1 ? second : null,
        Arrays.stream(seen).average().orElse(Double.NaN),
        explained,
        replicates,
        holes,
        noise,
        null,
        whole,
        runs.design().size(),
        List.of(),
        List.of());
  }

  private double[] totals(double[] y, double missing) {
    double[] full = Arrays.stream(y).map(v -> Double.isFinite(v) ? v : missing).toArray();
    return Factorial.of(x, full).total();
  }
}
