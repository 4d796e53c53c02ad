package entente.analysis.compare;

import entente.analysis.statistic.Wilson;
import entente.experiment.run.RunResult;
import entente.experiment.run.RunResult.Status;
import java.util.Arrays;

/**
 * The share of runs in which something has happened, by round, while something else competes: the
 * cumulative incidence of Aalen and Johansen (1978).
 *
 * <p>The variance is that of the delta method (Marubini and Valsecchi 1995). The interval is
 * Wilson's with the number of runs that would give this variance to a plain share; without runs
 * that are lost from sight that number is the number of runs, and the interval that of {@link
 * WarRisk}.
 *
 * @param share cumulative incidence by round
 * @param variance its variance
 * @param low lower end of the 95 % interval
 * @param high upper end of that interval
 * @param runs number of runs
 */
public record Incidence(double[] share, double[] variance, double[] low, double[] high, int runs) {

  /** What happened to a run that is lost from sight. */
  static final int NOTHING = 0;

  private static final int WAR = 1;
  private static final int NUCLEAR = 2;

  /**
   * Returns the incidence of direct war with a pole in the runs of a scenario. Nuclear use before
   * it ends a run and so competes with it; failed runs do not count.
   */
  public static Incidence ofWar(Values values, Arm arm) {
    return of(values, arm, true);
  }

  /** Returns the incidence of nuclear use, with which nothing competes. */
  public static Incidence ofNuclearUse(Values values, Arm arm) {
    return of(values, arm, false);
  }

  private static Incidence of(Values values, Arm arm, boolean war) {
    RunResult[] runs =
        arm.runs().stream().filter(r -> r.status() == Status.OK).toArray(RunResult[]::new);
    int last = arm.scenario().rounds();
    int[] times = new int[runs.length];
    int[] causes = new int[runs.length];
    for (int k = 0; k < runs.length; k++) {
      int begun = war ? values.firstRound(runs[k], "direct_war") : -1;
      int used = values.firstRound(runs[k], "nuclear_use");
      causes[k] = begun >= 0 ? WAR : used >= 0 ? NUCLEAR : NOTHING;
      times[k] = begun >= 0 ? begun : used >= 0 ? used : last;
    }
    return of(war ? WAR : NUCLEAR, times, causes, last);
  }

  /**
   * Returns the incidence of one cause.
   *
   * @param cause the cause
   * @param times round in which each run met its cause or was lost from sight
   * @param causes what it met; {@link #NOTHING} if it was lost from sight, after all that happened
   *     in that round
   * @param last last round
   */
  static Incidence of(int cause, int[] times, int[] causes, int last) {
    int[] own = new int[last + 1];
    int[] any = new int[last + 1];
    int[] risk = new int[last + 1];
    for (int k = 0; k < times.length; k++) {
      for (int t = 0; t <= Math.min(times[k], last); t++) {
        risk[t]++;
      }
      if (times[k] <= last && causes[k] != NOTHING) {
        any[times[k]]++;
        own[times[k]] += causes[k] == cause ? 1 : 0;
      }
    }
    double[] before = new double[last + 1];
    double[] share = new double[last + 1];
    double alive = 1;
    for (int t = 0; t <= last; t++) {
      before[t] = alive;
      share[t] = (t == 0 ? 0 : share[t - 1]) + (risk[t] == 0 ? 0 : alive * own[t] / risk[t]);
      alive *= risk[t] == 0 ? 1 : 1 - (double) any[t] / risk[t];
    }
    double[] variance = variance(share, before, own, any, risk);
    double[] low = new double[last + 1];
    double[] high = new double[last + 1];
    for (int t = 0; t <= last; t++) {
      double p = share[t];
      double runs = variance[t] > 0 ? p * (1 - p) / variance[t] : times.length;
      double[] interval = Wilson.interval(p, runs);
      low[t] = interval[0];
      high[t] = interval[1];
    }
    if (times.length == 0) {
      Arrays.fill(share, Double.NaN);
    }
    return new Incidence(share, variance, low, high, times.length);
  }

  private static double[] variance(
      double[] share, double[] before, int[] own, int[] any, int... risk) {
    double[] variance = new double[share.length];
    for (int t = 0; t < share.length; t++) {
      for (int j = 0; j <= t; j++) {
        if (any[j] > 0) {
          double n = risk[j];
          double rest = share[t] - share[j];
          double left = n - any[j];
          variance[t] += left > 0 ? rest * rest * any[j] / (n * left) : 0;
          variance[t] += before[j] * before[j] * own[j] * (n - own[j]) / (n * n * n);
          variance[t] -= 2 * rest * before[j] * own[j] / (n * n);
        }
      }
    }
    return variance;
  }
}
