package entente.analysis.sweep;

import entente.analysis.compare.Comparison;
import entente.experiment.sampling.Axis;
import entente.experiment.sampling.DesignKind;
import entente.experiment.study.FigureTerms;
import entente.experiment.study.Study;
import entente.experiment.study.SweepDesign;
import entente.model.measures.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Gathers from the rows of a sweep, one after the other, what its figures and its report need.
 *
 * <p>What it keeps grows with the levels of factors and not with the number of runs; only of
 * designs whose points belong together it keeps the outcomes shown.
 */
public final class SweepSummary {

  private static final List<String> SHOWN = List.of("stability", "security_mean", "uptake");
  private static final int FAILURES = 20;
  private static final int FINEST = 40;
  private static final long CELLS = 4_000_000;

  private final SweepDesign design;
  private final List<Measure> measures;
  private final List<String> scenarios;
  private final List<Grid> grids = new ArrayList<>();
  private final List<List<Response>> responses = new ArrayList<>();
  private final List<List<Tally>> means = new ArrayList<>();
  private final List<List<Spread>> spreads = new ArrayList<>();
  private final List<List<Screening>> screenings = new ArrayList<>();
  private final SweepDifferences differences;
  private final List<FailedRun> failures = new ArrayList<>();
  private final Map<String, Integer> stages = new TreeMap<>();
  private final Axis x;
  private final Axis y;
  private final Axis panel;
  private final boolean byScenario;
  private final List<String> base;
  private int runs;
  private int failed;
  private int stopped;

  /**
   * A run that failed.
   *
   * @param run its number
   * @param seed its seed
   * @param stage where it failed
   * @param message why
   */
  public record FailedRun(String run, String seed, String stage, String message) {}

  /** Starts with no rows. */
  public SweepSummary(SweepDesign design, List<Measure> all) {
    this.design = design;
    this.differences = new SweepDifferences(design, all);
    Study study = design.study();
    boolean single = study.design().kind() == DesignKind.ONE_AT_A_TIME;
    this.base = single ? design.values(0) : null;
    FigureTerms terms = study.figure();
    List<String> names = terms.measures().isEmpty() ? SHOWN : terms.measures();
    this.measures =
        names.stream().flatMap(name -> all.stream().filter(m -> m.name().equals(name))).toList();
    this.scenarios = List.copyOf(design.texts().keySet());
    List<Axis> levels =
        design.axes().stream().filter(a -> a.size() > 1 && a.size() <= FINEST).toList();
    List<Axis> free = new ArrayList<>(levels);
    free.removeIf(a -> a.kind() == Axis.Kind.FUTURE);
    this.x = choose(terms.x(), free);
    this.y = choose(terms.y(), free);
    Axis third = terms.panels() == null ? null : choose(terms.panels(), free);
    this.panel = third == null && free.size() == 1 ? free.get(0) : third;
    this.byScenario = panel == null && design.scenarios().size() > 1;
    List<String> panels = byScenario ? scenarios : panel == null ? List.of("") : panel.levels();
    long cells = x == null || y == null ? 0 : (long) x.size() * y.size() * panels.size();
    if (cells > 0 && !single && cells * study.replicates() <= CELLS) {
      for (Measure m : measures) {
        grids.add(new Grid(m, x.levels(), y.levels(), panels, study.replicates()));
      }
    }
    for (int k = 0; k < measures.size(); k++) {
      List<Response> own = new ArrayList<>();
      for (Axis axis : design.axes()) {
        own.add(
            Response.empty(
                axis.name(),
                AxisSlices.names(axis),
                AxisSlices.isNumeric(axis),
                scenarios.size(),
                each()));
      }
      responses.add(own);
      List<Screening> screening = new ArrayList<>();
      List<Spread> spread = new ArrayList<>();
      scenarios.forEach(label -> spread.add(new Spread()));
      spreads.add(spread);
      if (screens()) {
        scenarios.forEach(label -> screening.add(new Screening(design)));
      }
      screenings.add(screening);
      List<Tally> line = new ArrayList<>();
      scenarios.forEach(s -> line.add(new Tally()));
      means.add(line);
    }
  }

  private static Axis choose(String name, List<Axis> free) {
    Axis found = null;
    for (Axis axis : free) {
      if (found == null && (name == null || axis.name().equals(name))) {
        found = axis;
      }
    }
    free.remove(found);
    return found;
  }

  // With one factor the runs of a level are all of one point: there is chance only.
  private int each() {
    return design.axes().size() > 1 ? design.study().replicates() : 1;
  }

  private boolean screens() {
    DesignKind kind = design.study().design().kind();
    return kind == DesignKind.MORRIS || kind == DesignKind.SALTELLI;
  }

  /** Takes the next row of the table of runs. */
  public void add(Function<String, String> row) {
    runs++;
    differences.add(row);
    if (screens()) {
      screen(row);
    }
    if (!row.apply("status").equals("ok")) {
      failed++;
      stages.merge(row.apply("stage"), 1, Integer::sum);
      if (failures.size() < FAILURES) {
        failures.add(
            new FailedRun(
                row.apply("run"), row.apply("seed"), row.apply("stage"), row.apply("message")));
      }
      cell(row, null, Double.NaN);
      return;
    }
    stopped += row.apply("stage").equals("stop") ? 1 : 0;
    int scenario = scenarios.indexOf(row.apply("scenario"));
    int[] bin = new int[design.axes().size()];
    for (int a = 0; a < bin.length; a++) {
      Axis axis = design.axes().get(a);
      bin[a] = alone(axis, row) ? AxisSlices.of(axis, row.apply(axis.name())) : -1;
    }
    for (int k = 0; k < measures.size(); k++) {
      String text = row.apply(measures.get(k).name());
      double value = text.isEmpty() ? Double.NaN : Double.parseDouble(text);
      means.get(k).get(scenario).add(value);
      spreads.get(k).get(scenario).add(value);
      for (int a = 0; a < bin.length; a++) {
        if (bin[a] >= 0) {
          responses.get(k).get(a).lines().get(scenario).get(bin[a]).add(value);
        }
      }
      if (!grids.isEmpty()) {
        cell(row, grids.get(k), value);
      }
    }
  }

  // Where one factor is varied at a time, a level of it is met by the point that varies it alone.
  private boolean alone(Axis axis, Function<String, String> row) {
    if (base == null) {
      return true;
    }
    for (int k = 0; k < base.size(); k++) {
      Axis other = design.axes().get(k);
      if (!other.name().equals(axis.name()) && !base.get(k).equals(row.apply(other.name()))) {
        return false;
      }
    }
    return true;
  }

  private void screen(Function<String, String> row) {
    int scenario = scenarios.indexOf(row.apply("scenario"));
    int point = Integer.parseInt(row.apply("point"));
    int replicate = Integer.parseInt(row.apply("replicate"));
    boolean good = row.apply("status").equals("ok");
    for (int k = 0; k < measures.size(); k++) {
      String text = row.apply(measures.get(k).name());
      double value = text.isEmpty() || !good ? Double.NaN : Double.parseDouble(text);
      screenings.get(k).get(scenario).add(point, replicate, value);
    }
  }

  private void cell(Function<String, String> row, Grid grid, double value) {
    if (grids.isEmpty()) {
      return;
    }
    int i = x.levels().indexOf(row.apply(x.name()));
    int j = y.levels().indexOf(row.apply(y.name()));
    int p =
        byScenario
            ? scenarios.indexOf(row.apply("scenario"))
            : panel == null ? 0 : panel.levels().indexOf(row.apply(panel.name()));
    if (grid == null) {
      grids.forEach(g -> g.fail(p, j, i));
    } else {
      grid.add(p, j, i, Integer.parseInt(row.apply("replicate")), value);
    }
  }

  /** Returns the study. */
  public SweepDesign design() {
    return design;
  }

  /** Returns the measures shown. */
  public List<Measure> measures() {
    return measures;
  }

  /** Returns the labels of the scenarios. */
  public List<String> scenarios() {
    return scenarios;
  }

  /** Returns a grid for each measure; none if there are not two factors with levels. */
  public List<Grid> grids() {
    return grids;
  }

  /** Returns the name of the factor across. */
  public String across() {
    return x.name();
  }

  /** Returns the name of the factor upward. */
  public String upward() {
    return y.name();
  }

  /** Returns what panels are told apart by; empty if there is one panel. */
  public String panel() {
    return byScenario ? "scenario" : panel == null ? "" : panel.name();
  }

  /** Returns how the k-th measure spreads on each scenario. */
  public List<Spread> spreads(int k) {
    return spreads.get(k);
  }

  /** Returns what single factors do to the k-th measure on each scenario, if the design tells. */
  public List<Screening> screenings(int k) {
    return screenings.get(k);
  }

  /**
   * Returns how the k-th measure follows each factor; nothing for designs whose points belong
   * together, since means over slices of those mix them up.
   */
  public List<Response> responses(int k) {
    return screens()
        ? List.of()
        : responses.get(k).stream().filter(r -> !r.levels().isEmpty()).toList();
  }

  /** Returns the k-th measure over all runs of each scenario. */
  public List<Tally> means(int k) {
    return means.get(k);
  }

  /** Returns what differs between scenarios and between levels of factors with few. */
  public List<Comparison> differences() {
    return differences.comparisons();
  }

  /** Returns the differences in the measures shown. */
  public List<Comparison> differencesShown() {
    List<String> shown = measures.stream().map(Measure::name).toList();
    return differences().stream().filter(c -> shown.contains(c.measure())).toList();
  }

  /** Returns how many runs there are. */
  public int runs() {
    return runs;
  }

  /** Returns how many runs failed. */
  public int failed() {
    return failed;
  }

  /** Returns how many runs ended early by a rule of the study. */
  public int stopped() {
    return stopped;
  }

  /** Returns how many runs failed at each stage. */
  public Map<String, Integer> stages() {
    return new TreeMap<>(stages);
  }

  /** Returns the first runs that failed. */
  public List<FailedRun> failures() {
    return List.copyOf(failures);
  }
}
