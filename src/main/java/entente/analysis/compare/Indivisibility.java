package entente.analysis.compare;

import entente.experiment.run.RunResult;
import entente.model.measures.Measure;
import entente.model.measures.Measure.Better;
import java.util.List;

/**
 * How far the focal structure makes security a gain of all and not of some at the cost of others.
 *
 * <p>One minus the losses of the states that lose security over the gains of those that gain it,
 * against the run on the same seed without the focal structure; cut to [0, 1], undefined without
 * gainers.
 */
public final class Indivisibility {

  /** The definition of the measure. */
  public static final Measure MEASURE =
      new Measure(
          "indivisibility",
          "Indivisibility of security",
          "1",
          0,
          1,
          Better.HIGHER,
          0.05,
          "1 − (losses of the losers) / (gains of the gainers) in state security, against the same"
              + " seed without the focal structure, cut to [0, 1]",
          "assumed",
          "where no state gains, or without runs that lack the focal structure");

  private Indivisibility() {}

  /** Returns the measure at a round for one run and its twin without the focal structure. */
  static double of(Values values, RunResult with, RunResult without, int round) {
    double gains = 0;
    double losses = 0;
    for (String state : with.states()) {
      double change = values.security(with, state, round) - values.security(without, state, round);
      if (change > 0) {
        gains += change;
      } else if (change < 0) {
        losses -= change;
      }
    }
    return gains > 0 ? Math.max(0, 1 - losses / gains) : Double.NaN;
  }

  /** Returns the measure at a round for each replicate of an arm; NaN without twins. */
  static double[] of(Values values, Arm arm, int round) {
    List<RunResult> twins = arm.withoutFocal();
    double[] out = new double[arm.runs().size()];
    for (int k = 0; k < out.length; k++) {
      out[k] = k < twins.size() ? of(values, arm.runs().get(k), twins.get(k), round) : Double.NaN;
    }
    return out;
  }
}
