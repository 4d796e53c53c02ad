package entente.analysis.claims;

import entente.analysis.statistic.PairedDifference;
import entente.analysis.statistic.Wilson;
import entente.experiment.claim.ClaimStep;
import java.util.Arrays;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.inference.TTest;

/**
 * What one list of numbers says of a step: its replicates, or its futures.
 *
 * @param difference the numbers against zero: count, mean, interval
 * @param margin smallest difference that matters
 * @param p p-value of the t test that the mean lies on the border, which is zero, or the margin on
 *     the wrong side where it is enough not to be worse
 * @param pHolm the same, corrected for all steps of the claim
 * @param toward 1 if the mean lies on the claimed side of the border, −1 on the other, 0 on it
 * @param decided how many numbers are not on the border
 * @param share share of those that lie on the claimed side
 * @param low lower end of the 95 % interval of that share (Wilson 1927)
 * @param high upper end of that interval
 * @param small share of the numbers that differ by no more than the margin
 */
public record StepEvidence(
    PairedDifference difference,
    double margin,
    double p,
    double pHolm,
    int toward,
    int decided,
    double share,
    double low,
    double high,
    double small) {

  /** Returns the look at the numbers of a step. */
  static StepEvidence of(double[] numbers, ClaimStep step, double margin) {
    double[] oriented = oriented(numbers, step, margin);
    double[] x = Arrays.stream(oriented).filter(Double::isFinite).toArray();
    int above = (int) Arrays.stream(x).filter(v -> v > 0).count();
    int decided = (int) Arrays.stream(x).filter(v -> v != 0).count();
    double mean = StatUtils.mean(x);
    double share = decided == 0 ? Double.NaN : (double) above / decided;
    double[] interval = Wilson.interval(share, decided);
    double small =
        Arrays.stream(numbers).filter(Double::isFinite).filter(d -> Math.abs(d) <= margin).count();
    return new StepEvidence(
        PairedDifference.of(numbers, new double[numbers.length]),
        margin,
        p(x, mean),
        Double.NaN,
        mean > 0 ? 1 : mean < 0 ? -1 : 0,
        decided,
        share,
        interval[0],
        interval[1],
        small / x.length);
  }

  /** Returns numbers turned so that those above zero speak for the step. */
  static double[] oriented(double[] numbers, ClaimStep step, double margin) {
    double shift = step.direction().noWorse() ? margin : 0;
    return Arrays.stream(numbers).map(d -> step.direction().sign() * d + shift).toArray();
  }

  private static double p(double[] x, double mean) {
    if (x.length < 2) {
      return Double.NaN;
    }
    boolean varies = StatUtils.min(x) < StatUtils.max(x);
    if (varies) {
      return Math.max(Double.MIN_VALUE, new TTest().tTest(0, x));
    }
    // Without spread only the signs tell (Dixon and Mood 1946): all on one side by chance.
    return mean == 0 ? 1 : Math.max(Double.MIN_VALUE, Math.scalb(2.0, -x.length));
  }

  /** Returns this look with its corrected p-value. */
  StepEvidence corrected(double holm) {
    return new StepEvidence(difference, margin, p, holm, toward, decided, share, low, high, small);
  }

  /** Returns 1 or −1 if the mean is surely above or below zero by its 95 % interval, else 0. */
  public int sureSign() {
    return difference.low() > 0 ? 1 : difference.high() < 0 ? -1 : 0;
  }

  /** Returns whether the interval of the mean lies within the margin. */
  boolean negligible() {
    return difference.low() >= -margin && difference.high() <= margin;
  }
}
