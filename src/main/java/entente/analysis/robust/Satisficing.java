package entente.analysis.robust;

import entente.analysis.statistic.Wilson;
import entente.experiment.table.CaseRule;

/**
 * In which share of the futures an architecture is good enough (Starr 1963).
 *
 * <p>A future in which the measure is undefined is not good enough: what ended the run, as nuclear
 * use does, is no success. A failed run says nothing; it is left out, and the share is bounded by
 * what it would be if none or all of them were good enough.
 *
 * @param rule what is good enough
 * @param share share of the futures whose run did not fail
 * @param interval its 95 % interval (Wilson 1927)
 * @param bounds lowest and highest share that failed runs allow
 */
public record Satisficing(String rule, double share, double[] interval, double[] bounds) {

  /** Counts the futures of an architecture. */
  public static Satisficing of(Outcomes outcomes, int architecture, CaseRule rule) {
    int good = 0;
    for (double value : outcomes.values()[architecture]) {
      good += Double.isFinite(value) && rule.holds(value) ? 1 : 0;
    }
    int failed = outcomes.failures(architecture);
    int all = outcomes.futures();
    double share = (double) good / (all - failed);
    double[] bounds = {(double) good / all, (double) (good + failed) / all};
    return new Satisficing(rule.text(), share, Wilson.interval(share, all - failed), bounds);
  }
}
