package entente.experiment.study;

import entente.experiment.input.Binder;
import entente.experiment.input.Condition;
import entente.experiment.input.Fault;
import entente.experiment.input.Faults;
import entente.experiment.input.FaultsException;
import entente.experiment.input.FileLookup;
import entente.experiment.input.Mark;
import entente.experiment.input.Node;
import entente.experiment.input.Places;
import entente.experiment.input.Shipped;
import entente.experiment.input.Source;
import entente.experiment.input.SourceFiles;
import entente.experiment.sampling.Axis;
import entente.experiment.sampling.DesignKind;
import entente.experiment.sampling.Points;
import entente.experiment.scenario.ScenarioReader;
import entente.experiment.scenario.ScenarioSource;
import entente.experiment.scenario.ScenarioTemplate;
import entente.experiment.scenario.Setting;
import entente.experiment.table.TableText;
import entente.model.measures.Measure;
import entente.model.measures.StructureMeasures;
import entente.model.measures.SystemMeasures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Puts a study together from its value, and checks the whole. */
final class StudyAssembly {

  private final Node.Mapping root;
  private final String text;
  private final SourceFiles files;
  private final Faults faults;
  private final Map<String, String> texts;
  private final Places places;
  private final Map<String, ScenarioTemplate> templates = new LinkedHashMap<>();
  private final Faults notes = new Faults();
  private String csv;

  /**
   * Starts with the value of a file.
   *
   * @param texts texts of scenarios and table that are at hand; null if they are to be read
   */
  StudyAssembly(
      Node.Mapping root, String text, SourceFiles files, Faults faults, Map<String, String> texts) {
    this.root = root;
    this.text = text;
    this.files = files;
    this.faults = faults;
    this.texts = texts;
    this.places = new Places(root, faults);
  }

  /** Returns the study ready to run; of no use if there are faults. */
  SweepDesign design(String key, StudyReader.Options options) {
    faults.kind(root, root.mark(), "study");
    Study study =
        new Binder(faults)
            .record(Study.class, root, root.mark(), "", Map.of("key", key), List.of("kind"));
    if (study == null) {
      return null;
    }
    study = completed(study, options);
    List<Setting> settings = Setting.all(study.set(), "set", places);
    settings.addAll(options.settings());
    load(study, settings);
    words(study);
    if (!faults.isEmpty() || templates.isEmpty()) {
      return null;
    }
    boolean tabled = study.design().kind() == DesignKind.TABLE && study.design().table() != null;
    TableText text = tabled ? table(study) : null;
    DesignTable table = text == null ? null : DesignTable.read(text, faults);
    int broken = faults.count();
    AxisReader reader = new AxisReader(places, faults, templates, table);
    List<Axis> axes = reader.axes(study);
    if (table != null) {
      table.note(notes);
      table.columns(axes.stream().map(Axis::name).toList());
    }
    names(axes);
    List<Condition> conditions = conditions(study, axes);
    Points points = null;
    if (faults.isEmpty()) {
      points =
          new DesignReader(places, faults, options.seed(), templates, reader.bases())
              .points(study, axes, conditions, table);
    } else if (table != null && faults.count() == broken) {
      // Only rows are broken: the cells of the others are told in the same pass.
      table.rows(axes, templates);
    }
    if (!faults.isEmpty()) {
      return null;
    }
    List<String> warnings = StudyWarnings.of(study, axes, points);
    SweepDesign design =
        new SweepDesign(study, this.text, options.seed(), axes, points, templates, warnings, csv);
    return design.with(
        IdleFactors.of(axes, templates.values(), places, new Faults()), notes.list());
  }

  private Study completed(Study s, StudyReader.Options options) {
    Study named = s.filled(root.get("keep") == null);
    return options.replicates() > 0 ? named.replicates(options.replicates()) : named;
  }

  private void load(Study study, List<Setting> settings) {
    Map<String, String> wanted = new LinkedHashMap<>();
    List<Factor> whole = study.factors().stream().filter(f -> !f.scenarios().isEmpty()).toList();
    for (int k = 0; k < study.scenarios().size(); k++) {
      wanted.putIfAbsent("scenarios." + k, study.scenarios().get(k));
    }
    for (Factor factor : whole) {
      for (int k = 0; k < factor.scenarios().size(); k++) {
        String path = String.join(".", "factors", factor.key(), "scenarios", Integer.toString(k));
        wanted.put(path, factor.scenarios().get(k));
      }
    }
    if (wanted.isEmpty()) {
      faults.at(root.mark(), "scenarios").missing("a list of scenarios, as [dialogue-platform]");
    } else if (!whole.isEmpty() && !study.scenarios().isEmpty() || whole.size() > 1) {
      String expected = "scenarios in one place: at the top, or as the levels of one factor";
      places.at("scenarios").found("several lists").expected(expected);
    }
    wanted.forEach((path, name) -> load(path, name, settings));
  }

  /** Loads scenarios by the path at which each is named, and returns those that can be read. */
  Map<String, ScenarioTemplate> loaded(Map<String, String> wanted, List<Setting> settings) {
    wanted.forEach((path, name) -> load(path, name, settings));
    return templates;
  }

  private void load(String path, String name, List<Setting> settings) {
    String label = FileLookup.bare(name);
    Mark mark = places.of(path);
    if (templates.containsKey(label)) {
      faults.at(mark, path).found(Faults.quote(name) + " again").expected("each scenario once");
      return;
    }
    try {
      String scenario = null;
      if (texts != null) {
        scenario = texts.get(label);
      } else {
        boolean file = Shipped.isPath(name);
        Source source = file ? mark.source().relative(name) : Shipped.source(name);
        if (source.exists()) {
          ScenarioSource read = ScenarioReader.load(label, source, settings);
          scenario = read.text();
          noted(read.notes());
          templates.put(label, ScenarioTemplate.of(label, scenario));
          return;
        }
      }
      if (scenario == null) {
        String expected =
            "a file next to this one, or one of " + String.join(", ", Shipped.names());
        faults.at(mark, path).word(name).near(Shipped.names()).expected(expected);
        return;
      }
      templates.put(label, ScenarioTemplate.of(label, scenario));
    } catch (FaultsException e) {
      settingFaults(e, mark);
    }
  }

  // What is to be known of a study's own setting is shown where the study sets it.
  private void noted(List<Fault> told) {
    for (Fault note : told) {
      if (note.file().equals("--set") && root.get("set") != null) {
        notes.at(places.of("set"), note.path()).as(note);
      } else {
        notes.addAll(List.of(note));
      }
    }
  }

  // A fault of a setting is shown where the study sets it, all others where they stand.
  private void settingFaults(FaultsException e, Mark mark) {
    for (Fault fault : e.faults()) {
      if (fault.file().equals("--set")) {
        faults.at(mark, fault.path()).as(fault);
      } else {
        faults.addAll(List.of(fault));
      }
    }
  }

  private void words(Study study) {
    for (int k = 0; k < study.keep().size(); k++) {
      String word = study.keep().get(k);
      if (!Study.TABLES.contains(word)) {
        String expected = "one of " + String.join(", ", Study.TABLES);
        places.at("keep." + k).word(word).near(Study.TABLES).expected(expected);
      }
    }
    for (int k = 0; k < study.horizons().size(); k++) {
      String word = study.horizons().get(k);
      if (!word.matches("[0-9]{1,4}")) {
        places.at("horizons." + k).word(word).expected("a round, from 0");
      }
    }
    List<String> measures = SystemMeasures.ALL.stream().map(Measure::name).toList();
    measures(study.defined(), "defined", measures);
    measures(study.figure().measures(), "figure.measures", measures);
    stops(study, measures);
  }

  private void measures(List<String> words, String path, List<String> measures) {
    for (int k = 0; k < words.size(); k++) {
      measure(words.get(k), path + "." + k, measures);
    }
  }

  private void measure(String word, String where, List<String> measures) {
    if (!measures.contains(word)) {
      places.at(where).word(word).near(measures).expected("the name of a measure, as stability");
    }
  }

  private void stops(Study study, List<String> measures) {
    for (int k = 0; k < study.stop().size(); k++) {
      StopRule rule = study.stop().get(k);
      String where = "stop." + k + ".when";
      try {
        for (String name : Condition.parse(rule.when()).names()) {
          stop(name, where, measures);
        }
      } catch (IllegalArgumentException e) {
        String value = rule.when() == null ? "nothing" : Faults.quote(rule.when());
        places.at(where).found(value).expected(e.getMessage());
      }
    }
  }

  private void stop(String name, String where, List<String> measures) {
    if (!name.startsWith("structures.")) {
      measure(name, where, measures);
      return;
    }
    List<String> own = StructureMeasures.ALL.stream().map(Measure::name).toList();
    String word = name.replaceFirst("^structures\\.[^.]+\\.?", "");
    if (!own.contains(word)) {
      String expected = "structures.KEY. and one of " + String.join(", ", own);
      places.at(where).word(name).near(word, own).expected(expected);
    }
  }

  private void names(List<Axis> axes) {
    Set<String> taken =
        new TreeSet<>(
            List.of("run", "scenario", "point", "replicate", "seed", "status", "stage", "message"));
    SystemMeasures.ALL.forEach(m -> taken.add(m.name()));
    for (Axis axis : axes) {
      if (taken.contains(axis.name())) {
        String path = "factors." + axis.name();
        Mark mark = places.key("factors", axis.name());
        String expected = "a name that no column of runs.csv has";
        faults.at(mark, path).word(axis.name()).maybe(axis.name() + "_set").expected(expected);
      }
    }
  }

  private List<Condition> conditions(Study study, List<Axis> axes) {
    Set<String> names = new LinkedHashSet<>();
    axes.forEach(axis -> names.add(axis.name()));
    List<Condition> conditions = new ArrayList<>();
    for (int k = 0; k < study.constraints().size(); k++) {
      String where = "constraints." + k;
      String word = study.constraints().get(k);
      try {
        Condition condition = Condition.parse(word);
        conditions.add(condition);
        for (String name : condition.names()) {
          if (!names.contains(name)) {
            String expected = "factors of this study: " + String.join(", ", names);
            places.at(where).word(name).near(names).expected(expected);
          }
        }
      } catch (IllegalArgumentException e) {
        places.at(where).word(word).expected(e.getMessage());
      }
    }
    axisName(study.figure().x(), "figure.x", names);
    axisName(study.figure().y(), "figure.y", names);
    axisName(study.figure().panels(), "figure.panels", names);
    return conditions;
  }

  private void axisName(String name, String path, Set<String> names) {
    if (name != null && !names.contains(name)) {
      places.at(path).word(name).oneOf(names);
    }
  }

  /** Returns the table of a design, or null with a fault. */
  private TableText table(Study study) {
    String name = study.design().table();
    Mark mark = places.of("design.table");
    if (texts != null && texts.containsKey(StudyReader.TABLE)) {
      csv = texts.get(StudyReader.TABLE);
      return new TableText(mark.source(), csv, 0, 0);
    }
    if (name.contains("\n")) {
      return new TableText(mark.source(), name, mark.line(), 2);
    }
    Source source = mark.source().relative(name);
    if (!source.exists()) {
      String expected = "a CSV file, seen from the folder of this file";
      faults.at(mark, "design.table").word(name).expected(expected);
      return null;
    }
    csv = files.text(source);
    return csv == null ? null : new TableText(source, csv, 0, 0);
  }
}
