package entente.analysis.compare;

import entente.analysis.statistic.Bootstrap;
import entente.analysis.statistic.Holm;
import entente.analysis.statistic.PairedDifference;
import entente.analysis.statistic.Tango;
import entente.experiment.run.RunResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.inference.TTest;
import org.apache.commons.math3.stat.ranking.NaturalRanking;

/**
 * What other statistics say of a comparison: the verdict is by the t interval of the mean; these
 * show where it would change with the statistic.
 *
 * @param of the comparison
 * @param medianA median of A over the pairs used
 * @param medianB median of B over the pairs used
 * @param medianDifference median of A − B
 * @param medianLow lower end of its 95 % interval by order statistics; undefined below six pairs
 * @param medianHigh upper end of that interval
 * @param bcaLow lower end of the 95 % bootstrap interval (BCa) of the mean difference
 * @param bcaHigh upper end of that interval
 * @param superiority probability that a run of A is higher than one of B on other random numbers,
 *     ties counted half: Mann and Whitney's U over its maximum
 * @param p p-value of the paired t test, of McNemar's test for events; never 0: as small as a
 *     number can be where it is smaller; undefined where all differences are one number that is no
 *     count
 * @param pHolm the same, corrected for all measures of these scenarios at this horizon
 * @param varianceReduction how many times larger the variance of the difference would be without
 *     common random numbers; undefined where all differences are equal
 */
public record Estimates(
    Comparison of,
    double medianA,
    double medianB,
    double medianDifference,
    double medianLow,
    double medianHigh,
    double bcaLow,
    double bcaHigh,
    double superiority,
    double p,
    double pHolm,
    double varianceReduction) {

  /** Measures of two scenarios at one horizon, for all of which Holm corrects. */
  private record Family(String a, String b, double year) {}

  /** Returns the estimates of each comparison of a result, in its order. */
  public static List<Estimates> of(ComparisonResult result, Values values) {
    Bootstrap bootstrap = new Bootstrap();
    List<Estimates> plain = new ArrayList<>();
    Map<Family, List<Integer>> families = new LinkedHashMap<>();
    for (Comparison c : result.comparisons()) {
      int round = round(result, c);
      double[] a = read(result, values, c, c.a(), round);
      double[] b = read(result, values, c, c.b(), round);
      families
          .computeIfAbsent(new Family(c.a(), c.b(), c.year()), k -> new ArrayList<>())
          .add(plain.size());
      plain.add(of(c, a, b, bootstrap));
    }
    Estimates[] corrected = plain.toArray(Estimates[]::new);
    for (List<Integer> family : families.values()) {
      double[] holm = Holm.adjust(family.stream().mapToDouble(k -> plain.get(k).p()).toArray());
      for (int k = 0; k < holm.length; k++) {
        corrected[family.get(k)] = plain.get(family.get(k)).with(holm[k]);
      }
    }
    return List.of(corrected);
  }

  /** Returns the estimates of one comparison from the values of both sides, pair by pair. */
  static Estimates of(Comparison c, double[] left, double[] right, Bootstrap bootstrap) {
    double[] a = new double[left.length];
    double[] b = new double[left.length];
    int n = 0;
    for (int k = 0; k < left.length; k++) {
      if (Double.isFinite(left[k]) && Double.isFinite(right[k])) {
        a[n] = left[k];
        b[n++] = right[k];
      }
    }
    a = Arrays.copyOf(a, n);
    b = Arrays.copyOf(b, n);
    double[] d = new double[n];
    for (int k = 0; k < n; k++) {
      d[k] = a[k] - b[k];
    }
    boolean varies = n > 1 && StatUtils.min(d) < StatUtils.max(d);
    Bootstrap.Interval bca = bootstrap.ofMean(d);
    Bootstrap.Interval median = ofMedian(d);
    double both = n > 1 ? StatUtils.variance(a) + StatUtils.variance(b) : Double.NaN;
    return new Estimates(
        c,
        median(a),
        median(b),
        median(d),
        median.low(),
        median.high(),
        bca.low(),
        bca.high(),
        superiority(a, b),
        p(a, b, d),
        Double.NaN,
        varies ? both / StatUtils.variance(d) : Double.NaN);
  }

  private static double p(double[] a, double[] b, double[] d) {
    int n = d.length;
    if (n > 1 && PairedDifference.counts(a, b)) {
      int up = (int) Arrays.stream(d).filter(x -> x > 0).count();
      int down = (int) Arrays.stream(d).filter(x -> x < 0).count();
      return Math.max(Double.MIN_VALUE, Tango.p(up, down));
    }
    boolean varies = n > 1 && StatUtils.min(d) < StatUtils.max(d);
    return varies ? Math.max(Double.MIN_VALUE, new TTest().pairedTTest(a, b)) : Double.NaN;
  }

  private Estimates with(double holm) {
    return new Estimates(
        of,
        medianA,
        medianB,
        medianDifference,
        medianLow,
        medianHigh,
        bcaLow,
        bcaHigh,
        superiority,
        p,
        holm,
        varianceReduction);
  }

  /** Returns whether the sign is sure by the t interval but not after Holm's correction. */
  public boolean lostToHolm() {
    return of.sureSign() != 0 && pHolm > 1 - PairedDifference.CONFIDENCE;
  }

  /** Returns whether the bootstrap interval is sure of another sign, or of none, or only it is. */
  public boolean bootstrapDisagrees() {
    int sign = bcaLow > 0 ? 1 : bcaHigh < 0 ? -1 : 0;
    return !Double.isNaN(bcaLow) && sign != of.sureSign();
  }

  static double median(double[] x) {
    double[] sorted = x.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    return n == 0
        ? Double.NaN
        : n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
  }

  /** Returns the order statistics between which the median lies with at least the confidence. */
  static Bootstrap.Interval ofMedian(double[] x) {
    int n = x.length;
    double tail = (1 - PairedDifference.CONFIDENCE) / 2;
    int k = n == 0 ? 0 : new BinomialDistribution(null, n, 0.5).inverseCumulativeProbability(tail);
    if (k < 1) {
      return Bootstrap.Interval.NONE;
    }
    double[] sorted = x.clone();
    Arrays.sort(sorted);
    return new Bootstrap.Interval(sorted[k - 1], sorted[n - k]);
  }

  static double superiority(double[] a, double[] b) {
    if (a.length == 0 || b.length == 0) {
      return Double.NaN;
    }
    double[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    double[] ranks = new NaturalRanking().rank(both);
    double sum = Arrays.stream(ranks, 0, a.length).sum();
    double u = sum - a.length * (a.length + 1) / 2.0;
    return u / ((double) a.length * b.length);
  }

  private static int round(ComparisonResult result, Comparison c) {
    return result.horizons().stream()
        .filter(round -> result.arms().get(0).scenario().year(round) == c.year())
        .findFirst()
        .orElseThrow();
  }

  private static double[] read(
      ComparisonResult result, Values values, Comparison c, String label, int round) {
    Arm arm = result.arms().stream().filter(x -> x.label().equals(label)).findFirst().orElseThrow();
    if (c.measure().equals(Indivisibility.MEASURE.name()) && c.structure().isEmpty()) {
      return Indivisibility.of(values, arm, round);
    }
    List<RunResult> runs = arm.runs();
    if (c.structure().isEmpty()) {
      return runs.stream().mapToDouble(r -> values.system(r, c.measure(), round)).toArray();
    }
    boolean own =
        c.structure().equals(Arm.FOCAL)
            && result.arms().stream().map(Arm::focal).distinct().count() > 1;
    String key = own ? arm.focal() : c.structure();
    return runs.stream().mapToDouble(r -> values.structure(r, key, c.measure(), round)).toArray();
  }
}
