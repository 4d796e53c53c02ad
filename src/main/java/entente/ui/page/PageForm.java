package entente.ui.page;

import entente.experiment.input.Keys;
import entente.experiment.input.Numbers;
import entente.experiment.input.RecordWalk;
import entente.experiment.input.Shipped;
import entente.experiment.scenario.IdleQuantities;
import entente.experiment.scenario.Setting;
import entente.model.dynamics.Scenario;
import entente.model.structures.StructureTerms;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a reader may change of a scenario in a page beside its sliders, and what a file needs that
 * says only what was changed.
 *
 * @param base what such a file extends
 * @param beside the file that it has to stand beside; null if the base is shipped
 * @param settings what was set over the base when the page was written
 * @param fields what may be changed
 * @param structures what holds between the terms of structures, in the order of the file
 */
public record PageForm(
    String base,
    String beside,
    List<Setting> settings,
    List<Field> fields,
    List<Structure> structures) {

  /**
   * A value of a scenario.
   *
   * @param path dotted path
   * @param entry place of its definition among the entries of the page
   * @param value the value as it would be written; of a list its words, with commas between them
   * @param place where it stands in the shape of the scenario's tables
   */
  public record Field(String path, int entry, String value, int place) {}

  /** The terms of a structure that a form leaves alone and its checks need. */
  public record Structure(
      String key,
      String commitment,
      List<String> founders,
      List<String> frozen,
      List<String> leaders) {}

  /** Returns the form of a scenario. */
  static PageForm of(
      String label,
      List<Setting> settings,
      Scenario scenario,
      RecordTables tables,
      List<PageSlider> sliders) {
    boolean path = Shipped.isPath(label) || !Shipped.names().contains(label);
    String file = path ? String.valueOf(Path.of(label).getFileName()) : null;
    return new PageForm(
        path ? file : label,
        file,
        settings,
        fields(scenario, tables, sliders),
        scenario.structures().stream().map(PageForm::structure).toList());
  }

  private static Structure structure(StructureTerms terms) {
    return new Structure(
        terms.key(),
        Keys.word(terms.commitment()),
        terms.founders(),
        terms.frozen(),
        List.copyOf(terms.leaders().keySet()));
  }

  private static List<Field> fields(
      Scenario scenario, RecordTables tables, List<PageSlider> sliders) {
    Map<String, String> written = written(scenario);
    Set<String> moved = sliders.stream().map(PageSlider::path).collect(Collectors.toSet());
    List<FormEntry> entries = FormEntry.all();
    List<Field> fields = new ArrayList<>();
    for (int e = 0; e < entries.size(); e++) {
      String pattern = entries.get(e).pattern();
      if (IdleQuantities.contains(pattern, scenario.mechanisms())) {
        continue;
      }
      for (String path : paths(pattern, scenario)) {
        if (written.containsKey(path) && !moved.contains(path)) {
          fields.add(new Field(path, e, written.get(path), tables.place(path)));
        }
      }
    }
    return fields;
  }

  private static List<String> paths(String pattern, Scenario scenario) {
    if (!pattern.startsWith("structures.*.")) {
      return List.of(pattern);
    }
    List<String> paths = new ArrayList<>();
    for (StructureTerms terms : scenario.structures()) {
      String path = pattern.replace("*", terms.key());
      if (pattern.endsWith(".leaders")) {
        terms.leaders().keySet().forEach(leader -> paths.add(Keys.join(path, leader)));
      } else {
        paths.add(path);
      }
    }
    return paths;
  }

  /** Returns every value of a scenario by its path. */
  private static Map<String, String> written(Scenario scenario) {
    Map<String, String> written = new HashMap<>();
    Scenario without =
        new Scenario(
            scenario.key(),
            scenario.name(),
            scenario.question(),
            scenario.about(),
            scenario.focal(),
            scenario.start(),
            scenario.rounds(),
            List.of(),
            List.of(),
            List.of(),
            scenario.structures(),
            List.of(),
            List.of(),
            scenario.conditions(),
            scenario.parameters(),
            scenario.mechanisms());
    RecordWalk.map(
        without,
        "",
        (path, component, value) -> {
          if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> written.put(Keys.join(path, key.toString()), text(item)));
          } else {
            written.put(path, text(value));
          }
          return value;
        });
    return written;
  }

  private static String text(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Double number) {
      return Numbers.text(number);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
    return value instanceof Enum<?> one ? Keys.word(one) : value.toString();
  }
}
