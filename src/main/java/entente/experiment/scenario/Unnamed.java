package entente.experiment.scenario;

import entente.experiment.input.RecordWalk;
import entente.model.dynamics.Event;
import entente.model.dynamics.PolicyRule;
import entente.model.dynamics.Scenario;
import entente.model.states.StateFacts;
import entente.model.structures.StructureTerms;
import java.util.Map;
import java.util.Set;

/** A scenario without the words that only readers see, so that equal models have equal texts. */
final class Unnamed {
  private static final Map<Class<?>, Set<String>> WORDS =
      Map.of(
          Scenario.class, Set.of("name", "question", "about"),
          StructureTerms.class, Set.of("label", "name"),
          Event.class, Set.of("note"),
          PolicyRule.class, Set.of("name"),
          StateFacts.class, Set.of("name", "region"));

  private Unnamed() {}

  static Scenario of(Scenario scenario) {
    return RecordWalk.map(
        scenario,
        "",
        (path, component, value) -> {
          Set<String> words = WORDS.getOrDefault(component.getDeclaringRecord(), Set.of());
          return words.contains(component.getName()) ? "" : value;
        });
  }
}
