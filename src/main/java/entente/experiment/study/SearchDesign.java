package entente.experiment.study;

import entente.experiment.input.Condition;
import entente.experiment.input.FaultsException;
import entente.experiment.sampling.Axis;
import entente.experiment.scenario.AlternativeSettings;
import entente.experiment.scenario.ScenarioTemplate;
import entente.experiment.scenario.Setting;
import entente.model.dynamics.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A search that is ready to run: its scenarios, its levers and what designs are judged by.
 *
 * <p>Several threads may ask for scenarios at once.
 */
public final class SearchDesign {

  private final SearchStudy study;
  private final String text;
  private final long seed;
  private final List<Axis> levers;
  private final List<Criterion> criteria;
  private final List<Condition> onLevers;
  private final List<Condition> onOutcomes;
  private final Map<String, ScenarioTemplate> templates;
  private final List<String> labels;
  private final Set<String> fixed = new TreeSet<>();

  SearchDesign(
      SearchStudy study,
      String text,
      long seed,
      List<Axis> levers,
      List<Criterion> criteria,
      List<Condition> onLevers,
      List<Condition> onOutcomes,
      Map<String, ScenarioTemplate> templates) {
    this.study = study;
    this.text = text;
    this.seed = seed;
    this.levers = List.copyOf(levers);
    this.criteria = List.copyOf(criteria);
    this.onLevers = List.copyOf(onLevers);
    this.onOutcomes = List.copyOf(onOutcomes);
    this.templates = new LinkedHashMap<>(templates);
    this.labels = List.copyOf(templates.keySet());
    List<String> paths = new ArrayList<>();
    levers.forEach(axis -> paths.addAll(axis.paths()));
    study.set().forEach(word -> paths.add(Setting.parse(word).path()));
    paths.forEach(path -> fixed.add(path.replaceFirst("^structures\\.[^.]+\\.", "structures.*.")));
  }

  /** Returns the study. */
  public SearchStudy study() {
    return study;
  }

  /** Returns the text of its file. */
  public String text() {
    return text;
  }

  /** Returns the seed of the search. */
  public long seed() {
    return seed;
  }

  /** Returns the levers. */
  public List<Axis> levers() {
    return levers;
  }

  /** Returns what designs are judged by. */
  public List<Criterion> criteria() {
    return criteria;
  }

  /** Returns what readers call a criterion: its measure, or its own name where two share that. */
  public String title(Criterion of) {
    boolean shared =
        criteria.stream().filter(c -> c.measure().name().equals(of.measure().name())).count() > 1;
    return shared || of.over() == Over.REGRET ? of.name() : of.measure().title();
  }

  /** Returns the conditions on levers alone. */
  public List<Condition> onLevers() {
    return onLevers;
  }

  /** Returns the conditions that need the outcome of a design. */
  public List<Condition> onOutcomes() {
    return onOutcomes;
  }

  /** Returns the labels of the scenarios, the one that designs are made from first. */
  public List<String> labels() {
    return labels;
  }

  /** Returns the text of each scenario by its label. */
  public Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    templates.forEach((label, template) -> texts.put(label, template.text()));
    return texts;
  }

  /** Returns the values of the levers at a place in the unit cube, as they are recorded. */
  public List<String> values(double[] unit) {
    List<String> values = new ArrayList<>();
    for (int k = 0; k < unit.length; k++) {
      values.add(levers.get(k).value(unit[k]));
    }
    return values;
  }

  /** Returns whether values of the levers meet the conditions on them. */
  public boolean meets(List<String> values) {
    return onLevers.stream().allMatch(c -> c.holds(name -> value(values, name)));
  }

  /** Returns the value of a lever by its name; null if there is none of that name. */
  public String value(List<String> values, String name) {
    for (int k = 0; k < levers.size(); k++) {
      if (levers.get(k).name().equals(name)) {
        return values.get(k);
      }
    }
    return null;
  }

  /**
   * Returns a scenario as a run has it.
   *
   * @param label number of the scenario
   * @param values values of the levers; null for the scenario as it stands
   * @param future number of the alternative settings; −1 for none
   * @throws FaultsException if the values do not go together
   */
  public Scenario scenario(int label, List<String> values, int future) {
    List<Setting> settings = new ArrayList<>();
    for (int k = 0; values != null && k < levers.size(); k++) {
      settings.addAll(levers.get(k).set(values.get(k)));
    }
    Scenario made = templates.get(labels.get(label)).with(settings);
    return future < 0 ? made : AlternativeSettings.draw(made, seed, future, fixed);
  }

  /** Returns what an alternative setting draws, by dotted path. */
  public SortedMap<String, Double> drawn(int future) {
    Scenario base = templates.get(labels.get(0)).with(List.of());
    return new TreeMap<>(AlternativeSettings.quantities(base, seed, future, fixed));
  }
}
