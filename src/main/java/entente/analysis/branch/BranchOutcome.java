package entente.analysis.branch;

import entente.experiment.run.RunResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What became of one run and its branch, as far as many of them are counted.
 *
 * @param run number of the run in its folder
 * @param seed its seed
 * @param differs whether the two differ in any number that is kept
 * @param parent measures of the system in the last round of the run as it was
 * @param branch the same in the branch
 * @param elsewhere keys of the states that hold something else in the last round that both have
 */
public record BranchOutcome(
    int run, long seed, boolean differs, double[] parent, double[] branch, List<String> elsewhere) {

  /** Sums up a branch. */
  public static BranchOutcome of(int run, Branch branch) {
    List<String> elsewhere = new ArrayList<>();
    List<String> states = branch.parent().states();
    for (int i = 0; i < states.size(); i++) {
      if (!holds(branch.parent(), branch.last(), i)
          .equals(holds(branch.child(), branch.last(), i))) {
        elsewhere.add(states.get(i));
      }
    }
    return new BranchOutcome(
        run,
        branch.parent().specification().seed(),
        branch.divergence() >= 0,
        end(branch.parent()),
        end(branch.child()),
        List.copyOf(elsewhere));
  }

  private static double[] end(RunResult run) {
    return Arrays.copyOf(
        run.rounds()[run.rounds().length - 1], run.rounds()[run.rounds().length - 1].length);
  }

  private static Object holds(RunResult run, int round, int state) {
    if (run.held().length > 0) {
      return (BitSet) run.held()[round][state].clone();
    }
    return List.of(run.postures()[round][state], run.seats()[round][state]);
  }
}
