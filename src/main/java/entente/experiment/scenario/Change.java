package entente.experiment.scenario;

import java.util.List;

/**
 * What is changed in a run from a round on, all else and all chance being equal.
 *
 * @param round first round in which the change acts, from 1
 * @param settings values set, as those of a scenario
 * @param events events added, each as a line of a scenario's list of events
 * @param without places of events left out, from 0 in the scenario's list
 */
public record Change(
    int round, List<Setting> settings, List<String> events, List<Integer> without) {

  /** Keeps copies of the lists. */
  public Change {
    settings = List.copyOf(settings);
    events = List.copyOf(events);
    without = List.copyOf(without);
  }

  /** Returns a change of values alone. */
  public static Change of(int round, Setting... settings) {
    return new Change(round, List.of(settings), List.of(), List.of());
  }
}
