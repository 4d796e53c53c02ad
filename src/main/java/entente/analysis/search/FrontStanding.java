package entente.analysis.search;

import entente.experiment.search.DesignOutcome;
import java.util.List;

/**
 * A design, or a scenario as it stands, and what it comes to.
 *
 * @param design number of the design in the order of trial, from 0; −1 for a scenario as it stands
 * @param point number of its point among the runs
 * @param label label of the scenario
 * @param levers values of the levers; empty for a scenario as it stands
 * @param outcome what it comes to
 * @param robustness how each objective fares over the alternative settings
 * @param enough share of the settings in which it is good enough; NaN if no rule says what is
 * @param undefined how many of its runs lack a value
 * @param why why it is there, in words
 */
public record FrontStanding(
    int design,
    int point,
    String label,
    List<String> levers,
    DesignOutcome outcome,
    List<Robust> robustness,
    double enough,
    int undefined,
    String why) {

  /**
   * How an objective fares over the alternative settings, or over replicates if there are none.
   *
   * @param mean mean
   * @param worst worst
   * @param quantile the value that the objective's share of the settings falls short of
   * @param regret 90th percentile of how far it is from the best of the front and the scenarios in
   *     the same setting, in units of the measure
   */
  public record Robust(double mean, double worst, double quantile, double regret) {}

  /** Returns what a reader calls it. */
  public String title() {
    return design < 0 ? label : "design " + design;
  }
}
