package entente.analysis.compare;

import entente.experiment.scenario.StateGroup;
import entente.model.measures.Measure;
import entente.model.measures.Measure.Better;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How states and groups of them fare under two scenarios.
 *
 * @param groups groups that scenarios name
 * @param chosen states that a reader asked for, in that order; empty if none
 */
public record ComparedStates(List<StateGroup> groups, List<String> chosen) {

  /** What the mean over the states asked for is called in tables. */
  public static final String MEAN = "mean";

  /** Name of the measure in tables. */
  public static final String SECURITY = "security";

  private static final double MARGIN = 0.01;

  /** Nothing is asked for, and no group named. */
  public static final ComparedStates NONE = new ComparedStates(List.of(), List.of());

  /** Makes what does not change. */
  public ComparedStates {
    groups = List.copyOf(groups);
    chosen = List.copyOf(chosen);
  }

  /** Returns the measure of a state's security, by the name that a reader sees. */
  static Measure measure(String name) {
    return new Measure(
        SECURITY,
        "Security of " + name,
        "1",
        0,
        1,
        Better.HIGHER,
        MARGIN,
        "probability that no attack succeeds if one comes on each vector, weighted by severity",
        "Tullock 1980",
        "after a nuclear end");
  }

  /** Returns the states that both have, most gained first, then groups, then the mean. */
  List<StateDifference> of(Pair pair, int round) {
    List<String> shared = new ArrayList<>(pair.a().states());
    shared.retainAll(pair.b().states());
    List<StateDifference> all =
        new ArrayList<>(
            shared.stream()
                .map(key -> one(pair, key, pair.a().stateName(key), List.of(key), round))
                .filter(d -> d.n() > 0)
                .sorted(
                    Comparator.comparingDouble(StateDifference::difference)
                        .reversed()
                        .thenComparing(StateDifference::state))
                .toList());
    for (StateGroup group : groups) {
      if (shared.containsAll(group.states())) {
        String name = group.key().replace('_', ' ');
        all.add(one(pair, group.key(), name, group.states(), round));
      }
    }
    if (chosen.size() > 1 && shared.containsAll(chosen)) {
      all.add(one(pair, MEAN, "these states on average", chosen, round));
    }
    return all;
  }

  private static StateDifference one(
      Pair pair, String key, String name, List<String> states, int round) {
    return StateDifference.of(pair.security(measure(name), states, round), round, key, name);
  }
}
