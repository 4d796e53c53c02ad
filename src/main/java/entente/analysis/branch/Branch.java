package entente.analysis.branch;

import entente.experiment.run.RunResult;
import entente.experiment.run.RunSpecification;
import entente.experiment.run.SingleRun;
import entente.experiment.scenario.Change;
import entente.experiment.scenario.Counterfactual;
import entente.experiment.scenario.ScenarioDiff;
import entente.model.dynamics.Scenario;
import java.util.Arrays;
import java.util.List;

/**
 * A run and its branch: the same scenario, seed and random numbers, and from one round on something
 * changed.
 *
 * @param parent the run as it was
 * @param child the branch; its scenario is the changed one
 * @param round first round in which the change acts
 */
public record Branch(RunResult parent, RunResult child, int round) {

  /**
   * Runs both.
   *
   * @param specification the run as it is without the change
   * @throws entente.experiment.input.FaultsException if the change is none that a run can take
   * @throws IllegalArgumentException if the run ends before the round of the change
   */
  public static Branch of(RunSpecification specification, Change change) {
    Scenario changed = Counterfactual.of(specification.scenario(), change);
    return new Branch(
        SingleRun.execute(specification),
        child(specification, changed, change.round()),
        change.round());
  }

  /** Returns the branch of a run to a changed scenario, from a round on. */
  public static RunResult child(RunSpecification of, Scenario changed, int round) {
    RunSpecification own =
        new RunSpecification(
            of.run(),
            changed,
            of.point(),
            of.replicate(),
            of.seed(),
            of.keep(),
            of.stop(),
            of.defined());
    return SingleRun.branch(own, of.scenario(), round);
  }

  /** Returns what is changed; nothing if the branch is the run again. */
  public List<ScenarioDiff.Difference> changes() {
    return ScenarioDiff.of(parent.specification().scenario(), child.specification().scenario());
  }

  /** Returns the last round of a run: that of a nuclear end if there is one. */
  public static int last(RunResult run) {
    int last = run.security().length - 1;
    while (last > 0 && Float.isNaN(run.security()[last][0])) {
      last--;
    }
    return last;
  }

  /** Returns the last round that both have. */
  public int last() {
    return Math.min(last(parent), last(child));
  }

  /**
   * Returns the first round in which the two differ in any number that is kept of them; −1 if they
   * never do.
   */
  public int divergence() {
    for (int r = 0; r <= last(); r++) {
      if (!Arrays.equals(parent.rounds()[r], child.rounds()[r])
          || !Arrays.deepEquals(parent.byStructure()[r], child.byStructure()[r])
          || !Arrays.equals(parent.security()[r], child.security()[r])
          || !Arrays.equals(parent.postures()[r], child.postures()[r])
          || !Arrays.equals(parent.seats()[r], child.seats()[r])
          || !Arrays.equals(parent.rungs()[r], child.rungs()[r])
          || parent.held().length > 0 && !Arrays.equals(parent.held()[r], child.held()[r])) {
        return r;
      }
    }
    return last(parent) == last(child) ? -1 : last() + 1;
  }
}
