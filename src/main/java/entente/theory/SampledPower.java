package entente.theory;

import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

/**
 * Indices of power by drawing, for votes with too many coalitions to count: orders of joining for
 * the Shapley–Shubik index, coalitions for the Banzhaf index, each with an interval.
 *
 * <p>Mann, I. and Shapley, L. S. (1960), <em>Values of Large Games IV</em>, RAND RM-2651; Castro,
 * J., Gómez, D. and Tejada, J. (2009), Polynomial calculation of the Shapley value based on
 * sampling, <em>Computers and Operations Research</em> 36, 1726–1730.
 */
public final class SampledPower {
  private static final double CONFIDENCE = 0.95;
  private static final double NORMAL = 1.959963984540054;

  /** A source of draws: the same for the same sample and place. */
  @FunctionalInterface
  public interface Draws {
    /** Returns a number in (0, 1), uniform. */
    double at(int sample, int place);
  }

  /**
   * One index of one member.
   *
   * @param value estimate
   * @param low lower end of its interval at 95 %
   * @param high upper end
   */
  public record Estimate(double value, double low, double high) {}

  private final VotingRule rule;
  private final int samples;
  private final Draws draws;
  private final int n;

  /**
   * Creates it for a rule.
   *
   * @param samples how many orders and how many coalitions are drawn, at least 1
   */
  public SampledPower(VotingRule rule, int samples, Draws draws) {
    Check.that(samples >= 1, "samples", samples, "at least 1");
    this.rule = rule;
    this.samples = samples;
    this.draws = draws;
    n = rule.members();
  }

  /** Returns the Shapley–Shubik index of each member, with Wilson intervals. */
  public Estimate[] shapleyShubik() {
    int[] pivots = new int[n];
    int[] order = new int[n];
    for (int sample = 0; sample < samples; sample++) {
      for (int i = 0; i < n; i++) {
        order[i] = i;
      }
      long[] sums = new long[rule.majorities()];
      for (int k = 0; k < n; k++) {
        int other = k + (int) (draws.at(sample, k) * (n - k));
        int member = order[other];
        order[other] = order[k];
        join(sums, member);
        if (rule.decides(k + 1, sums)) {
          pivots[member]++;
          break;
        }
      }
    }
    return wilson(pivots);
  }

  /**
   * Returns the Banzhaf index of each member: first as a probability, with Wilson intervals, then
   * normalised to the sum 1, with intervals by the delta method.
   */
  public Estimate[][] banzhaf() {
    int[] swings = new int[n];
    double[] withTotal = new double[n];
    double squares = 0;
    long all = 0;
    boolean[] in = new boolean[n];
    boolean[] swing = new boolean[n];
    for (int sample = 0; sample < samples; sample++) {
      long[] sums = new long[rule.majorities()];
      int size = 0;
      for (int i = 0; i < n; i++) {
        // The draws of orders are others.
        in[i] = draws.at(sample, n + i) < 0.5;
        if (in[i]) {
          join(sums, i);
          size++;
        }
      }
      boolean decides = rule.decides(size, sums);
      int total = 0;
      for (int i = 0; i < n; i++) {
        swing[i] = in[i] == decides && rule.decides(size, sums, i, in[i] ? -1 : 1) != decides;
        total += swing[i] ? 1 : 0;
      }
      for (int i = 0; i < n; i++) {
        swings[i] += swing[i] ? 1 : 0;
        withTotal[i] += swing[i] ? total : 0;
      }
      all += total;
      squares += (double) total * total;
    }
    Estimate[] chance = wilson(swings);
    return new Estimate[][] {chance, normalised(swings, chance, withTotal, all, squares)};
  }

  private Estimate[] normalised(
      int[] swings, Estimate[] chance, double[] withTotal, long all, double squares) {
    Estimate[] shares = new Estimate[n];
    double mean = (double) all / samples;
    for (int i = 0; i < n; i++) {
      double share = all == 0 ? Double.NaN : (double) swings[i] / all;
      // Variance of the own swings less the share of all swings, a mean of 0.
      double spread = (swings[i] - 2 * share * withTotal[i] + share * share * squares) / samples;
      double error = NORMAL * Math.sqrt(Math.max(0, spread) / samples) / mean;
      boolean seen = swings[i] > 0 && swings[i] < all;
      shares[i] =
          seen
              ? new Estimate(share, Math.max(0, share - error), Math.min(1, share + error))
              : new Estimate(share, chance[i].low() / mean, Math.min(1, chance[i].high() / mean));
    }
    return shares;
  }

  private void join(long[] sums, int member) {
    for (int k = 0; k < sums.length; k++) {
      sums[k] += rule.weight(k, member);
    }
  }

  private Estimate[] wilson(int[] counts) {
    Estimate[] estimates = new Estimate[n];
    for (int i = 0; i < n; i++) {
      ConfidenceInterval interval =
          new WilsonScoreInterval().createInterval(samples, counts[i], CONFIDENCE);
      double share = (double) counts[i] / samples;
      estimates[i] =
          new Estimate(
              share,
              Math.min(share, Math.max(0, interval.getLowerBound())),
              Math.max(share, Math.min(1, interval.getUpperBound())));
    }
    return estimates;
  }
}
