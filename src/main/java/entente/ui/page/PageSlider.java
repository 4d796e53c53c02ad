package entente.ui.page;

import entente.experiment.scenario.IdleQuantities;
import entente.experiment.scenario.ParameterCatalog;
import entente.experiment.scenario.Quantity;
import entente.model.Param;
import entente.model.dynamics.Scenario;
import entente.model.structures.StructureTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A number of a scenario that a page lets its reader change.
 *
 * @param path dotted path, as {@code --set} has it
 * @param name what it is called
 * @param text what it means
 * @param low smallest value on the slider
 * @param high largest value on the slider
 * @param value the scenario's own value
 * @param place where it stands in the shape of the scenario's tables
 * @param main whether it is always in view
 */
public record PageSlider(
    String path,
    String name,
    String text,
    double low,
    double high,
    double value,
    int place,
    boolean main) {

  private static final List<String> MAIN = List.of("inclusiveness", "deterrence_focus");

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("inclusiveness", "Inclusiveness"),
          Map.entry("deterrence_focus", "Deterrence focus"),
          Map.entry("obligations", "Obligations"),
          Map.entry("parameters.relations.provocation", "Provocation"),
          Map.entry("parameters.relations.dilemma", "Security dilemma"),
          Map.entry("parameters.relations.dialogue", "Force of dialogue"),
          Map.entry("parameters.choice.precision", "Precision of choice"),
          Map.entry("parameters.choice.review_interval", "Time between reviews"),
          Map.entry("parameters.portfolio.precision", "Precision of steps"),
          Map.entry("parameters.portfolio.join_rate", "Readiness to join"));

  private static final List<String> TERMS =
      List.of("inclusiveness", "deterrence_focus", "obligations");

  private static final List<String> PARAMETERS =
      List.of(
          "parameters.relations.provocation",
          "parameters.relations.dilemma",
          "parameters.relations.dialogue",
          "parameters.choice.precision",
          "parameters.choice.review_interval",
          "parameters.portfolio.precision",
          "parameters.portfolio.join_rate");

  /** Returns the sliders of a scenario: the terms of its focal structure, then constants. */
  static List<PageSlider> of(Scenario scenario, RecordTables tables) {
    List<PageSlider> sliders = new ArrayList<>();
    focal(scenario)
        .ifPresent(
            focal -> {
              for (String key : TERMS) {
                if (!key.equals("deterrence_focus") || focal.target() != null) {
                  String path = String.join(".", "structures", focal.key(), key);
                  sliders.add(of(tables, path, key));
                }
              }
            });
    for (String path : PARAMETERS) {
      if (!IdleQuantities.contains(path, scenario.mechanisms())) {
        sliders.add(of(tables, path, path));
      }
    }
    return sliders;
  }

  /** Returns the terms of the structure that a scenario is about. */
  static Optional<StructureTerms> focal(Scenario scenario) {
    return scenario.structures().stream()
        .filter(terms -> terms.key().equals(scenario.focal()))
        .findFirst();
  }

  private static PageSlider of(RecordTables tables, String path, String key) {
    Quantity quantity = ParameterCatalog.find(path).orElseThrow();
    Param param = quantity.param();
    int place = tables.place(path);
    double value = tables.number(place);
    boolean term = TERMS.contains(key);
    double low = term || !quantity.isUncertain() ? param.low() : param.from();
    double high = term || !quantity.isUncertain() ? param.high() : param.to();
    return new PageSlider(
        path,
        NAMES.get(key),
        quantity.text(),
        Math.min(low, value),
        Math.max(high, value),
        value,
        place,
        MAIN.contains(key));
  }
}
