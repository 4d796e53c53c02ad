package entente.analysis.compare;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;

/**
 * A mean over runs with its 95 % interval by Student's t; the interval is NaN with fewer than two.
 *
 * @param mean the mean; NaN without any run
 * @param low lower end of the interval
 * @param high upper end of the interval
 * @param n how many runs
 */
record MeanOverRuns(double mean, double low, double high, int n) {

  /** Returns the mean of one number a run. */
  static MeanOverRuns of(double[] perRun) {
    int n = perRun.length;
    double mean = StatUtils.mean(perRun);
    double half =
        n < 2
            ? Double.NaN
            : new TDistribution(null, n - 1).inverseCumulativeProbability(0.975)
                * Math.sqrt(StatUtils.variance(perRun) / n);
    return new MeanOverRuns(mean, mean - half, mean + half, n);
  }
}
