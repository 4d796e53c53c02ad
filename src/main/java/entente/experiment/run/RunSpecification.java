package entente.experiment.run;

import entente.model.dynamics.Scenario;
import java.util.Set;

/**
 * What one run is: a scenario, a point of the design, a replicate and the seed that all its draws
 * hang on.
 *
 * @param run number of the run in its experiment, from 0, replicate-major
 * @param scenario the scenario with all settings of the point applied
 * @param point number of the point of the design, from 0; futures are points
 * @param replicate number of the replicate, from 0
 * @param seed seed of the run; {@code run SCENARIO --seed SEED} repeats it alone
 * @param keep tables to keep beside the measures
 */
public record RunSpecification(
    int run, Scenario scenario, int point, int replicate, long seed, Set<Detail> keep) {

  /** A table that is kept only where it is asked for. */
  public enum Detail {
    /** One row per round and state. */
    POSTURES,
    /** One row per switch. */
    DECISIONS,
    /** One row per event. */
    EVENTS,
    /** Memberships and hostility at the start and at the end, of the first replicate. */
    NETWORKS
  }
}
