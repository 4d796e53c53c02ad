package entente.analysis.study;

import entente.analysis.sensitivity.Factorial;
import entente.analysis.sensitivity.Index;
import entente.analysis.sensitivity.Noise;
import entente.analysis.sensitivity.Trust;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
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
    double[] y = StudyRuns.means(outcomes);
    if (!Arrays.stream(y).allMatch(Double::isFinite)) {
      return Collections.nCopies(names.size(), NONE);
    }
    return Arrays.stream(jackknife(outcomes, numbers(y)))
        .skip(names.size())
        .limit(names.size())
        .toList();
  }

  // First order, total, then pairs by rows of their triangle.
  private double[] numbers(double[] y) {
    Factorial shares = Factorial.of(x, y);
    int k = names.size();
    double[] all = new double[2 * k + k * (k - 1) / 2];
    int next = 2 * k;
    for (int i = 0; i < k; i++) {
      all[i] = shares.first()[i];
      all[k + i] = shares.total()[i];
      for (int j = i + 1; j < k; j++) {
        all[next++] = shares.second()[i][j];
      }
    }
    return all;
  }

  private Index[] jackknife(double[][] outcomes, double[] values) {
    int replicates = outcomes[0].length;
    double[][] without = new double[replicates][];
    boolean holes = false;
    for (int r = 0; r < replicates && replicates > 1; r++) {
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
      double[] y = StudyRuns.means(rest);
      holes |= !Arrays.stream(y).allMatch(Double::isFinite);
      without[r] = holes ? null : numbers(y);
    }
    Index[] indices = new Index[values.length];
    for (int n = 0; n < indices.length; n++) {
      int number = n;
      double half = Double.NaN;
      if (replicates > 1 && !holes) {
        double mean = Arrays.stream(without).mapToDouble(w -> w[number]).average().orElseThrow();
        double squares =
            Arrays.stream(without).mapToDouble(w -> (w[number] - mean) * (w[number] - mean)).sum();
        double t = new TDistribution(null, replicates - 1.0).inverseCumulativeProbability(0.975);
        half = t * Math.sqrt(squares * (replicates - 1) / replicates);
      }
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
    double[] values =
        holes > 0 ? fill(new double[2 * k + k * (k - 1) / 2], Double.NaN) : numbers(y);
    Index[] all = jackknife(outcomes, values);
    Noise noise = noise(outcomes);
    int replicates = outcomes[0].length;
    Trust whole =
        Trust.ofGrid(List.of(all).subList(0, 2 * k), holes, y, replicates, noise.shareOfMeans());
    Index[][] second = new Index[k][k];
    int next = 2 * k;
    double explained = 0;
    List<Influence> influences = new ArrayList<>();
    double[][] ends = ends(y, holes);
    for (int i = 0; i < k; i++) {
      for (int j = i + 1; j < k; j++) {
        second[i][j] = all[next++];
      }
      explained += values[i];
      double low = Math.min(ends[0][i], ends[1][i]);
      double high = Math.max(ends[0][i], ends[1][i]);
      influences.add(
          new Influence(
              names.get(i),
              all[k + i],
              all[i],
              Double.NaN,
              Double.NaN,
              low,
              high,
              Trust.of(all[k + i], 1, replicates, whole),
              all[k + i].low() > noise.shareOfMeans()));
    }
    return new Sensitivity(
        Method.GRID,
        runs.scenarios().get(scenario),
        runs.measures().get(measure),
        influences,
        k > 1 ? second : null,
        Arrays.stream(y).filter(Double::isFinite).average().orElse(Double.NaN),
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

  private double[][] ends(double[] y, int holes) {
    double[] seen = Arrays.stream(y).filter(Double::isFinite).toArray();
    double[][] ends = new double[2][];
    for (int side = 0; side < 2; side++) {
      double fill =
          side == 0
              ? Arrays.stream(seen).min().orElse(Double.NaN)
              : Arrays.stream(seen).max().orElse(Double.NaN);
      double[] full = Arrays.stream(y).map(v -> Double.isFinite(v) ? v : fill).toArray();
      ends[side] =
          holes == y.length
              ? fill(new double[names.size()], Double.NaN)
              : Factorial.of(x, full).total();
    }
    return ends;
  }

  private static double[] fill(double[] values, double with) {
    Arrays.fill(values, with);
    return values;
  }
}
