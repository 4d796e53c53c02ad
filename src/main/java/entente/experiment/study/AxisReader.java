package entente.experiment.study;

import entente.experiment.input.CoreSchema;
import entente.experiment.input.Fault;
import entente.experiment.input.Faults;
import entente.experiment.input.FaultsException;
import entente.experiment.input.FileLookup;
import entente.experiment.input.Numbers;
import entente.experiment.input.Places;
import entente.experiment.sampling.Axis;
import entente.experiment.sampling.DesignKind;
import entente.experiment.scenario.IdleQuantities;
import entente.experiment.scenario.ParameterCatalog;
import entente.experiment.scenario.Quantity;
import entente.experiment.scenario.ScenarioTemplate;
import entente.experiment.scenario.Setting;
import entente.model.Param;
import entente.model.dynamics.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Makes the axes of a study from its factors, and tries each level on each scenario. */
final class AxisReader {

  private static final int TRIED = 64;
  private static final int MOST_FACTORS = 200;
  // A table with more values of a number is read as a range, which figures cut into slices.
  private static final int MOST_LEVELS = 40;

  private final String top;
  private final Places places;
  private final Faults faults;
  private final Map<String, ScenarioTemplate> templates;
  private final DesignTable table;
  private final BaseLevels bases;

  /** Creates a reader of factors; the table of the design, or null, makes the levels. */
  AxisReader(
      Places places, Faults faults, Map<String, ScenarioTemplate> templates, DesignTable table) {
    this("factors", places, faults, templates, table);
  }

  /** Creates a reader of what stands at another key, as levers. */
  AxisReader(String top, Places places, Faults faults, Map<String, ScenarioTemplate> templates) {
    this(top, places, faults, templates, null);
  }

  private AxisReader(
      String top,
      Places places,
      Faults faults,
      Map<String, ScenarioTemplate> templates,
      DesignTable table) {
    this.top = top;
    this.places = places;
    this.faults = faults;
    this.templates = templates;
    this.table = table;
    bases = new BaseLevels(places, faults, templates);
  }

  /**
   * Returns which level of each axis is its base; of use where factors are varied one at a time.
   */
  List<Integer> bases() {
    return bases.all();
  }

  /** Returns the axes; of no use if there are faults. */
  List<Axis> axes(Study study) {
    List<Axis> axes = new ArrayList<>();
    boolean single = study.design().kind() == DesignKind.ONE_AT_A_TIME;
    for (Factor factor : few(study.factors())) {
      String where = top + "." + factor.key();
      Axis axis = axis(factor, where, study.design().kind());
      if (axis != null && single) {
        axis = bases.based(axis, factor.path(), factor.base(), where);
      }
      if (axis != null) {
        axes.add(axis);
        // What comes from a table is tried row by row.
        if (table == null || factor.path() == null) {
          attempt(axis, axes.subList(0, axes.size() - 1), where);
        }
      }
    }
    if (study.uncertain()) {
      uncertain(study, axes);
    }
    if (axes.isEmpty() && faults.isEmpty()) {
      places.at("factors").found("nothing").expected("at least one factor");
    }
    twice(axes);
    return axes;
  }

  /** Returns the axes of levers, which set values; of no use if there are faults. */
  List<Axis> levers(List<Factor> levers) {
    List<Axis> axes = new ArrayList<>();
    for (Factor lever : few(levers)) {
      String path = top + "." + lever.key();
      if (!lever.scenarios().isEmpty() || lever.futures() > 0 || lever.group() != null) {
        places
            .at(path)
            .found("what no designer chooses")
            .expected("a lever: path with values or a range, or choices");
      } else {
        read(lever, axes);
      }
    }
    twice(axes);
    return axes;
  }

  private void read(Factor factor, List<Axis> axes) {
    String path = top + "." + factor.key();
    Axis axis = axis(factor, path, DesignKind.RANDOM);
    if (axis != null) {
      axes.add(axis);
      attempt(axis, axes.subList(0, axes.size() - 1), path);
    }
  }

  private Axis axis(Factor f, String path, DesignKind kind) {
    int ways =
        (f.path() == null ? 0 : 1)
            + (f.choices().isEmpty() ? 0 : 1)
            + (f.scenarios().isEmpty() ? 0 : 1)
            + (f.futures() == 0 ? 0 : 1);
    if (ways != 1) {
      String value = ways == 0 ? "nothing to vary" : "several things to vary";
      places.at(path).found(value).expected("one of path, choices, scenarios, futures");
      return null;
    }
    if (!f.choices().isEmpty()) {
      return choices(f);
    }
    if (!f.scenarios().isEmpty()) {
      List<String> labels = f.scenarios().stream().map(FileLookup::bare).toList();
      return new Axis(f.key(), "scenario", labels, List.of(), null, Axis.Kind.SCENARIO);
    }
    if (f.futures() > 0) {
      return Axis.futures(f.key(), f.futures());
    }
    return path(f, path, kind);
  }

  private Axis choices(Factor f) {
    List<String> levels = f.choices().stream().map(FactorLevel::key).toList();
    List<List<Setting>> settings = new ArrayList<>();
    for (FactorLevel choice : f.choices()) {
      String where = String.join(".", top, f.key(), "choices", choice.key(), "set");
      settings.add(Setting.all(choice.set(), where, places));
    }
    return new Axis(f.key(), "choice", levels, settings, null, Axis.Kind.SETTINGS);
  }

  private Axis path(Factor f, String where, DesignKind kind) {
    Quantity quantity = ParameterCatalog.find(f.path()).orElse(null);
    if (quantity == null || quantity.kind() == Quantity.Kind.GROUP) {
      List<String> valid = ParameterCatalog.leaves().stream().map(Quantity::path).toList();
      String general = f.path().replaceFirst("^(structures|events|rules)\\.[^.]+", "$1.*");
      places
          .at(where + ".path")
          .word(f.path())
          .near(general, valid)
          .expected("a path of a scenario, as structures.platform.inclusiveness");
      return null;
    }
    String text = quantity.text();
    if (kind == DesignKind.TABLE && f.values().isEmpty()) {
      return table == null ? null : ofTable(f, where, quantity);
    }
    boolean range = !Double.isNaN(f.from()) || !Double.isNaN(f.to()) || f.steps() > 0;
    if (!f.values().isEmpty()) {
      if (range) {
        places.at(where).found("values and a range").expected("either values or a range");
      }
      return Axis.levels(f.key(), text, f.path(), f.values());
    }
    return range(f, where, quantity);
  }

  /** Returns the axis that the column of a table makes. */
  private Axis ofTable(Factor f, String where, Quantity quantity) {
    List<String> values = table.values(f.key());
    boolean numbers =
        quantity.kind() == Quantity.Kind.NUMBER || quantity.kind() == Quantity.Kind.WHOLE;
    numbers &= values.stream().allMatch(DesignTable::isNumber);
    boolean bounds = !Double.isNaN(f.from()) || !Double.isNaN(f.to());
    if (!numbers || values.size() < 2 || values.size() <= MOST_LEVELS && !bounds) {
      return Axis.levels(f.key(), quantity.text(), f.path(), values);
    }
    double low = CoreSchema.number(values.get(0));
    double high = CoreSchema.number(values.get(values.size() - 1));
    double from = Double.isNaN(f.from()) ? low : f.from();
    double to = Double.isNaN(f.to()) ? high : f.to();
    if (!(from < to)) {
      String value = Numbers.text(from) + " to " + Numbers.text(to);
      places.at(where).found(value).expected("from below to");
      return null;
    }
    boolean log = f.scale() == Scale.LOG && from > 0;
    boolean whole = quantity.kind() == Quantity.Kind.WHOLE;
    Axis.Range range = new Axis.Range(f.path(), from, to, whole, log);
    return Axis.range(f.key(), quantity.text(), range);
  }

  private Axis range(Factor f, String where, Quantity quantity) {
    Param param = quantity.param();
    double from = Double.isNaN(f.from()) ? param.from() : f.from();
    double to = Double.isNaN(f.to()) ? param.to() : f.to();
    boolean number =
        quantity.kind() == Quantity.Kind.NUMBER
            || quantity.kind() == Quantity.Kind.WHOLE
            || quantity.kind() == Quantity.Kind.SHARES;
    if (!number || Double.isNaN(from) || Double.isNaN(to)) {
      String expected =
          number ? "values, or from and to" : "values, as [" + example(quantity) + "]";
      places.at(where).found("no range").expected(expected);
      return null;
    }
    if (!(from < to)) {
      String value = Numbers.text(from) + " to " + Numbers.text(to);
      places.at(where + ".to").found(value).expected("from below to");
      return null;
    }
    if (f.scale() == Scale.LOG && !(from > 0)) {
      String value = Numbers.text(from);
      places.at(where + ".from").found(value).expected("a range above 0 where the scale is log");
      return null;
    }
    boolean whole = quantity.kind() == Quantity.Kind.WHOLE;
    Axis.Range range = new Axis.Range(f.path(), from, to, whole, f.scale() == Scale.LOG);
    if (f.steps() == 0) {
      return Axis.range(f.key(), quantity.text(), range);
    }
    List<String> levels = new ArrayList<>();
    for (int k = 0; k < f.steps(); k++) {
      levels.add(range.level(k, f.steps()));
    }
    return Axis.levels(f.key(), quantity.text(), f.path(), levels);
  }

  private static String example(Quantity quantity) {
    return quantity.kind() == Quantity.Kind.SWITCH
        ? "true, false"
        : String.join(", ", quantity.words());
  }

  /** Adds the quantities that futures draw, each over its range; those named already stay. */
  private void uncertain(Study study, List<Axis> axes) {
    TreeSet<String> taken = new TreeSet<>();
    axes.forEach(axis -> taken.addAll(axis.paths()));
    study.set().forEach(word -> taken.add(Setting.parse(word).path()));
    Scenario first = templates.values().iterator().next().with(List.of());
    String focal = first.focal();
    for (Quantity quantity : ParameterCatalog.leaves()) {
      boolean structure = quantity.path().startsWith("structures.*.");
      boolean idle = IdleQuantities.contains(quantity.path(), first.mechanisms());
      if (!quantity.isUncertain() || idle || structure && focal == null) {
        continue;
      }
      String path = quantity.path().replace("structures.*.", "structures." + focal + ".");
      if (!taken.contains(path)) {
        Param param = quantity.param();
        boolean whole = quantity.kind() == Quantity.Kind.WHOLE;
        Axis.Range range = new Axis.Range(path, param.from(), param.to(), whole, false);
        Axis axis = Axis.range(path, param.text(), range);
        boolean single = study.design().kind() == DesignKind.ONE_AT_A_TIME;
        axis = single ? bases.based(axis, path, null, "uncertain") : axis;
        if (axis != null) {
          axes.add(axis);
        }
      }
    }
  }

  private void attempt(Axis axis, List<Axis> earlier, String path) {
    boolean again = earlier.stream().anyMatch(other -> common(other, axis) != null);
    // What another factor sets as well is a fault in any case, and each trial makes a scenario.
    if (axis.kind() != Axis.Kind.SETTINGS || again) {
      return;
    }
    if (axis.range() != null) {
      if (!Double.isNaN(axis.range().from()) && !Double.isNaN(axis.range().to())) {
        attempt(
            List.of(axis.set(axis.value(0)), axis.set(axis.value(1))),
            List.of(".from", ".to"),
            path);
      }
      return;
    }
    List<List<Setting>> tried = new ArrayList<>();
    List<String> where = new ArrayList<>();
    for (int k = 0; k < Math.min(TRIED, axis.size()); k++) {
      tried.add(axis.settings().get(k));
      where.add(axis.text().equals("choice") ? ".choices." + axis.levels().get(k) : ".values." + k);
    }
    attempt(tried, where, path);
  }

  // A level is tried alone; two levels that do not go together are a failed run.
  private void attempt(List<List<Setting>> levels, List<String> where, String path) {
    for (int k = 0; k < levels.size(); k++) {
      for (ScenarioTemplate template : templates.values()) {
        try {
          template.with(levels.get(k));
        } catch (FaultsException e) {
          Fault fault = e.faults().get(0);
          String place = path + where.get(k);
          places.at(place).as(fault);
          break;
        }
      }
    }
  }

  /** Returns the first path of an axis that another one sets too, or null. */
  private static String common(Axis other, Axis axis) {
    Set<String> paths = Set.copyOf(other.paths());
    return axis.paths().stream().filter(paths::contains).findFirst().orElse(null);
  }

  /** Returns the factors, without those that are too many, with a fault. */
  private List<Factor> few(List<Factor> factors) {
    places.most(factors, Factor::key, top, MOST_FACTORS);
    return factors.stream().limit(MOST_FACTORS).toList();
  }

  private void twice(List<Axis> axes) {
    for (int k = 0; k < axes.size(); k++) {
      Axis axis = axes.get(k);
      String path = top + "." + axis.name();
      if (axis.kind() != Axis.Kind.FUTURE
          && axis.levels().stream().distinct().count() < axis.size()) {
        places.at(path).found("a level twice").maybe("fewer steps").expected("each level once");
      }
      for (int other = 0; other < k; other++) {
        String common = common(axes.get(other), axis);
        if (common != null) {
          String value = common + " again";
          String expected = "each path in one factor; it stands in " + axes.get(other).name();
          places.at(path).found(value).expected(expected);
        }
      }
    }
  }
}
