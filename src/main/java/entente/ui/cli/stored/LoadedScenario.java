package entente.ui.cli.stored;

import entente.experiment.scenario.ParameterCatalog;
import entente.experiment.scenario.ScenarioReader;
import entente.experiment.scenario.ScenarioSource;
import entente.experiment.scenario.Setting;
import entente.experiment.store.Input;
import entente.model.dynamics.Scenario;
import entente.model.portfolio.GivenChoice;
import entente.text.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A scenario as a command has it before it.
 *
 * @param label what tables call it
 * @param name path or shipped name
 * @param settings values set over the file's
 * @param source the scenario with its text
 */
public record LoadedScenario(
    String label, String name, List<Setting> settings, ScenarioSource source) {

  private static final Template BESIDE = Template.of("{name} ({own})");
  private static final String CONSTANTS = "parameters.choice.initial_constants";

  /** Reads a scenario. */
  public static LoadedScenario of(String label, String name, List<Setting> settings) {
    return new LoadedScenario(label, name, settings, ScenarioReader.load(name, settings));
  }

  /** Returns a scenario of the text that a manifest keeps of it. */
  static LoadedScenario stored(Input input) {
    ScenarioSource source = ScenarioReader.parse(input.name(), input.text(), List.of());
    return new LoadedScenario(input.name(), input.name(), List.of(), source);
  }

  /** Returns the scenario with choices given from outside. */
  public LoadedScenario withChoices(List<GivenChoice> choices) {
    return new LoadedScenario(label, name, settings, ScenarioReader.withChoices(source, choices));
  }

  /** Returns a name for each scenario that a reader sees; no two are the same. */
  public static List<String> names(List<LoadedScenario> scenarios) {
    List<String> names = new ArrayList<>();
    for (LoadedScenario scenario : scenarios) {
      String name = scenario.scenario().name();
      if (names.contains(name)) {
        List<Setting> own = new ArrayList<>(scenario.settings());
        own.removeAll(scenarios.get(0).settings());
        String words =
            own.stream()
                .map(
                    s ->
                        String.join(
                            " ", s.path().replaceFirst(".*\\.", "").replace('_', ' '), s.value()))
                .collect(Collectors.joining(", "));
        name = own.isEmpty() ? name : BESIDE.fill("name", name, "own", words);
      }
      names.add(names.contains(name) ? BESIDE.fill("name", name, "own", scenario.label()) : name);
    }
    return names;
  }

  /** Returns the scenario. */
  public Scenario scenario() {
    return source.scenario();
  }

  /** Returns what the manifest keeps of it. */
  public Input input() {
    return Input.of(label, source.text());
  }

  /** Returns the scenario with its initial constants times a factor. */
  Scenario constants(double factor) {
    double size = scenario().parameters().choice().initialConstants();
    return ParameterCatalog.with(scenario(), Map.of(CONSTANTS, size * factor));
  }

  /** Returns the scenario without its focal structure. */
  Scenario withoutFocal() {
    if (scenario().focal() == null) {
      return scenario();
    }
    Setting absent = new Setting("structures." + scenario().focal() + ".present", "false");
    return ScenarioReader.parse(scenario().key(), source.text(), List.of(absent)).scenario();
  }
}
