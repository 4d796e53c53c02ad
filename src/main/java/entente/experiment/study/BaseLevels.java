package entente.experiment.study;

import entente.experiment.input.CoreSchema;
import entente.experiment.input.Faults;
import entente.experiment.input.Places;
import entente.experiment.sampling.Axis;
import entente.experiment.scenario.ScenarioTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which level of each axis is its base, where factors are varied one at a time. */
final class BaseLevels {

  private final Places places;
  private final Faults faults;
  private final Map<String, ScenarioTemplate> templates;
  private final List<Integer> levels = new ArrayList<>();

  BaseLevels(Places places, Faults faults, Map<String, ScenarioTemplate> templates) {
    this.places = places;
    this.faults = faults;
    this.templates = templates;
  }

  /** Returns the number of the base among the levels of each axis so far. */
  List<Integer> all() {
    return List.copyOf(levels);
  }

  /**
   * Returns the axis with its base among its levels, or null with a fault.
   *
   * @param path path of the factor; null for choices
   * @param said base that the factor names; null if none
   * @param where where the factor stands
   */
  Axis based(Axis axis, String path, String said, String where) {
    if (path == null) {
      int level = said == null ? 0 : axis.levels().indexOf(said);
      if (level < 0) {
        places.at(where + ".base").word(said).oneOf(axis.levels());
        return null;
      }
      levels.add(level);
      return axis;
    }
    String base = said == null ? common(path) : said;
    if (base == null) {
      String expected = "base, since the scenarios do not all say the same value at " + path;
      faults.at(places.of(where), where + ".base").missing(expected);
      return null;
    }
    List<String> words = new ArrayList<>(axis.levels());
    if (axis.range() != null) {
      words.addAll(List.of(axis.value(0), axis.range().level(1, 2)));
    }
    int place = 0;
    while (place < words.size() && !same(words.get(place), base)) {
      place++;
    }
    if (place == words.size()) {
      words.add(base);
    }
    String kept = words.get(place);
    if (words.stream().allMatch(DesignTable::isNumber)) {
      words.sort((a, b) -> Double.compare(CoreSchema.number(a), CoreSchema.number(b)));
    }
    levels.add(words.indexOf(kept));
    return Axis.levels(axis.name(), axis.text(), path, words);
  }

  private static boolean same(String a, String b) {
    return a.equals(b)
        || DesignTable.isNumber(a)
            && DesignTable.isNumber(b)
            && CoreSchema.number(a).equals(CoreSchema.number(b));
  }

  /** Returns the value that all scenarios have at a path; null if they differ or say none. */
  private String common(String path) {
    List<String> values =
        templates.values().stream().map(template -> template.value(path)).distinct().toList();
    return values.size() == 1 ? values.get(0) : null;
  }
}
