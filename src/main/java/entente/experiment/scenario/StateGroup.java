package entente.experiment.scenario;

import java.util.List;

/**
 * Some states of a scenario under one name, to be looked at together; no rule reads it.
 *
 * @param key short name, as the file has it
 * @param states keys of the states, at least one, none twice
 */
public record StateGroup(String key, List<String> states) {

  /** Makes a group that does not change. */
  public StateGroup {
    states = List.copyOf(states);
  }
}
