package entente.analysis.hindcast.calibration;

import entente.experiment.scenario.Setting;
import entente.experiment.table.TableReader;
import entente.text.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/**
 * Sets of the free parameters of portfolios that tell the training period about equally well, as
 * they were frozen.
 *
 * @param sets the sets, the best first
 */
public record Ensemble(List<Evaluation> sets) {

  private static final String FOLDER = "scenarios/calibration/";
  private static final Template FILE = Template.of("scenarios/calibration/ensemble-{variant}.csv");

  /** Share of the range's own interquartile spread above which nothing has been learnt. */
  public static final double NOT_IDENTIFIED = 0.8;

  /**
   * What the sets say of one parameter.
   *
   * @param parameter the parameter
   * @param best its value in the best set
   * @param low least value
   * @param lowerQuartile 25 % quantile
   * @param upperQuartile 75 % quantile
   * @param high largest value
   */
  public record Known(
      FreeParameter parameter,
      double best,
      double low,
      double lowerQuartile,
      double upperQuartile,
      double high) {

    /** Returns the interquartile spread over that of the range. */
    public double spread() {
      return (upperQuartile - lowerQuartile) / (0.5 * (parameter.high() - parameter.low()));
    }

    /** Returns whether the training period tells the parameter. */
    public boolean identified() {
      return spread() <= NOT_IDENTIFIED;
    }
  }

  /**
   * Returns what is shipped.
   *
   * @param variant word for the model or its variant
   */
  public static Ensemble shipped(String variant) {
    return new Ensemble(
        Evaluations.shipped(FILE.fill("variant", variant), FreeParameter.PORTFOLIO));
  }

  /** Returns the digests of the worlds and tables that the sets were found on, by file. */
  public static SortedMap<String, String> digests() {
    SortedMap<String, String> digests = new TreeMap<>();
    TableReader.shipped(FOLDER + "ensemble-inputs.csv")
        .forEach(row -> digests.put(row.get("file"), row.get("sha256")));
    return digests;
  }

  /**
   * Returns the files that have changed since.
   *
   * @param now digests of the same files now
   */
  public static List<String> changed(Map<String, String> now) {
    SortedMap<String, String> then = digests();
    return then.keySet().stream()
        .filter(file -> now.containsKey(file) && !now.get(file).equals(then.get(file)))
        .toList();
  }

  /** Returns each set as settings of a scenario. */
  public List<List<Setting>> settings() {
    return sets.stream()
        .map(set -> FreeParameter.settings(FreeParameter.PORTFOLIO, set.values()))
        .toList();
  }

  /** Returns what the sets say of each parameter; quantiles of type 7 (Hyndman and Fan 1996). */
  public List<Known> known() {
    List<Known> known = new ArrayList<>();
    for (int p = 0; p < FreeParameter.PORTFOLIO.size(); p++) {
      int of = p;
      double[] values = sets.stream().mapToDouble(set -> set.values().get(of)).toArray();
      Percentile percentile = new Percentile().withEstimationType(EstimationType.R_7);
      percentile.setData(values);
      known.add(
          new Known(
              FreeParameter.PORTFOLIO.get(p),
              values[0],
              StatUtils.min(values),
              percentile.evaluate(25),
              percentile.evaluate(75),
              StatUtils.max(values)));
    }
    return known;
  }
}
