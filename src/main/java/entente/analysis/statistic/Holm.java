package entente.analysis.statistic;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Holm's (1979, Scandinavian Journal of Statistics 6) correction of p-values of many tests: the
 * chance of any false alarm among them stays at the level, whatever their dependence.
 */
public final class Holm {

  private Holm() {}

  /** Returns the corrected p-values; undefined ones stay so and count for nothing. */
  public static double[] adjust(double[] p) {
    List<Integer> rising =
        IntStream.range(0, p.length)
            .filter(k -> !Double.isNaN(p[k]))
            .boxed()
            .sorted(Comparator.comparingDouble(k -> p[k]))
            .toList();
    double[] adjusted = p.clone();
    double most = 0;
    for (int k = 0; k < rising.size(); k++) {
      most = Math.max(most, Math.min(1, (rising.size() - k) * p[rising.get(k)]));
      adjusted[rising.get(k)] = most;
    }
    return adjusted;
  }
}
