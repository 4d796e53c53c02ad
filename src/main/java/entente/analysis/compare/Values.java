package entente.analysis.compare;

import entente.experiment.run.RunResult;
import entente.experiment.run.RunResult.Status;
import entente.model.measures.Measure;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads measures out of runs by name.
 *
 * <p>A failed run has no values. Rounds after a nuclear end have none either: it competes with
 * everything else that a run might have come to. Direct war and nuclear use are the exception: they
 * are read as whether they have happened at or before the round, which is defined in every run, so
 * that the worst runs are never left out where they count most.
 */
public final class Values {

  /** Measures of what may happen once in a run. */
  static final Set<String> ABSORBING = Set.of("direct_war", "nuclear_use");

  private final Map<String, Integer> system = new HashMap<>();
  private final Map<String, Integer> structure = new HashMap<>();
  private final Map<RunResult, Integer> ends = Collections.synchronizedMap(new IdentityHashMap<>());

  /** Makes a reader of runs whose columns stand in the order of these lists. */
  public Values(List<Measure> system, List<Measure> structure) {
    for (int m = 0; m < system.size(); m++) {
      this.system.put(system.get(m).name(), m);
    }
    for (int m = 0; m < structure.size(); m++) {
      this.structure.put(structure.get(m).name(), m);
    }
  }

  /** Returns a system measure at a round; NaN where it is undefined. */
  public double system(RunResult run, String measure, int round) {
    Integer column = system.get(measure);
    if (column == null || run.status() == Status.FAILED || round >= run.rounds().length) {
      return Double.NaN;
    }
    return ABSORBING.contains(measure) ? happened(run, column, round) : cell(run, column, round);
  }

  /** Returns a measure of a structure at a round; NaN where it is undefined. */
  public double structure(RunResult run, String key, String measure, int round) {
    Integer column = structure.get(measure);
    int k = run.structures().indexOf(key);
    if (column == null
        || k < 0
        || run.status() == Status.FAILED
        || round >= run.byStructure().length) {
      return Double.NaN;
    }
    double[][] row = run.byStructure()[round];
    return row == null || row[k] == null ? Double.NaN : row[k][column];
  }

  /** Returns the security of a state at a round; NaN where it is undefined. */
  public double security(RunResult run, String state, int round) {
    int i = run.states().indexOf(state);
    return i < 0 || !alive(run, round) ? Double.NaN : run.security()[round][i];
  }

  /** Returns whether a run is still going at a round: neither failed nor ended before it. */
  public boolean alive(RunResult run, int round) {
    if (run.status() == Status.FAILED || round >= run.security().length) {
      return false;
    }
    int end = ends.computeIfAbsent(run, r -> firstRound(r, "nuclear_use"));
    return end < 0 || round <= end;
  }

  /** Returns the first round in which something happened, or −1. */
  int firstRound(RunResult run, String measure) {
    Integer column = system.get(measure);
    if (column == null || run.status() == Status.FAILED) {
      return -1;
    }
    for (int r = 0; r < run.rounds().length; r++) {
      if (cell(run, column, r) > 0) {
        return r;
      }
    }
    return -1;
  }

  private static double happened(RunResult run, int column, int round) {
    for (int r = 0; r <= round; r++) {
      if (cell(run, column, r) > 0) {
        return 1;
      }
    }
    return 0;
  }

  private static double cell(RunResult run, int column, int round) {
    double[] row = run.rounds()[round];
    return row == null ? Double.NaN : row[column];
  }
}
