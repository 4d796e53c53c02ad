package entente.analysis.compare;

import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

/**
 * The share of runs of one scenario in which something absorbing happened by a horizon.
 *
 * <p>Direct war and nuclear use compete: a run that ended in nuclear use can see no later war, and
 * counts as no war. Since every run is watched up to the horizon, the cumulative incidence of Aalen
 * and Johansen is this plain share.
 *
 * @param scenario label of the scenario
 * @param what {@code direct_war} or {@code nuclear_use}
 * @param years years from the start to the horizon
 * @param runs runs that did not fail
 * @param share share of them in which it happened; undefined without runs
 * @param low lower end of the 95 % Wilson interval of the share
 * @param high upper end of that interval
 */
public record WarRisk(
    String scenario, String what, double years, int runs, double share, double low, double high) {

  /** Returns the risk of an event at or before a round in the runs of an arm. */
  static WarRisk of(Values values, Arm arm, String what, int round) {
    double[] happened =
        arm.runs().stream()
            .mapToDouble(run -> values.system(run, what, round))
            .filter(x -> !Double.isNaN(x))
            .toArray();
    int events = 0;
    for (double x : happened) {
      events += x > 0 ? 1 : 0;
    }
    int n = happened.length;
    if (n == 0) {
      return new WarRisk(arm.label(), what, round / 4.0, 0, Double.NaN, Double.NaN, Double.NaN);
    }
    ConfidenceInterval interval = new WilsonScoreInterval().createInterval(n, events, 0.95);
    return new WarRisk(
        arm.label(),
        what,
        round / 4.0,
        n,
        (double) events / n,
        events == 0 ? 0 : interval.getLowerBound(),
        events == n ? 1 : interval.getUpperBound());
  }
}
