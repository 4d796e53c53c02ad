package entente.analysis.sensitivity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Shares of the variance over a full grid of levels (Fisher 1925; as Sobol' indices of the uniform
 * distribution over the levels, Archer, Saltelli and Sobol' 1997): no sample and so no interval
 * from sampling, only what chance in the runs leaves.
 *
 * <p>A grid with an undefined cell has no such shares.
 *
 * @param first share of the variance that an input makes on its own, by input
 * @param total share that it makes on its own and together with others, by input
 * @param second share that two inputs make together beyond their own, [i][j] for i &lt; j
 * @param mean mean over the grid
 * @param variance variance over the grid
 */
public record Factorial(
    double[] first, double[] total, double[][] second, double mean, double variance) {

  /**
   * Computes the shares.
   *
   * @param x level of each input at each point, as any number that tells levels apart
   * @param y output of each point; an undefined one leaves every share undefined
   */
  public static Factorial of(double[][] x, double[] y) {
    int k = x[0].length;
    double mean = IntStream.range(0, y.length).mapToDouble(r -> y[r]).sum() / y.length;
    double variance = 0;
    for (double v : y) {
      variance += (v - mean) * (v - mean) / y.length;
    }
    double[] first = new double[k];
    double[] total = new double[k];
    double[][] second = new double[k][k];
    for (int i = 0; i < k; i++) {
      int input = i;
      first[i] = between(x, y, mean, new int[] {i}) / variance;
      int[] others = IntStream.range(0, k).filter(j -> j != input).toArray();
      total[i] = 1 - between(x, y, mean, others) / variance;
    }
    for (int i = 0; i < k; i++) {
      for (int j = i + 1; j < k; j++) {
        second[i][j] = between(x, y, mean, new int[] {i, j}) / variance - first[i] - first[j];
      }
    }
    return new Factorial(first, total, second, mean, variance);
  }

  // Variance of the means over points that agree in some inputs.
  private static double between(double[][] x, double[] y, double mean, int[] inputs) {
    Map<List<Double>, double[]> cells = new LinkedHashMap<>();
    for (int r = 0; r < y.length; r++) {
      List<Double> key = new ArrayList<>();
      for (int j : inputs) {
        key.add(x[r][j]);
      }
      double[] cell = cells.computeIfAbsent(key, c -> new double[2]);
      cell[0] += y[r];
      cell[1]++;
    }
    double sum = 0;
    for (double[] cell : cells.values()) {
      double off = cell[0] / cell[1] - mean;
      sum += cell[1] * off * off / y.length;
    }
    return sum;
  }
}
