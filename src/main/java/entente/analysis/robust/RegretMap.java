package entente.analysis.robust;

import entente.analysis.sweep.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.FDistribution;

/**
 * Who wins where: the plane of the two inputs that decide most, in cells, each with the
 * architecture that is best there on average.
 *
 * <p>What an input decides is the share of the variance of the regrets that lies between its
 * slices, summed over architectures (correlation ratio, Pearson 1905). A lead is sure if its paired
 * 95 % t interval lies above 0 and the lead itself above the margin of the measure.
 *
 * @param outcomes what the architectures come to
 * @param x input across
 * @param y input upward
 * @param edgesX edges of the cells across
 * @param edgesY edges of the cells upward
 * @param cells cells by [upward][across]
 * @param ratios the inputs that decide most, from the largest
 */
public record RegretMap(
    Outcomes outcomes,
    String x,
    String y,
    double[] edgesX,
    double[] edgesY,
    Cell[][] cells,
    List<Ratio> ratios) {

  private static final int SLICES = 6;
  private static final int FEWEST = 3;
  private static final int NAMED = 8;
  private static final double LEVEL = 0.05;

  /**
   * One cell.
   *
   * @param best number of the architecture that is best on average; −1 with too few futures
   * @param lead how far it is ahead of the next, in units of the measure
   * @param sure whether it is surely ahead, and by more than the margin
   * @param futures futures in the cell
   */
  public record Cell(int best, double lead, boolean sure, int futures) {}

  /**
   * How much an input decides.
   *
   * @param input its name
   * @param share share of the variance of the regrets that lies between its slices
   * @param p probability of so much by chance (F test, times the number of inputs)
   */
  public record Ratio(String input, double share, double p) {

    /** Returns whether the input surely decides. */
    public boolean sure() {
      return p < LEVEL;
    }
  }

  /**
   * Makes the map; null with fewer than two architectures, inputs of numbers, or futures in which
   * all have values.
   *
   * @param names names of the inputs
   * @param inputs input by [future][input]
   */
  public static RegretMap of(Outcomes outcomes, List<String> names, double[][] inputs) {
    int[] whole = outcomes.whole();
    if (outcomes.architectures().size() < 2 || names.size() < 2 || whole.length < 2 * SLICES) {
      return null;
    }
    List<Ratio> ratios = new ArrayList<>();
    for (int j = 0; j < names.size(); j++) {
      ratios.add(ratio(outcomes, whole, names, inputs, j));
    }
    ratios.sort(Comparator.comparingDouble(Ratio::share).reversed());
    int x = names.indexOf(ratios.get(0).input());
    int y = names.indexOf(ratios.get(1).input());
    double[] edgesX = edges(inputs, whole, x);
    double[] edgesY = edges(inputs, whole, y);
    Cell[][] cells = new Cell[SLICES][SLICES];
    for (int row = 0; row < SLICES; row++) {
      for (int column = 0; column < SLICES; column++) {
        int r = row;
        int c = column;
        int[] inside =
            IntStream.of(whole)
                .filter(f -> slice(edgesX, inputs[f][x]) == c && slice(edgesY, inputs[f][y]) == r)
                .toArray();
        cells[row][column] = cell(outcomes, inside);
      }
    }
    return new RegretMap(
        outcomes,
        names.get(x),
        names.get(y),
        edgesX,
        edgesY,
        cells,
        ratios.stream().limit(NAMED).toList());
  }

  private static Ratio ratio(
      Outcomes outcomes, int[] whole, List<String> names, double[][] inputs, int j) {
    double[] edges = edges(inputs, whole, j);
    double between = 0;
    double all = 0;
    int groups = 0;
    for (int a = 0; a < outcomes.architectures().size(); a++) {
      double[] regrets = Regret.regrets(outcomes, a, whole);
      double mean = Regret.mean(regrets);
      double[] sums = new double[SLICES];
      int[] counts = new int[SLICES];
      for (int k = 0; k < whole.length; k++) {
        int slice = slice(edges, inputs[whole[k]][j]);
        sums[slice] += regrets[k];
        counts[slice]++;
        all += (regrets[k] - mean) * (regrets[k] - mean);
      }
      groups = 0;
      for (int s = 0; s < SLICES; s++) {
        if (counts[s] > 0) {
          groups++;
          double off = sums[s] / counts[s] - mean;
          between += counts[s] * off * off;
        }
      }
    }
    double share = all > 0 ? between / all : 0;
    int above = groups - 1;
    int below = whole.length - groups;
    double p = 1;
    if (above > 0 && below > 0 && share > 0) {
      double f = share < 1 ? share / above / ((1 - share) / below) : Double.MAX_VALUE;
      p = 1 - new FDistribution(null, above, below).cumulativeProbability(f);
    }
    return new Ratio(names.get(j), share, Math.min(1, p * names.size()));
  }

  private static double[] edges(double[][] inputs, int[] whole, int j) {
    double low = IntStream.of(whole).mapToDouble(f -> inputs[f][j]).min().orElse(0);
    double high = IntStream.of(whole).mapToDouble(f -> inputs[f][j]).max().orElse(1);
    double[] edges = new double[SLICES + 1];
    for (int s = 0; s <= SLICES; s++) {
      edges[s] = low + (high - low) * s / SLICES;
    }
    return edges;
  }

  private static int slice(double[] edges, double value) {
    double width = edges[SLICES] - edges[0];
    int slice = width > 0 ? (int) ((value - edges[0]) / width * SLICES) : 0;
    return Math.max(0, Math.min(SLICES - 1, slice));
  }

  private static Cell cell(Outcomes outcomes, int[] futures) {
    if (futures.length < FEWEST) {
      return new Cell(-1, Double.NaN, false, futures.length);
    }
    int n = outcomes.architectures().size();
    int best = -1;
    int next = -1;
    double[] means = new double[n];
    for (int a = 0; a < n; a++) {
      for (int f : futures) {
        means[a] += outcomes.good(a, f) / futures.length;
      }
      if (best < 0 || means[a] > means[best]) {
        next = best;
        best = a;
      } else if (next < 0 || means[a] > means[next]) {
        next = a;
      }
    }
    Tally lead = new Tally();
    for (int f : futures) {
      lead.add(outcomes.good(best, f) - outcomes.good(next, f));
    }
    boolean sure = lead.mean() - lead.half() > 0 && lead.mean() > outcomes.measure().margin();
    return new Cell(best, lead.mean(), sure, futures.length);
  }
}
