package entente.experiment.study;

import entente.experiment.input.Fault;
import entente.experiment.input.FaultsException;
import entente.experiment.sampling.Axis;
import entente.experiment.sampling.FactorGroups;
import entente.experiment.sampling.Points;
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
 * A study that is ready to run: its scenarios, its factors and its points.
 *
 * <p>What a point is follows from the study, the texts of its scenarios and the seed alone; several
 * threads may ask for scenarios at once.
 */
public final class SweepDesign {

  private final Study study;
  private final String text;
  private final long seed;
  private final List<Axis> axes;
  private final Points points;
  private final Map<String, ScenarioTemplate> templates;
  private final List<String> warnings;
  private final String table;
  private final FactorGroups groups;
  private List<Fault> idle = List.of();
  private List<Fault> notes = List.of();
  private final Set<String> fixed = new TreeSet<>();

  SweepDesign(
      Study study,
      String text,
      long seed,
      List<Axis> axes,
      Points points,
      Map<String, ScenarioTemplate> templates,
      List<String> warnings,
      String table) {
    this.study = study;
    this.text = text;
    this.seed = seed;
    this.axes = List.copyOf(axes);
    this.points = points;
    this.templates = new LinkedHashMap<>(templates);
    this.table = table;
    this.groups = FactorGroups.of(study.groups(), this.axes);
    this.warnings = List.copyOf(warnings);
    List<String> paths = new ArrayList<>();
    axes.forEach(axis -> paths.addAll(axis.paths()));
    study.set().forEach(word -> paths.add(Setting.parse(word).path()));
    paths.forEach(path -> fixed.add(path.replaceFirst("^structures\\.[^.]+\\.", "structures.*.")));
  }

  /**
   * Takes what a user should know of the study.
   *
   * @param idleFactors of factors that cannot act
   * @param others of its scenarios
   */
  SweepDesign with(List<Fault> idleFactors, List<Fault> others) {
    idle = List.copyOf(idleFactors);
    notes = new ArrayList<>(idleFactors);
    notes.addAll(others);
    return this;
  }

  /** Returns a note on each factor that cannot act, in the form of a fault. */
  public List<Fault> idle() {
    return idle;
  }

  /** Returns what a user should know of the study and its scenarios, in the form of faults. */
  public List<Fault> notes() {
    return List.copyOf(notes);
  }

  /** Returns the study. */
  public Study study() {
    return study;
  }

  /** Returns the text of its file. */
  public String text() {
    return text;
  }

  /** Returns the text of the table of its design; null if it has none of its own. */
  public String table() {
    return table;
  }

  /** Returns the seed that draws of the design and futures hang on. */
  public long seed() {
    return seed;
  }

  /** Returns the factors. */
  public List<Axis> axes() {
    return axes;
  }

  /** Returns the labels of the scenarios that every point is run on. */
  public List<String> scenarios() {
    return scenarioAxis() < 0 ? List.copyOf(templates.keySet()) : List.of("");
  }

  /** Returns the text of each scenario that takes part, by its label. */
  public Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    templates.forEach((label, template) -> texts.put(label, template.text()));
    return texts;
  }

  /** Returns how many points there are. */
  public int size() {
    return points.size();
  }

  /** Returns how many points the conditions left out. */
  public int leftOut() {
    return points.leftOut();
  }

  /** Returns what a user should know before running it. */
  public List<String> warnings() {
    return warnings;
  }

  /** Returns the values of a point, factor by factor, as they are set and recorded. */
  public List<String> values(int point) {
    return points.values(point);
  }

  /**
   * Returns where a point lies on the axis of a factor, from 0 to 1 over its range or its levels;
   * NaN if the points are those of a table.
   */
  public double unit(int point, int axis) {
    return points.unit(point, axis);
  }

  /** Returns the names of the groups of factors that a design moves at once, in order. */
  public List<String> groupNames() {
    return groups.names();
  }

  /** Returns the number of the group of each factor. */
  public int[] groups() {
    return groups.of().clone();
  }

  /**
   * Returns what the future of a point draws, by dotted path: the value of a constant or condition;
   * of a quantity of structures how far it is moved. Empty if no factor has futures. What is drawn
   * state by state is left out.
   */
  public SortedMap<String, Double> drawn(int point) {
    int future = -1;
    for (int k = 0; k < axes.size(); k++) {
      if (axes.get(k).kind() == Axis.Kind.FUTURE) {
        future = Integer.parseInt(values(point).get(k));
      }
    }
    if (future < 0) {
      return new TreeMap<>();
    }
    Scenario base = templates.values().iterator().next().with(List.of());
    return AlternativeSettings.quantities(base, seed, future, fixed);
  }

  /** Returns the label of the scenario that a run has. */
  public String label(int scenario, int point) {
    int axis = scenarioAxis();
    return axis < 0 ? scenarios().get(scenario) : values(point).get(axis);
  }

  /**
   * Returns a scenario at a point.
   *
   * @throws FaultsException if the values of the point do not go together
   */
  public Scenario scenario(int scenario, int point) {
    List<String> values = values(point);
    List<Setting> settings = new ArrayList<>();
    int future = -1;
    for (int k = 0; k < axes.size(); k++) {
      settings.addAll(axes.get(k).set(values.get(k)));
      if (axes.get(k).kind() == Axis.Kind.FUTURE) {
        future = Integer.parseInt(values.get(k));
      }
    }
    Scenario made = templates.get(label(scenario, point)).with(settings);
    int most = study.limits().rounds();
    if (most > 0 && most < made.rounds()) {
      made = made.withRounds(most);
    }
    return future < 0 ? made : AlternativeSettings.draw(made, seed, future, fixed);
  }

  private int scenarioAxis() {
    for (int k = 0; k < axes.size(); k++) {
      if (axes.get(k).kind() == Axis.Kind.SCENARIO) {
        return k;
      }
    }
    return -1;
  }
}
