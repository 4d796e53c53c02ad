package entente.experiment.store;

import java.util.List;
import java.util.Map;

/**
 * What became of an experiment; no part of its identity.
 *
 * @param runs number of runs
 * @param failed number of runs that failed
 * @param outputs files by name, with digests
 * @param sessions when and on what it was computed
 */
public record Outcome(int runs, int failed, Map<String, Output> outputs, List<Session> sessions) {

  /** Returns the outcome of an experiment that is not done, of which there were these sessions. */
  static Outcome unfinished(List<Session> sessions) {
    return new Outcome(0, 0, Map.of(), sessions);
  }
}
