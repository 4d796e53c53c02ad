package entente.analysis.figure.states;

import entente.analysis.compare.Arm;
import entente.analysis.compare.Values;
import entente.experiment.run.RunResult;

/**
 * The posture that most runs of a scenario give each state in each round.
 *
 * <p>Runs that have ended do not count; of postures held equally often the first counts.
 *
 * @param modal kind of posture, [state][round]; −1 where no run is still going
 * @param away share of runs and rounds in which each state is not where it was in round 0
 */
record CommonPostures(int[][] modal, double[] away) {

  /** Returns the modes of a scenario. */
  static CommonPostures of(Arm arm, Values values, Postures postures) {
    int rounds = arm.scenario().rounds() + 1;
    int states = arm.states().size();
    int[][] modal = new int[states][rounds];
    double[] away = new double[states];
    int counted = 0;
    for (int r = 0; r < rounds; r++) {
      int[][] count = new int[states][postures.count()];
      for (RunResult run : arm.runs()) {
        if (values.alive(run, r)) {
          counted++;
          for (int i = 0; i < states; i++) {
            int kind = postures.index(run, r, i);
            count[i][kind]++;
            away[i] += kind == postures.index(run, 0, i) ? 0 : 1;
          }
        }
      }
      for (int i = 0; i < states; i++) {
        modal[i][r] = most(count[i]);
      }
    }
    for (int i = 0; i < states; i++) {
      away[i] /= Math.max(1, counted);
    }
    return new CommonPostures(modal, away);
  }

  private static int most(int... count) {
    int most = -1;
    for (int k = 0; k < count.length; k++) {
      if (count[k] > (most < 0 ? 0 : count[most])) {
        most = k;
      }
    }
    return most;
  }
}
