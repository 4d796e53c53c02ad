package entente.ui.classroom;

import entente.experiment.scenario.ScenarioReader;
import entente.experiment.scenario.ScenarioSource;
import entente.experiment.scenario.Setting;
import entente.model.dynamics.Scenario;
import entente.model.structures.StructureTerms;
import java.util.ArrayList;
import java.util.List;

/**
 * What one of the two worlds on the wall is made from: a scenario, and what the sliders set its
 * focal structure to.
 *
 * @param label name or path of the scenario, one of those the program was started with or ships
 * @param inclusiveness what the slider says; null for the scenario's own
 * @param deterrenceFocus what the slider says; null for the scenario's own
 */
record Scene(String label, Double inclusiveness, Double deterrenceFocus) {

  /** Returns the scenario with what the sliders say. */
  ScenarioSource source() {
    return ScenarioReader.load(label, settings());
  }

  /** Returns what the sliders set over the scenario. */
  List<Setting> settings() {
    String focal = ScenarioReader.read(label, List.of()).focal();
    List<Setting> settings = new ArrayList<>();
    if (focal != null && inclusiveness != null) {
      settings.add(set(focal, "inclusiveness", inclusiveness));
    }
    if (focal != null && deterrenceFocus != null) {
      settings.add(set(focal, "deterrence_focus", deterrenceFocus));
    }
    return settings;
  }

  private static Setting set(String focal, String key, double value) {
    return new Setting(String.join(".", "structures", focal, key), Double.toString(value));
  }

  /** Returns the terms of the focal structure, or null if there is none. */
  static StructureTerms focal(Scenario scenario) {
    return scenario.structures().stream()
        .filter(terms -> terms.key().equals(scenario.focal()))
        .findFirst()
        .orElse(null);
  }
}
