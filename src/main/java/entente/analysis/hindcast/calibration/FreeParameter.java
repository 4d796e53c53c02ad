package entente.analysis.hindcast.calibration;

import entente.experiment.scenario.Setting;
import java.math.BigDecimal;
import java.util.ArrayList;
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

  /** The four of the first model, and no more. */
  public static final List<FreeParameter> ALL =
      List.of(
          new FreeParameter("parameters.choice.initial_constants", 0, 1, 0.8),
          new FreeParameter("parameters.choice.switching_cost", 0, 0.4, 0.15),
          new FreeParameter("parameters.weights.affinity", 0, 1, 0.45),
          new FreeParameter("parameters.weights.hedging", 0, 1, 0.35));

  /** The six of the model of portfolios, and no more. */
  public static final List<FreeParameter> PORTFOLIO =
      List.of(
          new FreeParameter("parameters.portfolio.entry_cost", 1.5, 1.9, 1.7),
          new FreeParameter("parameters.portfolio.burden", 2.8, 3.8, 3.4),
          new FreeParameter("parameters.portfolio.lock_in", 1.2, 2, 1.6),
          new FreeParameter("parameters.portfolio.company", 0.5, 0.85, 0.7),
          new FreeParameter("parameters.portfolio.nearness", 0.75, 1.15, 0.95),
          new FreeParameter("parameters.portfolio.kinship", 0.1, 0.5, 0.3));

  private static final double STEP = 1e-4;

  /** Returns the value at a place of its range, 0 to 1, to four decimals so that it can be said. */
  public double at(double unit) {
    return Math.rint((low + unit * (high - low)) / STEP) / Math.rint(1 / STEP);
  }

  /** Returns values of parameters, in their order, as settings of a scenario. */
  public static List<Setting> settings(List<FreeParameter> parameters, List<Double> values) {
    List<Setting> settings = new ArrayList<>();
    for (int p = 0; p < parameters.size(); p++) {
      String value = new BigDecimal(Double.toString(values.get(p))).toPlainString();
      settings.add(new Setting(parameters.get(p).path(), value));
    }
    return settings;
  }

  /** Returns how far a value is from the default, in units of the range. */
  public double fromUsual(double value) {
    return Math.abs(value - usual) / (high - low);
  }
}
