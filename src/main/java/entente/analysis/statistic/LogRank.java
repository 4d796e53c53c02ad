package entente.analysis.statistic;

import entente.analysis.statistic.KaplanMeier.Life;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.commons.math3.special.Gamma;

/**
 * The log-rank test of whether two groups die at the same rate at every age (Mantel 1966).
 *
 * <p>It takes the groups as independent. Runs of two scenarios share their random numbers, which
 * makes the test cautious: what it finds is there.
 *
 * @param chiSquared the statistic, on one degree of freedom; undefined if nobody dies or all are of
 *     one group
 * @param p its p-value; never 0: as small as a number can be where it is smaller
 */
public record LogRank(double chiSquared, double p) {

  /** Tests two groups. */
  public static LogRank of(List<Life> a, List<Life> b) {
    TreeSet<Double> ages = new TreeSet<>();
    List<Life> both = new ArrayList<>(a);
    both.addAll(b);
    both.stream().filter(Life::died).forEach(life -> ages.add(life.age()));
    double excess = 0;
    double variance = 0;
    for (double age : ages) {
      double n = atRisk(both, age);
      double share = atRisk(a, age) / n;
      double deaths = KaplanMeier.deaths(both, age);
      excess += KaplanMeier.deaths(a, age) - deaths * share;
      variance += n > 1 ? deaths * share * (1 - share) * (n - deaths) / (n - 1) : 0;
    }
    if (!(variance > 0)) {
      return new LogRank(Double.NaN, Double.NaN);
    }
    double statistic = excess * excess / variance;
    // Not 1 − the distribution, in which a small p would drown.
    double p = Gamma.regularizedGammaQ(0.5, statistic / 2);
    return new LogRank(statistic, Math.max(Double.MIN_VALUE, p));
  }

  private static double atRisk(List<Life> lives, double age) {
    return lives.stream().filter(life -> life.age() >= age).count();
  }
}
