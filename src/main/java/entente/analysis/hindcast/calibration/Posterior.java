package entente.analysis.hindcast.calibration;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/**
 * What the kept draws of a rejection say of one parameter.
 *
 * @param parameter the parameter
 * @param low 2.5 % quantile
 * @param lowerQuartile 25 % quantile
 * @param median median
 * @param upperQuartile 75 % quantile
 * @param high 97.5 % quantile
 * @param kept number of draws kept
 */
public record Posterior(
    FreeParameter parameter,
    double low,
    double lowerQuartile,
    double median,
    double upperQuartile,
    double high,
    int kept) {

  /** Share of the range's own interquartile spread above which nothing has been learnt. */
  public static final double NOT_IDENTIFIED = 0.8;

  /** Returns what the kept draws say of a parameter; quantiles of type 7 (Hyndman and Fan 1996). */
  public static Posterior of(List<Evaluation> kept, int parameter) {
    double[] values = kept.stream().mapToDouble(e -> e.values().get(parameter)).toArray();
    Percentile percentile = new Percentile().withEstimationType(EstimationType.R_7);
    percentile.setData(values);
    return new Posterior(
        FreeParameter.ALL.get(parameter),
        percentile.evaluate(2.5),
        percentile.evaluate(25),
        percentile.evaluate(50),
        percentile.evaluate(75),
        percentile.evaluate(97.5),
        values.length);
  }

  /** Returns what the shipped draws say of all parameters. */
  public static List<Posterior> shipped() {
    List<Evaluation> draws =
        Evaluations.shipped().stream().filter(e -> e.stage().equals("draw")).toList();
    int kept = CalibrationSizes.AFFORDED.kept(draws.size());
    List<Evaluation> best = Calibration.best(draws, kept);
    return IntStream.range(0, FreeParameter.ALL.size()).mapToObj(p -> of(best, p)).toList();
  }

  /** Returns the interquartile spread of the kept draws over that of the range. */
  public double spread() {
    return (upperQuartile - lowerQuartile) / (0.5 * (parameter.high() - parameter.low()));
  }

  /** Returns whether the training period tells the parameter. */
  public boolean identified() {
    return spread() <= NOT_IDENTIFIED;
  }
}
