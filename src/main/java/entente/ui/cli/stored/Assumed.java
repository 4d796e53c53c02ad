package entente.ui.cli.stored;

import entente.analysis.report.Assumptions;
import entente.experiment.scenario.IdleQuantities;
import entente.experiment.scenario.ParameterCatalog;
import entente.experiment.scenario.Quantity;
import entente.model.dynamics.Scenario;
import entente.model.dynamics.Simulation;
import entente.model.states.StateFacts;
import entente.text.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what the results of scenarios rest on that no source gives. */
public final class Assumed {
  private static final Template SET =
      Template.of("{scenario} is run with {settings} over those of its file; see the command.");

  private Assumed() {}

  /** Returns the assumptions behind scenarios. */
  public static Assumptions of(List<LoadedScenario> scenarios) {
    List<Quantity> numbers =
        ParameterCatalog.leaves().stream()
            .filter(quantity -> quantity.isNumeric() && !quantity.isAdded())
            .filter(quantity -> acts(quantity, scenarios))
            .toList();
    long assumed = numbers.stream().filter(q -> q.param().source().contains("assumed")).count();
    long drawn = numbers.stream().filter(Quantity::isUncertain).count();
    List<String> notes = new ArrayList<>();
    SortedMap<String, SortedMap<String, Double>> constants = new TreeMap<>();
    List<String> names = LoadedScenario.names(scenarios);
    for (int k = 0; k < names.size(); k++) {
      int set = scenarios.get(k).settings().size();
      if (set > 0) {
        String settings = set == 1 ? "one setting" : set + " settings";
        notes.add(SET.fill("scenario", names.get(k), "settings", settings));
      }
      constants.put(names.get(k), constants(scenarios.get(k).scenario()));
    }
    return new Assumptions(numbers.size(), (int) assumed, (int) drawn, constants, notes);
  }

  private static boolean acts(Quantity quantity, List<LoadedScenario> scenarios) {
    return scenarios.stream()
        .map(s -> s.scenario().mechanisms())
        .anyMatch(mechanisms -> !IdleQuantities.contains(quantity.path(), mechanisms));
  }

  // They belong to round 0, so that the seed does not matter.
  private static SortedMap<String, Double> constants(Scenario scenario) {
    Simulation simulation = new Simulation(scenario, 1);
    SortedMap<String, Double> constants = new TreeMap<>();
    List<String> keys = simulation.snapshot().world().keys();
    for (StateFacts state : scenario.states()) {
      String name = state.name() == null || state.name().isBlank() ? state.key() : state.name();
      constants.put(name, simulation.initialConstant(keys.indexOf(state.key())));
    }
    return constants;
  }
}
