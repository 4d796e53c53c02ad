package entente.analysis.figure.states;

import entente.analysis.compare.Arm;
import entente.analysis.compare.Values;
import entente.experiment.run.RunResult;
import java.util.ArrayList;
import java.util.List;

/**
 * Shares of states by posture over time, mean over the runs that are still going; what nobody in
 * the scenario ever holds is left out.
 *
 * @param kinds numbers of the postures
 * @param names what each is called
 * @param colours its colour
 * @param shares share of states, [posture][round]; NaN where no run is still going
 */
record PostureShares(
    List<Integer> kinds, List<String> names, List<Integer> colours, List<double[]> shares) {

  /** Returns the shares of one scenario. */
  static PostureShares of(Arm arm, Values values, Postures postures) {
    int rounds = arm.scenario().rounds() + 1;
    double[][] shares = new double[postures.count()][rounds];
    for (int r = 0; r < rounds; r++) {
      int counted = 0;
      for (RunResult run : arm.runs()) {
        if (values.alive(run, r)) {
          counted += run.states().size();
          for (int i = 0; i < run.states().size(); i++) {
            shares[postures.index(run, r, i)][r]++;
          }
        }
      }
      for (double[] share : shares) {
        share[r] = counted == 0 ? Double.NaN : share[r] / counted;
      }
    }
    PostureShares out =
        new PostureShares(
            new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int kind : postures.held()) {
      if (ever(shares[kind])) {
        out.kinds.add(kind);
        out.names.add(postures.name(arm, kind));
        out.colours.add(postures.colour(kind));
        out.shares.add(shares[kind]);
      }
    }
    return out;
  }

  /** Returns the share of a posture in the last round with a run; 0 if nobody ever holds it. */
  double end(int kind) {
    int place = kinds.indexOf(kind);
    return place < 0 ? 0 : last(shares.get(place));
  }

  /** Returns the last of the shares that a run has. */
  static double last(double... share) {
    int last = share.length - 1;
    while (last > 0 && Double.isNaN(share[last])) {
      last--;
    }
    return share[last];
  }

  private static boolean ever(double... share) {
    for (double s : share) {
      if (s > 0) {
        return true;
      }
    }
    return false;
  }
}
