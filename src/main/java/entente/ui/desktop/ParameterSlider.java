package entente.ui.desktop;

import entente.experiment.scenario.ParameterCatalog;
import entente.experiment.scenario.Quantity;
import entente.model.dynamics.Scenario;
import entente.model.structures.StructureTerms;
import entente.text.Template;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One slider: a parameter of the focal structure, with range and sentence from its definition.
 *
 * @param path dotted path, as for {@code --set}
 * @param quantity the definition
 * @param value what the scenario says
 */
record ParameterSlider(String path, Quantity quantity, double value) {
  private static final Template RANGE = Template.of("{text} Range {limits}.");
  private static final Template PLAUSIBLE =
      Template.of("{text} Range {limits}; plausible {range}.");

  private static final int STEPS_A_UNIT = 100;

  /**
   * Returns the sliders of a scenario: the three terms that shape its focal structure most; none
   * without one.
   */
  static List<ParameterSlider> of(Scenario scenario) {
    return scenario.structures().stream()
        .filter(terms -> terms.key().equals(scenario.focal()))
        .flatMap(terms -> headline(terms).entrySet().stream().map(e -> knob(terms, e)))
        .toList();
  }

  private static Map<String, Double> headline(StructureTerms terms) {
    Map<String, Double> headline = new java.util.LinkedHashMap<>();
    headline.put("inclusiveness", terms.inclusiveness());
    headline.put("deterrence_focus", terms.deterrenceFocus());
    headline.put("obligations", terms.obligations());
    return headline;
  }

  private static ParameterSlider knob(StructureTerms terms, Map.Entry<String, Double> entry) {
    String path = String.join(".", "structures", terms.key(), entry.getKey());
    return new ParameterSlider(path, ParameterCatalog.find(path).orElseThrow(), entry.getValue());
  }

  /** Returns the name of the parameter as a heading. */
  String title() {
    return Template.capital(quantity.key().replace('_', ' '));
  }

  /** Returns the sentence of the definition, with its range. */
  String sentence() {
    return quantity.isUncertain()
        ? PLAUSIBLE.fill(
            "text", quantity.text(), "limits", quantity.limits(), "range", quantity.range())
        : RANGE.fill("text", quantity.text(), "limits", quantity.limits());
  }

  /** Returns the place of a value on a slider of whole numbers. */
  static int step(double value) {
    return (int) Math.round(value * STEPS_A_UNIT);
  }

  /** Returns the value at a place on it. */
  static double value(int step) {
    return (double) step / STEPS_A_UNIT;
  }

  /** Returns a value as a slider sets it, in words. */
  static String words(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  int lowest() {
    return step(quantity.param().low());
  }

  int highest() {
    return step(quantity.param().high());
  }
}
