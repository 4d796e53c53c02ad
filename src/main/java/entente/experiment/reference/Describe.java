package entente.experiment.reference;

import entente.experiment.input.Fault;
import entente.experiment.input.Faults;
import entente.experiment.input.FaultsException;
import entente.experiment.input.Nearest;
import entente.experiment.input.Numbers;
import entente.experiment.sampling.AddedDesign;
import entente.experiment.scenario.ParameterCatalog;
import entente.experiment.scenario.Quantity;
import entente.model.measures.Measure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says in words what a path or a name stands for. */
public final class Describe {
  private static final String MEASURES = "measures";

  private Describe() {}

  /**
   * Returns what a word stands for: one description for a path, several where a bare key is used in
   * several places.
   *
   * @param word dotted path, key of a parameter, name of a measure, or {@code measures} for all of
   *     them
   * @param measures all measures
   * @throws FaultsException if nothing is called so
   */
  public static List<Description> of(String word, List<Measure> measures) {
    if (word.equals(MEASURES)) {
      return measures.stream().map(Describe::measure).toList();
    }
    List<Description> found = new ArrayList<>();
    ParameterCatalog.find(word).ifPresent(quantity -> found.add(quantity(quantity)));
    if (found.isEmpty()) {
      ParameterCatalog.all().stream()
          .filter(quantity -> quantity.key().equals(word))
          .forEach(quantity -> found.add(quantity(quantity)));
    }
    measures.stream().filter(m -> m.name().equals(word)).forEach(m -> found.add(measure(m)));
    AddedDesign.all().stream()
        .filter(d -> d.name().equals(word))
        .forEach(d -> found.add(design(d)));
    if (found.isEmpty()) {
      throw new FaultsException(List.of(unknown(word, measures)));
    }
    return found;
  }

  private static Fault unknown(String word, List<Measure> measures) {
    List<String> valid = new ArrayList<>();
    ParameterCatalog.all().forEach(quantity -> valid.add(quantity.path()));
    ParameterCatalog.all().forEach(quantity -> valid.add(quantity.key()));
    measures.forEach(measure -> valid.add(measure.name()));
    String pattern = word.replaceFirst("^(structures|events)\\.[^.]+\\.", "$1.*.");
    String expected = "a path as structures.platform.inclusiveness, or the name of a measure";
    String maybe = Nearest.of(pattern, valid);
    return new Fault("describe", 1, 1, word, Faults.quote(word), expected, maybe);
  }

  private static Description quantity(Quantity quantity) {
    Map<String, String> facts = new LinkedHashMap<>();
    boolean group = quantity.kind() == Quantity.Kind.GROUP;
    if (group) {
      String inside = quantity.path() + ".";
      facts.put(
          "holds",
          ParameterCatalog.all().stream()
              .filter(other -> other.path().startsWith(inside))
              .map(other -> other.path().substring(inside.length()))
              .filter(rest -> !rest.replaceFirst("^\\*\\.", "").contains("."))
              .reduce((a, b) -> a + ", " + b)
              .orElse(""));
    } else {
      put(facts, "unit", quantity.isNumeric() ? unit(quantity.param().unit()) : "");
      put(facts, "limits", quantity.isNumeric() ? quantity.limits() : "");
      put(facts, "words", quantity.isNumeric() ? "" : quantity.limits());
      put(facts, "default", quantity.isRequired() ? "none; must be said" : quantity.defaultWord());
      put(facts, "range", quantity.range());
      put(facts, "source", quantity.isNumeric() ? quantity.source() : "");
    }
    String what = group ? "group" : "parameter";
    boolean mechanism = quantity.path().startsWith("mechanisms.");
    String text = quantity.text();
    return new Description(quantity.path(), mechanism ? "mechanism" : what, text, facts);
  }

  private static Description measure(Measure measure) {
    Map<String, String> facts = new LinkedHashMap<>();
    put(facts, "unit", unit(measure.unit()));
    put(facts, "limits", Numbers.text(measure.low()) + " to " + Numbers.text(measure.high()));
    put(facts, "better", measure.better().name().toLowerCase(java.util.Locale.ROOT));
    put(facts, "margin", Numbers.text(measure.margin()));
    put(facts, "formula", measure.formula());
    put(facts, "source", measure.source());
    put(facts, "undefined", measure.undefined().isEmpty() ? "never" : measure.undefined());
    return new Description(measure.name(), "measure", measure.title(), facts);
  }

  private static Description design(AddedDesign design) {
    return new Description(
        design.name(), "design", design.text(), Map.of("source", design.source()));
  }

  private static String unit(String unit) {
    return unit.equals("1") ? "1 (no dimension)" : unit;
  }

  private static void put(Map<String, String> facts, String name, String fact) {
    if (!fact.isEmpty()) {
      facts.put(name, fact);
    }
  }
}
