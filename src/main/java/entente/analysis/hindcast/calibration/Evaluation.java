package entente.analysis.hindcast.calibration;

import java.util.List;

/**
 * One look at the training period.
 *
 * @param stage part of the calibration that asked
 * @param index its number there
 * @param values values of the free parameters, in their order
 * @param replicates runs behind it
 * @param seed seed of the first
 * @param objective what came out, see {@link Objective}
 */
public record Evaluation(
    String stage, int index, List<Double> values, int replicates, long seed, double objective) {

  /** Returns how far the values are from the defaults, in units of their ranges. */
  double fromUsual() {
    double squares = 0;
    for (int p = 0; p < values.size(); p++) {
      double d = FreeParameter.ALL.get(p).fromUsual(values.get(p));
      squares += d * d;
    }
    return Math.sqrt(squares);
  }
}
