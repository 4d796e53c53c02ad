package entente.ui.cli.stored;

import entente.analysis.compare.ComparedStates;
import entente.experiment.input.Nearest;
import entente.experiment.scenario.StateGroup;
import entente.model.states.StateFacts;
import entente.text.Template;
import entente.ui.cli.terminal.UsageException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the states that a reader asks for, by their keys or by groups that scenarios name. */
public final class ChosenStates {

  private static final Template UNKNOWN =
      Template.of(
          """
          --states: value "{word}", expected the key of a state that all scenarios have, or a group \
          that one names.{maybe}""");
  private static final Template MAYBE = Template.of(" Maybe {meant}.");

  private ChosenStates() {}

  /**
   * Returns the states asked for, and all groups that scenarios name.
   *
   * @param words keys of states and groups
   * @throws UsageException if one is neither
   */
  public static ComparedStates of(List<String> words, List<LoadedScenario> scenarios) {
    Map<String, StateGroup> groups = new LinkedHashMap<>();
    Set<String> shared = new LinkedHashSet<>(keys(scenarios.get(0)));
    for (LoadedScenario scenario : scenarios) {
      scenario.source().groups().forEach(group -> groups.putIfAbsent(group.key(), group));
      shared.retainAll(keys(scenario));
    }
    groups.values().removeIf(group -> !shared.containsAll(group.states()));
    List<String> known = new ArrayList<>(shared);
    known.addAll(groups.keySet());
    Set<String> chosen = new LinkedHashSet<>();
    for (String word : words) {
      if (groups.containsKey(word)) {
        chosen.addAll(groups.get(word).states());
      } else if (shared.contains(word)) {
        chosen.add(word);
      } else {
        String meant = Nearest.of(word, known);
        String maybe = meant.isEmpty() ? "" : MAYBE.fill("meant", meant);
        throw new UsageException(UNKNOWN.fill("word", word, "maybe", maybe));
      }
    }
    return new ComparedStates(List.copyOf(groups.values()), List.copyOf(chosen));
  }

  private static List<String> keys(LoadedScenario scenario) {
    return scenario.scenario().states().stream().map(StateFacts::key).toList();
  }
}
