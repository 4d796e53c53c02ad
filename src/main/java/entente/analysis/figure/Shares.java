package entente.analysis.figure;

import entente.analysis.compare.Arm;
import entente.analysis.compare.Values;
import entente.experiment.run.RunResult;
import java.util.ArrayList;
import java.util.List;

/**
 * Shares of states by posture over time, mean over the runs that are still going.
 *
 * <p>A state in a bloc counts there, whatever its seat; without a bloc it counts by its seat;
 * without either it hedges if its ties are even, and else stands apart. What nobody ever holds is
 * left out.
 *
 * @param names what each posture is called
 * @param colours its colour
 * @param shares share of states, [posture][round]; NaN where no run is still going
 */
record Shares(List<String> names, List<Integer> colours, List<double[]> shares) {

  /** Returns the shares of one scenario. */
  static Shares of(Arm arm, Values values) {
    List<String> structures = arm.structures();
    int kinds = 2 * structures.size() + 2;
    int rounds = arm.scenario().rounds() + 1;
    double[][] shares = new double[kinds][rounds];
    for (int r = 0; r < rounds; r++) {
      int counted = 0;
      for (RunResult run : arm.runs()) {
        if (values.alive(run, r)) {
          counted += run.states().size();
          for (int i = 0; i < run.states().size(); i++) {
            shares[kind(run, r, i)][r]++;
          }
        }
      }
      for (double[] share : shares) {
        share[r] = counted == 0 ? Double.NaN : share[r] / counted;
      }
    }
    return named(arm, structures, shares);
  }

  private static int kind(RunResult run, int r, int i) {
    int structures = run.structures().size();
    if (run.postures()[r][i] > 0) {
      return run.postures()[r][i] - 1;
    } else if (run.seats()[r][i] > 0) {
      return structures + run.seats()[r][i] - 1;
    }
    return 2 * structures + (run.hedging()[r][i] ? 0 : 1);
  }

  private static Shares named(Arm arm, List<String> structures, double[][] shares) {
    Shares out = new Shares(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    int n = structures.size();
    int blocs = 0;
    int seats = 0;
    for (int k = 0; k < shares.length; k++) {
      if (ever(shares[k])) {
        String structure = k < 2 * n ? arm.structureName(structures.get(k % n)) : "";
        if (k < n) {
          out.add("in " + structure, Theme.bloc(blocs++), shares[k]);
        } else if (k < 2 * n) {
          out.add("seat in " + structure, Theme.seat(seats++), shares[k]);
        } else {
          boolean hedge = k == 2 * n;
          out.add(
              hedge ? "hedge" : "stand apart", hedge ? Theme.hedge() : Theme.apart(), shares[k]);
        }
      }
    }
    return out;
  }

  private void add(String name, int colour, double[] share) {
    names.add(name);
    colours.add(colour);
    shares.add(share);
  }

  private static boolean ever(double[] share) {
    for (double s : share) {
      if (s > 0) {
        return true;
      }
    }
    return false;
  }
}
