package entente.analysis.sensitivity;

import java.util.Arrays;
import org.apache.commons.math3.stat.StatUtils;

/**
 * How much of the variance over a design is chance and not inputs, from replicates of its points
 * (one-way analysis of variance, random effects; Searle, Casella and McCulloch 1992).
 *
 * @param within variance between replicates of one point
 * @param between variance between points that replicates do not explain; 0 at least
 * @param share share of the variance of a single run that is chance
 * @param shareOfMeans share of the variance of the means over replicates that is chance
 * @param points points with at least two defined replicates
 */
public record Noise(double within, double between, double share, double shareOfMeans, int points) {

  /**
   * Estimates from outputs whose replicates use the same random numbers at all points: what a
   * replicate moves alike at every point blurs no difference, so it is taken away first (two-way
   * analysis of variance without interaction).
   *
   * @param outputs by [point][replicate]; points with an undefined one are left out
   */
  public static Noise ofCommon(double[][] outputs) {
    double[][] whole =
        Arrays.stream(outputs)
            .filter(point -> Arrays.stream(point).allMatch(Double::isFinite))
            .toArray(double[][]::new);
    int points = whole.length;
    if (points < 2 || whole[0].length < 2) {
      return new Noise(Double.NaN, Double.NaN, Double.NaN, Double.NaN, points);
    }
    int replicates = whole[0].length;
    double[][] centred = new double[points][replicates];
    for (int r = 0; r < replicates; r++) {
      double mean = 0;
      for (double[] point : whole) {
        mean += point[r] / points;
      }
      for (int p = 0; p < points; p++) {
        centred[p][r] = whole[p][r] - mean;
      }
    }
    Noise plain = of(centred);
    // One degree of freedom in each replicate went into its mean.
    double within = plain.within * points / (points - 1);
    double both = plain.between + (plain.within - within) / replicates;
    double between = Math.max(0, both);
    return new Noise(
        within,
        between,
        within / (within + between),
        within / replicates / (within / replicates + between),
        points);
  }

  /** Estimates from outputs, [point][replicate]; undefined ones are left out. */
  public static Noise of(double[][] outputs) {
    double inside = 0;
    double degrees = 0;
    double runs = 0;
    double squares = 0;
    int points = 0;
    double[] means = new double[outputs.length];
    double[] sizes = new double[outputs.length];
    for (double[] point : outputs) {
      double[] used = Arrays.stream(point).filter(Double::isFinite).toArray();
      if (used.length < 2) {
        continue;
      }
      means[points] = StatUtils.mean(used);
      sizes[points++] = used.length;
      inside += StatUtils.variance(used) * (used.length - 1);
      degrees += used.length - 1;
      runs += used.length;
      squares += (double) used.length * used.length;
    }
    if (points < 2) {
      return new Noise(Double.NaN, Double.NaN, Double.NaN, Double.NaN, points);
    }
    double within = inside / degrees;
    double grand = 0;
    for (int p = 0; p < points; p++) {
      grand += sizes[p] * means[p] / runs;
    }
    double outside = 0;
    for (int p = 0; p < points; p++) {
      outside += sizes[p] * (means[p] - grand) * (means[p] - grand) / (points - 1);
    }
    double typical = (runs - squares / runs) / (points - 1);
    double between = Math.max(0, (outside - within) / typical);
    return new Noise(
        within,
        between,
        within / (within + between),
        within / typical / (within / typical + between),
        points);
  }
}
