package entente.experiment.run;

import entente.experiment.study.StopRule;
import entente.model.dynamics.Scenario;
import java.util.List;
import java.util.Set;

/**
 * What one run is: a scenario, a point of the design, a replicate and the seed that all its draws
 * hang on.
 *
 * @param run number of the run in its experiment, from 0, replicate-major
 * @param scenario the scenario with all settings of the point applied; null if it could not be made
 * @param point number of the point of the design, from 0; futures are points
 * @param replicate number of the replicate, from 0
 * @param seed seed of the run; {@code run SCENARIO --seed SEED} repeats it alone
 * @param keep tables to keep beside the measures
 * @param stop when it ends early
 * @param defined measures that must have a value at its end
 * @param moments rounds whose measures are wanted, beside round 0 and the last one; empty for all.
 *     Measures of other rounds are undefined, and the run takes a fraction of the time
 */
public record RunSpecification(
    int run,
    Scenario scenario,
    int point,
    int replicate,
    long seed,
    Set<Detail> keep,
    List<StopRule> stop,
    List<String> defined,
    Set<Integer> moments) {

  /** Makes a run whose measures are wanted in every round. */
  public RunSpecification(
      int run,
      Scenario scenario,
      int point,
      int replicate,
      long seed,
      Set<Detail> keep,
      List<StopRule> stop,
      List<String> defined) {
    this(run, scenario, point, replicate, seed, keep, stop, defined, Set.of());
  }

  /** Makes a run that goes to its last round. */
  public RunSpecification(
      int run, Scenario scenario, int point, int replicate, long seed, Set<Detail> keep) {
    this(run, scenario, point, replicate, seed, keep, List.of(), List.of());
  }

  /** A table that is kept only where it is asked for. */
  public enum Detail {
    /** One row per round and state. */
    POSTURES,
    /** One row per switch. */
    DECISIONS,
    /** One row per event. */
    EVENTS,
    /** Memberships and hostility at the start and at the end, of the first replicate. */
    NETWORKS,
    /** One row per round; comparisons keep it always. */
    ROUNDS,
    /** One row per round and structure; comparisons keep it always. */
    STRUCTURES
  }
}
