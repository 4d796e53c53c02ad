package entente.analysis.hindcast.calibration;

import java.util.List;

/**
 * A parameter that is calibrated.
 *
 * @param path where it stands in a scenario
 * @param low lower end of its range
 * @param high upper end
 * @param usual its default
 */
public record FreeParameter(String path, double low, double high, double usual) {

  /** The four, and no more. */
  public static final List<FreeParameter> ALL =
      List.of(
          new FreeParameter("parameters.choice.initial_constants", 0, 1, 0.8),
          new FreeParameter("parameters.choice.switching_cost", 0, 0.4, 0.15),
          new FreeParameter("parameters.weights.affinity", 0, 1, 0.45),
          new FreeParameter("parameters.weights.hedging", 0, 1, 0.35));

  private static final double STEP = 1e-4;

  /** Returns the value at a place of its range, 0 to 1, to four decimals so that it can be said. */
  public double at(double unit) {
    return Math.rint((low + unit * (high - low)) / STEP) / Math.rint(1 / STEP);
  }

  /** Returns how far a value is from the default, in units of the range. */
  public double fromUsual(double value) {
    return Math.abs(value - usual) / (high - low);
  }
}
