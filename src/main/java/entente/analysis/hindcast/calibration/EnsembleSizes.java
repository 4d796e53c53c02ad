package entente.analysis.hindcast.calibration;

/**
 * How much work the search for an ensemble is.
 *
 * @param points points of the Sobol sequence
 * @param pointRuns runs at each
 * @param finalists how many of the best are evaluated anew
 * @param finalRuns runs at each
 */
public record EnsembleSizes(int points, int pointRuns, int finalists, int finalRuns) {

  /** The sizes of the second protocol. */
  public static final EnsembleSizes PROTOCOL = new EnsembleSizes(256, 32, 64, 200);

  /** The sizes that were afforded before the freeze; the page on the hindcast lists them. */
  public static final EnsembleSizes AFFORDED = new EnsembleSizes(128, 32, 32, 200);

  /** The same for the model without what has no support before 2009. */
  public static final EnsembleSizes BARE = new EnsembleSizes(64, 16, 12, 100);

  /** Returns how many runs the search has. */
  public int runs() {
    return points * pointRuns + finalists * finalRuns;
  }
}
