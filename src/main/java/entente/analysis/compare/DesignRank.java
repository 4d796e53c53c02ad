package entente.analysis.compare;

import entente.analysis.statistic.Wilson;
import entente.experiment.run.RunResult;
import entente.model.measures.Measure;
import entente.model.measures.Measure.Better;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/**
 * How one of three or more scenarios stands among all of them in a measure at the last horizon;
 * over replicates, and over alternative settings, in which all have a value.
 *
 * @param measure name of the measure
 * @param scenario label of the scenario
 * @param n replicates used
 * @param mean mean over them
 * @param meanRank mean of its rank, 1 for the best; equals share their mean rank
 * @param best chance that it is best on the same random numbers; equals share it
 * @param bestLow lower end of the 95 % interval of that chance (Wilson)
 * @param bestHigh upper end of that interval
 * @param futuresN alternative settings used
 * @param futuresBest share of them in which it is best; equals share it
 * @param regretMedian median over them of how far it falls short of the best of all, in the unit of
 *     the measure (Savage 1951)
 * @param regretHigh 90th percentile of that
 * @param regretWorst largest of that
 */
public record DesignRank(
    String measure,
    String scenario,
    int n,
    double mean,
    double meanRank,
    double best,
    double bestLow,
    double bestHigh,
    int futuresN,
    double futuresBest,
    double regretMedian,
    double regretHigh,
    double regretWorst) {

  /** Returns the ranks in all headlines of which a direction is better; none of two scenarios. */
  public static List<DesignRank> of(ComparisonResult result, List<Measure> system) {
    List<Arm> arms = result.arms();
    List<DesignRank> all = new ArrayList<>();
    if (arms.size() < 3) {
      return all;
    }
    Values values = new Values(system, List.of());
    for (Measure m : system) {
      if (Briefing.headline(m.name(), "") && m.better() != Better.NEITHER) {
        double[][] runs = new double[arms.size()][];
        double[][] futures = new double[arms.size()][];
        for (int k = 0; k < runs.length; k++) {
          runs[k] = read(values, arms.get(k).runs(), m, result.lastHorizon());
          futures[k] = read(values, arms.get(k).futures(), m, result.lastHorizon());
        }
        double sign = m.better() == Better.HIGHER ? 1 : -1;
        for (int k = 0; k < runs.length; k++) {
          all.add(of(m.name(), arms.get(k).label(), k, sign, whole(runs), whole(futures)));
        }
      }
    }
    return all;
  }

  private static double[] read(Values values, List<RunResult> runs, Measure m, int round) {
    return runs.stream().mapToDouble(run -> values.system(run, m.name(), round)).toArray();
  }

  /** Returns the draws in which all have a value, [draw][scenario]. */
  private static double[][] whole(double[][] byScenario) {
    List<double[]> draws = new ArrayList<>();
    for (int d = 0; d < byScenario[0].length; d++) {
      int draw = d;
      double[] row = Arrays.stream(byScenario).mapToDouble(x -> x[draw]).toArray();
      if (Arrays.stream(row).allMatch(Double::isFinite)) {
        draws.add(row);
      }
    }
    return draws.toArray(double[][]::new);
  }

  static DesignRank of(
      String measure, String label, int k, double sign, double[][] runs, double[][] futures) {
    double mean = 0;
    double rank = 0;
    double best = 0;
    for (double[] draw : runs) {
      mean += draw[k];
      rank += rank(draw, k, sign);
      best += best(draw, k, sign);
    }
    // Divided last, so that a design that is always best has exactly 1.
    mean /= runs.length;
    rank /= runs.length;
    best /= runs.length;
    double futuresBest = 0;
    double[] regret = new double[futures.length];
    for (int d = 0; d < futures.length; d++) {
      futuresBest += best(futures[d], k, sign);
      double top = Arrays.stream(futures[d]).map(x -> sign * x).max().orElseThrow();
      regret[d] = top - sign * futures[d][k];
    }
    Percentile percentile = new Percentile().withEstimationType(EstimationType.R_7);
    percentile.setData(regret);
    double[] interval = Wilson.interval(best, runs.length);
    return new DesignRank(
        measure,
        label,
        runs.length,
        mean,
        rank,
        best,
        interval[0],
        interval[1],
        futures.length,
        futuresBest / futures.length,
        percentile.evaluate(50),
        percentile.evaluate(90),
        Arrays.stream(regret).max().orElse(Double.NaN));
  }

  private static double rank(double[] draw, int k, double sign) {
    long better = Arrays.stream(draw).filter(x -> sign * x > sign * draw[k]).count();
    long equal = Arrays.stream(draw).filter(x -> x == draw[k]).count();
    return better + (equal + 1) / 2.0;
  }

  private static double best(double[] draw, int k, double sign) {
    long better = Arrays.stream(draw).filter(x -> sign * x > sign * draw[k]).count();
    return better > 0 ? 0 : 1.0 / Arrays.stream(draw).filter(x -> x == draw[k]).count();
  }
}
