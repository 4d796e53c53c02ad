package entente.analysis.robust;

import entente.analysis.sensitivity.Resample;
import entente.experiment.table.CaseRule;
import entente.model.Chance;
import entente.model.Chance.Purpose;
import entente.model.measures.Measure.Better;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How robust each of several architectures is over the same futures, in one measure.
 *
 * @param outcomes what they come to
 * @param rule what is good enough
 * @param standings one per architecture
 * @param ties share of the futures in which the best is not ahead by more than the margin
 * @param choices which architecture each criterion would choose
 */
public record Robustness(
    Outcomes outcomes,
    CaseRule rule,
    List<Standing> standings,
    double ties,
    List<Preferred> choices) {

  /** Levels of the percentiles of a standing. */
  public static final List<Double> LEVELS = List.of(0.0, 0.05, 0.25, 0.5, 0.75, 0.95, 1.0);

  private static final double SURE = 0.95;

  /**
   * How one architecture stands.
   *
   * @param architecture its name
   * @param percentiles quantiles of its values at {@link #LEVELS}
   * @param wins share of the futures in which it is ahead of all others by more than the margin
   * @param regret how much it falls short of the best
   * @param satisficing how often it is good enough
   */
  public record Standing(
      String architecture,
      double[] percentiles,
      double wins,
      Regret regret,
      Satisficing satisficing) {}

  /**
   * What a criterion chooses.
   *
   * @param criterion the criterion in words
   * @param architecture the architecture that is best by it
   * @param share share of the resamples of futures in which the same one is best
   */
  public record Preferred(String criterion, String architecture, double share) {

    /** Returns whether the choice is sure. */
    public boolean sure() {
      return share >= SURE;
    }
  }

  /** Judges architectures. */
  public static Robustness of(Outcomes outcomes, CaseRule rule, long seed) {
    int[] whole = outcomes.whole();
    int n = outcomes.architectures().size();
    int[] wins = new int[n];
    int ties = 0;
    for (int f : whole) {
      int ahead = ahead(outcomes, f);
      if (ahead < 0) {
        ties++;
      } else {
        wins[ahead]++;
      }
    }
    List<Standing> standings = new ArrayList<>();
    for (int a = 0; a < n; a++) {
      double[] sorted = outcomes.sorted(a);
      double[] at = new double[LEVELS.size()];
      for (int q = 0; q < at.length; q++) {
        at[q] = Resample.quantile(sorted, LEVELS.get(q));
      }
      standings.add(
          new Standing(
              outcomes.architectures().get(a),
              at,
              n < 2 || whole.length == 0 ? Double.NaN : (double) wins[a] / whole.length,
              Regret.of(outcomes, a, seed),
              Satisficing.of(outcomes, a, rule)));
    }
    return new Robustness(
        outcomes,
        rule,
        standings,
        whole.length == 0 ? Double.NaN : (double) ties / whole.length,
        n < 2 || whole.length < 2 ? List.of() : choices(outcomes, rule, whole, seed));
  }

  /** Returns the architecture that is ahead of all others by more than the margin; −1 for none. */
  static int ahead(Outcomes outcomes, int future) {
    int best = -1;
    double most = Double.NEGATIVE_INFINITY;
    double second = Double.NEGATIVE_INFINITY;
    for (int a = 0; a < outcomes.architectures().size(); a++) {
      double value = outcomes.good(a, future);
      if (value > most) {
        second = most;
        most = value;
        best = a;
      } else {
        second = Math.max(second, value);
      }
    }
    return most - second > outcomes.measure().margin() ? best : -1;
  }

  private static List<Preferred> choices(Outcomes outcomes, CaseRule rule, int[] whole, long seed) {
    int n = outcomes.architectures().size();
    double[][] regrets = new double[n][];
    double[][] values = new double[n][];
    double[][] enough = new double[n][];
    for (int a = 0; a < n; a++) {
      regrets[a] = Regret.regrets(outcomes, a, whole);
      values[a] = new double[whole.length];
      enough[a] = new double[whole.length];
      for (int k = 0; k < whole.length; k++) {
        values[a][k] = outcomes.good(a, whole[k]);
        enough[a][k] = rule.holds(outcomes.values()[a][whole[k]]) ? 1 : 0;
      }
    }
    List<Preferred> choices = new ArrayList<>();
    choices.add(choice("smallest maximum regret", regrets, d -> -Regret.most(d), outcomes, seed));
    String high = "smallest regret at its 90th percentile";
    choices.add(choice(high, regrets, d -> -Regret.percentile(d), outcomes, seed));
    choices.add(choice("largest share of good futures", enough, Regret::mean, outcomes, seed));
    choices.add(choice("best mean", values, Regret::mean, outcomes, seed));
    String better = outcomes.measure().better() == Better.HIGHER ? "highest" : "lowest";
    choices.add(
        choice(better + " worst future", values, d -> -Regret.most(minus(d)), outcomes, seed));
    return choices;
  }

  private static double[] minus(double[] values) {
    double[] turned = new double[values.length];
    for (int k = 0; k < turned.length; k++) {
      turned[k] = -values[k];
    }
    return turned;
  }

  private static Preferred choice(
      String criterion,
      double[][] values,
      ToDoubleFunction<double[]> merit,
      Outcomes outcomes,
      long seed) {
    int chosen = best(values, merit);
    if (chosen < 0) {
      return new Preferred(criterion, "", 0);
    }
    Chance chance = new Chance(seed);
    int rows = values[0].length;
    int same = 0;
    double[][] drawn = new double[values.length][rows];
    for (int b = 0; b < Resample.COUNT; b++) {
      for (int r = 0; r < rows; r++) {
        int pick = (int) (rows * chance.uniform(Purpose.RESAMPLE, r, 3, b));
        for (int a = 0; a < values.length; a++) {
          drawn[a][r] = values[a][pick];
        }
      }
      same += best(drawn, merit) == chosen ? 1 : 0;
    }
    return new Preferred(
        criterion, outcomes.architectures().get(chosen), (double) same / Resample.COUNT);
  }

  // The best by a merit; −1 if the two best are exactly as good.
  private static int best(double[][] values, ToDoubleFunction<double[]> merit) {
    int best = -1;
    double most = Double.NEGATIVE_INFINITY;
    for (int a = 0; a < values.length; a++) {
      double value = merit.applyAsDouble(values[a]);
      if (value > most) {
        most = value;
        best = a;
      } else if (value == most) {
        best = -1;
      }
    }
    return best;
  }
}
