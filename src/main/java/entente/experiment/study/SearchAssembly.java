package entente.experiment.study;

import entente.experiment.input.Binder;
import entente.experiment.input.Condition;
import entente.experiment.input.Faults;
import entente.experiment.input.Node;
import entente.experiment.input.Numbers;
import entente.experiment.input.Places;
import entente.experiment.input.SourceFiles;
import entente.experiment.sampling.Axis;
import entente.experiment.scenario.ScenarioTemplate;
import entente.experiment.scenario.Setting;
import entente.model.dynamics.Scenario;
import entente.model.measures.Measure;
import entente.model.measures.Measure.Better;
import entente.model.measures.SystemMeasures;
import entente.text.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Puts a search together from its value, and checks the whole. */
final class SearchAssembly {

  private static final Template RANGE = Template.of("{from} to {to}");

  private final Node.Mapping root;
  private final String text;
  private final SourceFiles files;
  private final Faults faults;
  private final Map<String, String> texts;
  private final Places places;

  /**
   * Starts with the value of a file.
   *
   * @param texts texts of scenarios that are at hand; null if they are to be read
   */
  SearchAssembly(
      Node.Mapping root, String text, SourceFiles files, Faults faults, Map<String, String> texts) {
    this.root = root;
    this.text = text;
    this.files = files;
    this.faults = faults;
    this.texts = texts;
    this.places = new Places(root, faults);
  }

  /** Returns the search ready to run; of no use if there are faults. */
  SearchDesign design(String key, StudyReader.Options options) {
    faults.kind(root, root.mark(), "study");
    SearchStudy study =
        new Binder(faults)
            .record(SearchStudy.class, root, root.mark(), "", Map.of("key", key), List.of("kind"));
    if (study == null) {
      return null;
    }
    study = options.replicates() > 0 ? study.replicates(options.replicates()) : study;
    study = study.filled();
    List<Setting> settings = Setting.all(study.set(), "set", places);
    settings.addAll(options.settings());
    Map<String, ScenarioTemplate> templates = templates(study, settings);
    List<Criterion> criteria = criteria(study, templates);
    List<Axis> levers = new AxisReader("levers", places, faults, templates).levers(study.levers());
    if (levers.isEmpty() && faults.isEmpty()) {
      places.at("levers").found("nothing").expected("at least one lever");
    }
    names(levers, criteria);
    List<Condition> onLevers = new ArrayList<>();
    List<Condition> onOutcomes = new ArrayList<>();
    conditions(study, onLevers, onOutcomes);
    if (!faults.isEmpty()) {
      return null;
    }
    return new SearchDesign(
        study, text, options.seed(), levers, criteria, onLevers, onOutcomes, templates);
  }

  private Map<String, ScenarioTemplate> templates(SearchStudy study, List<Setting> settings) {
    Map<String, String> wanted = new LinkedHashMap<>();
    for (int k = 0; k < study.scenarios().size(); k++) {
      wanted.put("scenarios." + k, study.scenarios().get(k));
    }
    if (wanted.isEmpty()) {
      faults.at(root.mark(), "scenarios").missing("a list of scenarios, as [five-states]");
    }
    return new StudyAssembly(root, text, files, faults, texts).loaded(wanted, settings);
  }

  private List<Criterion> criteria(SearchStudy study, Map<String, ScenarioTemplate> templates) {
    if (study.objectives().isEmpty()) {
      places
          .at("objectives")
          .found("nothing")
          .expected("a list, as [{measure: stability, direction: maximise}]");
    }
    int rounds = Integer.MAX_VALUE;
    for (ScenarioTemplate template : templates.values()) {
      Scenario scenario = template.with(List.of());
      rounds = Math.min(rounds, scenario.rounds());
    }
    List<Criterion> criteria = new ArrayList<>();
    for (int k = 0; k < study.objectives().size(); k++) {
      Criterion criterion = criterion(study, k, rounds);
      if (criterion == null) {
        continue;
      }
      if (criteria.stream().anyMatch(c -> c.name().equals(criterion.name()))) {
        places
            .at("objectives." + k)
            .found(criterion.name() + " again")
            .expected("each objective once");
      }
      criteria.add(criterion);
    }
    return criteria;
  }

  private Criterion criterion(SearchStudy study, int k, int rounds) {
    List<SearchObjective> all = study.objectives();
    Aim aim = study.objective();
    SearchObjective o = all.get(k);
    String where = "objectives." + k;
    List<String> measures = SystemMeasures.ALL.stream().map(Measure::name).toList();
    int column = measures.indexOf(o.measure());
    if (o.measure() == null) {
      faults.at(places.of(where), where + ".measure").missing("the name of a measure");
      return null;
    }
    if (column < 0) {
      places
          .at(where + ".measure")
          .word(o.measure())
          .near(measures)
          .expected("the name of a measure, as stability");
      return null;
    }
    Measure measure = SystemMeasures.ALL.get(column);
    boolean maximise = measure.better() == Better.HIGHER;
    if (o.direction() != null) {
      maximise = o.direction() == Direction.MAXIMISE;
    } else if (measure.better() == Better.NEITHER && aim == Aim.FRONT) {
      faults
          .at(places.of(where), where + ".direction")
          .missing("maximise or minimise, since neither direction of it is better by itself");
    }
    int round = round(o, where, rounds);
    // Where regret can lie hangs on what the search meets.
    boolean regret = o.over() == Over.REGRET;
    double from = Double.isNaN(o.from()) && !regret ? finite(measure.low()) : o.from();
    double to = Double.isNaN(o.to()) && !regret ? finite(measure.high()) : o.to();
    if (from >= to) {
      String value = RANGE.fill("from", Numbers.text(from), "to", Numbers.text(to));
      places.at(where + ".to").found(value).expected("from below to");
    }
    boolean open = Double.isNaN(from) || Double.isNaN(to);
    if (open && aim == Aim.DIVERSITY) {
      faults
          .at(places.of(where), where + ".from")
          .missing(
              "from and to, since "
                  + (regret ? "regret" : o.measure())
                  + " has no range that could be cut in cells");
    }
    return new Criterion(
        name(all, k),
        measure,
        column,
        maximise,
        round,
        o.over(),
        o.quantile(),
        from,
        to,
        o.cells());
  }

  private static double finite(double end) {
    return Double.isInfinite(end) ? Double.NaN : end;
  }

  // An objective is called as its measure, unless several share it.
  private static String name(List<SearchObjective> all, int k) {
    SearchObjective o = all.get(k);
    long same = all.stream().filter(other -> o.measure().equals(other.measure())).count();
    String at = o.at().equals("end") ? "" : "_" + o.at();
    return same == 1 && o.over() != Over.REGRET
        ? o.measure()
        : String.join("_", o.measure(), o.over().name().toLowerCase(Locale.ROOT)) + at;
  }

  private int round(SearchObjective o, String where, int rounds) {
    if (o.at().equals("end")) {
      return -1;
    }
    if (!o.at().matches("[0-9]{1,4}") || Integer.parseInt(o.at()) > rounds) {
      places.at(where + ".at").word(o.at()).expected("end, or a round from 0 to " + rounds);
      return -1;
    }
    return Integer.parseInt(o.at());
  }

  private void names(List<Axis> levers, List<Criterion> criteria) {
    Set<String> taken =
        new TreeSet<>(
            List.of("run", "scenario", "point", "replicate", "seed", "status", "stage", "message"));
    taken.addAll(List.of("future", "design", "label", "enough", "why", "undefined"));
    SystemMeasures.ALL.forEach(m -> taken.add(m.name()));
    criteria.forEach(c -> taken.add(c.name()));
    for (Axis lever : levers) {
      if (taken.contains(lever.name())) {
        faults
            .at(places.key("levers", lever.name()), "levers." + lever.name())
            .word(lever.name())
            .maybe(lever.name() + "_set")
            .expected("a name that no column of the tables has");
      }
    }
  }

  private void conditions(SearchStudy study, List<Condition> onLevers, List<Condition> onOutcomes) {
    Set<String> names = new LinkedHashSet<>();
    study.levers().forEach(lever -> names.add(lever.key()));
    Set<String> all = new LinkedHashSet<>(names);
    SystemMeasures.ALL.forEach(m -> all.add(m.name()));
    for (int k = 0; k < study.constraints().size(); k++) {
      String where = "constraints." + k;
      String word = study.constraints().get(k);
      try {
        Condition condition = Condition.parse(word);
        for (String name : condition.names()) {
          if (!all.contains(name)) {
            String expected = "measures, or levers: " + String.join(", ", names);
            places.at(where).word(name).near(all).expected(expected);
          }
        }
        (names.containsAll(condition.names()) ? onLevers : onOutcomes).add(condition);
      } catch (IllegalArgumentException e) {
        places.at(where).word(word).expected(e.getMessage());
      }
    }
  }
}
