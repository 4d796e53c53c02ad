package entente.analysis.sensitivity;

import entente.analysis.sensitivity.Trust.Verdict;
import java.util.Arrays;

/** The runs whose outcome is another than the commonest: the only ones that indices learn from. */
public final class OddRuns {

  private static final double MOST_ODD = 0.1;

  private OddRuns() {}

  /**
   * Judges outcomes by how many runs there are to learn from: of what is nearly always the same,
   * resamples say too little of their own error.
   *
   * @param outcomes outcomes of single runs, [point][replicate]; undefined ones do not count
   * @param rows independent rows, or trajectories, that indices rest on
   */
  public static Trust trust(double[][] outcomes, int rows) {
    double[] sorted =
        Arrays.stream(outcomes)
            .flatMapToDouble(Arrays::stream)
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    int commonest = 0;
    for (int from = 0, k = 0; k < sorted.length; k++) {
      from = sorted[k] == sorted[from] ? from : k;
      commonest = Math.max(commonest, k + 1 - from);
    }
    int odd = sorted.length - commonest;
    if (odd == 0 || odd >= Trust.FEWEST_ODD || odd > MOST_ODD * sorted.length) {
      return new Trust(Verdict.TRUST, Double.NaN, "");
    }
    return new Trust(
        Verdict.NOT_YET,
        Math.ceil(rows * ((double) Trust.FEWEST_ODD / odd - 1)),
        TrustSentences.FEW_ODD.fill("odd", odd, "all", sorted.length));
  }
}
