package entente.analysis.hindcast.calibration;

/**
 * How much work a calibration is.
 *
 * @param points points of the Sobol sequence
 * @param pointRuns runs at each
 * @param starts how many of the best CMA-ES starts from
 * @param evaluations evaluations of each start, at most
 * @param evaluationRuns runs at each
 * @param finalists how many of the best of all are evaluated anew
 * @param finalRuns runs at each
 * @param draws draws of the rejection
 * @param drawRuns runs at each
 * @param kept share of the draws that is kept
 */
public record CalibrationSizes(
    int points,
    int pointRuns,
    int starts,
    int evaluations,
    int evaluationRuns,
    int finalists,
    int finalRuns,
    int draws,
    int drawRuns,
    double kept) {

  /** The sizes that were written down before the first score. */
  public static final CalibrationSizes PROTOCOL =
      new CalibrationSizes(256, 32, 4, 200, 64, 8, 256, 4096, 32, 0.02);

  /** The sizes that were afforded before the freeze; the page on the hindcast lists them. */
  public static final CalibrationSizes AFFORDED =
      new CalibrationSizes(256, 32, 4, 64, 64, 8, 256, 512, 32, 0.1);

  /** Returns how many runs the search has at most. */
  public int searchRuns() {
    return points * pointRuns + starts * evaluations * evaluationRuns + finalists * finalRuns;
  }

  /** Returns how many runs the rejection has. */
  public int rejectionRuns() {
    return draws * drawRuns;
  }

  /** Returns how many of so many draws are kept. */
  public int kept(int of) {
    return Math.max(1, (int) Math.rint(kept * of));
  }
}
