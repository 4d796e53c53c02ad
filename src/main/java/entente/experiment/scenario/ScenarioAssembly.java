package entente.experiment.scenario;

import entente.experiment.input.Binder;
import entente.experiment.input.Faults;
import entente.experiment.input.Finding;
import entente.experiment.input.Mark;
import entente.experiment.input.Node;
import entente.experiment.input.Places;
import entente.experiment.input.SourceFiles;
import entente.model.decisions.AddedMechanism;
import entente.model.dynamics.Event;
import entente.model.dynamics.Scenario;
import entente.model.states.PairFacts;
import entente.model.states.StateFacts;
import entente.model.structures.StructureTerms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts a scenario together from its resolved value and its tables, and checks the whole. */
final class ScenarioAssembly {
  static final List<String> TABLES = List.of("states", "pairs", "capability_path", "choices");
  static final List<String> FRAME = List.of("kind", "extends", "add_events", GroupReader.KEY);

  private final SourceFiles files;
  private final Faults faults;

  ScenarioAssembly(SourceFiles files, Faults faults) {
    this.files = files;
    this.faults = faults;
  }

  /** Returns the scenario with all structures, present or not; of no use if there are faults. */
  Scenario assemble(String key, Node.Mapping root) {
    FactTables tables = new FactTables(files, faults);
    List<StateFacts> states = tables.states(root);
    List<PairFacts> pairs = tables.pairs(root, states);
    return assemble(key, root, states, pairs);
  }

  /** Returns the same of tables that were read before. */
  Scenario assemble(String key, Node.Mapping root, List<StateFacts> states, List<PairFacts> pairs) {
    Map<String, Object> given = new HashMap<>();
    given.put("key", key);
    given.put("states", states);
    given.put("pairs", pairs);
    given.put("choices", List.of());
    List<String> others = new java.util.ArrayList<>(TABLES);
    others.addAll(FRAME);
    Scenario scenario =
        new Binder(faults).record(Scenario.class, root, root.mark(), "", given, others);
    if (scenario != null) {
      check(scenario, new Places(root, faults));
      return scenario.withChoices(new FactTables(files, faults).choices(root, scenario));
    }
    return null;
  }

  private void check(Scenario scenario, Places places) {
    Set<String> states =
        scenario.states().stream().map(StateFacts::key).collect(Collectors.toSet());
    added(scenario, places);
    new StructureChecks(states, scenario.mechanisms().portfolio() > 0, places, faults)
        .check(scenario.structures());
    new EventChecks(states, places, faults)
        .check(scenario.events(), scenario.structures(), scenario.rounds());
    new PolicyChecks(scenario, places, faults).conditions();
    if (faults.touch("structures") && scenario.structures().isEmpty()) {
      return;
    }
    List<String> keys = scenario.structures().stream().map(StructureTerms::key).toList();
    if (scenario.focal() != null && !keys.contains(scenario.focal())) {
      Finding finding = places.at("focal").word(scenario.focal());
      if (keys.isEmpty()) {
        finding.expected("the key of a structure, of which there is none");
      } else {
        finding.oneOf(keys);
      }
    }
  }

  private void added(Scenario scenario, Places places) {
    List<String> valid = AddedMechanism.all().stream().map(AddedMechanism::key).toList();
    for (String key : scenario.mechanisms().added().keySet()) {
      if (!valid.contains(key)) {
        String path = Quantity.ADDED + "." + key;
        Mark mark = places.key(Quantity.ADDED, key);
        faults.at(mark, path).unknown("key", key, valid).added("mechanism", valid);
      }
    }
  }

  /** Returns a scenario with its name filled in and without what is not present. */
  static Scenario present(Scenario s) {
    List<StructureTerms> structures =
        s.structures().stream().filter(StructureTerms::present).toList();
    Set<String> keys = structures.stream().map(StructureTerms::key).collect(Collectors.toSet());
    List<Event> events =
        s.events().stream()
            .filter(Event::present)
            .filter(event -> event.structure() == null || keys.contains(event.structure()))
            .toList();
    return new Scenario(
        s.key(),
        s.name().isEmpty() ? s.key() : s.name(),
        s.question(),
        s.about(),
        keys.contains(s.focal()) ? s.focal() : null,
        s.start(),
        s.rounds(),
        s.states(),
        s.pairs(),
        s.choices(),
        structures,
        events,
        PolicyChecks.present(s.rules(), keys),
        s.conditions(),
        s.parameters(),
        s.mechanisms());
  }
}
