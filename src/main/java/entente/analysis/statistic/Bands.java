package entente.analysis.statistic;

import java.util.Arrays;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/**
 * What the middle half and nine tenths of runs do over time.
 *
 * <p>A round is shown only if at least half of the runs have a value there. Quantiles are those of
 * type 7 of Hyndman and Fan (1996).
 *
 * @param low5 lower end of the 90 % band by round; NaN where there is none
 * @param low25 lower end of the 50 % band
 * @param line median, or mean, of the runs
 * @param high75 upper end of the 50 % band
 * @param high95 upper end of the 90 % band
 */
public record Bands(
    double[] low5, double[] low25, double[] line, double[] high75, double[] high95) {

  /** Returns the medians of runs given as [run][round] with their bands. */
  public static Bands of(double[][] runs, int rounds) {
    return of(runs, rounds, false);
  }

  /** Returns the means of runs given as [run][round] with the bands that the runs lie in. */
  public static Bands ofMeans(double[][] runs, int rounds) {
    return of(runs, rounds, true);
  }

  private static Bands of(double[][] runs, int rounds, boolean means) {
    double[][] q = new double[5][rounds];
    for (int r = 0; r < rounds; r++) {
      int round = r;
      double[] values =
          Arrays.stream(runs)
              .mapToDouble(run -> run[round])
              .filter(x -> !Double.isNaN(x))
              .toArray();
      boolean shown = values.length > 0 && 2 * values.length >= runs.length;
      Percentile percentile = new Percentile().withEstimationType(EstimationType.R_7);
      percentile.setData(values);
      double[] at = {5, 25, 50, 75, 95};
      for (int k = 0; k < 5; k++) {
        q[k][r] = shown ? percentile.evaluate(at[k]) : Double.NaN;
      }
      if (means && shown) {
        q[2][r] = Arrays.stream(values).average().orElse(Double.NaN);
      }
    }
    return new Bands(q[0], q[1], q[2], q[3], q[4]);
  }

  /** Returns a line without bands, as of one run. */
  public static Bands of(double... line) {
    return new Bands(line, line, line, line, line);
  }

  /** Returns a line in its interval. */
  public static Bands of(double[] low, double[] line, double[] high) {
    return new Bands(low, line, line, line, high);
  }

  /** Returns the last round with a value, or −1. */
  public int last() {
    for (int r = line.length - 1; r >= 0; r--) {
      if (!Double.isNaN(line[r])) {
        return r;
      }
    }
    return -1;
  }
}
