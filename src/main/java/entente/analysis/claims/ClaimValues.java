package entente.analysis.claims;

import entente.analysis.compare.Values;
import entente.experiment.claim.Claim;
import entente.experiment.claim.ClaimStep;
import entente.experiment.claim.MeasureName;
import entente.experiment.run.ClaimPlan;
import entente.experiment.run.ClaimPlan.Cell;
import entente.experiment.run.Replicates;
import entente.experiment.run.RunResult;
import entente.model.measures.Bipolarity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The values that claims look at, gathered run by run; the runs themselves are let go. */
public final class ClaimValues {

  private final ClaimPlan plan;
  private final Values values;
  private final RegionCamps camps;
  private final List<Set<Read>> reads = new ArrayList<>();
  private final Map<Place, double[]> found = new HashMap<>();
  private final List<List<String>> failures = new ArrayList<>();

  /** One value of a run. */
  private record Read(MeasureName measure, int round) {

    private String column(String arm) {
      return String.join(" ", arm, measure.toString(), "@" + round);
    }
  }

  /** Where a value belongs, its number in a list aside. */
  private record Place(int claim, int setting, int arm, boolean future, Read read) {}

  /** Starts with nothing gathered. */
  public ClaimValues(ClaimPlan plan, Values values) {
    this.plan = plan;
    this.values = values;
    this.camps = new RegionCamps(values);
    plan.claims().forEach(c -> reads.add(reads(c.claim())));
    plan.claims().forEach(c -> failures.add(new ArrayList<>()));
  }

  private static Set<Read> reads(Claim claim) {
    Set<Read> reads = new LinkedHashSet<>();
    for (ClaimStep step : claim.steps()) {
      List<MeasureName> words = new ArrayList<>(List.of(MeasureName.of(step.measure())));
      words.addAll(StabilityParts.of(words.get(0)));
      if (step.per() != null) {
        words.add(MeasureName.of(step.per()));
      }
      for (MeasureName word : words) {
        reads.add(new Read(word, step.at()));
        if (step.since() >= 0) {
          reads.add(new Read(word, step.since()));
        }
      }
    }
    claim.beside().forEach(b -> reads.add(new Read(MeasureName.of(b), last(claim))));
    return reads;
  }

  /** Returns the last round that a claim looks at. */
  static int last(Claim claim) {
    return claim.steps().stream().mapToInt(ClaimStep::at).max().orElse(0);
  }

  /** Takes the values of the next run. */
  public void add(RunResult run) {
    Cell cell = plan.cell(run.specification().run());
    if (run.status() == RunResult.Status.FAILED) {
      failures.get(cell.claim()).add(run.stage() + ": " + run.message());
    }
    for (Read read : reads.get(cell.claim())) {
      Place place = new Place(cell.claim(), cell.setting(), cell.arm(), cell.future(), read);
      found.computeIfAbsent(place, p -> empty(cell))[cell.k()] = value(run, read);
    }
  }

  private double[] empty(Cell cell) {
    double[] none = new double[plan.count(cell.claim(), cell.setting(), cell.future())];
    Arrays.fill(none, Double.NaN);
    return none;
  }

  private double value(RunResult run, Read read) {
    if (run.status() == RunResult.Status.FAILED) {
      return Double.NaN;
    }
    MeasureName word = read.measure();
    String focal = run.specification().scenario().focal();
    String key = word.structure().equals("focal") ? focal : word.structure();
    if (Bipolarity.ALL.stream().anyMatch(m -> m.name().equals(word.name()))) {
      return camps.value(run, key, word.name(), read.round());
    }
    return key.isEmpty()
        ? values.system(run, word.name(), read.round())
        : values.structure(run, key, word.name(), read.round());
  }

  /** Returns the values of one arm, replicate by replicate or future by future. */
  double[] of(Cell cell, MeasureName word, int round) {
    Read read = new Read(word, round);
    Place place = new Place(cell.claim(), cell.setting(), cell.arm(), cell.future(), read);
    return found.getOrDefault(place, new double[0]);
  }

  /**
   * The values of a claim as a table.
   *
   * @param columns names of the columns: arm, measure and round of each
   * @param rows one per setting, replicate or future
   */
  public record Table(List<String> columns, List<Row> rows) {}

  /**
   * One row of the table.
   *
   * @param setting name of the setting of the mechanisms
   * @param future whether it ran in a future
   * @param number number of the replicate or of the future
   * @param seed seed of its runs
   * @param values value by column; NaN where undefined
   */
  public record Row(String setting, boolean future, int number, long seed, double[] values) {}

  /** Returns the values of a claim. */
  public Table table(int claim) {
    List<String> arms = plan.claims().get(claim).claim().arms().stream().map(a -> a.key()).toList();
    List<Read> all = List.copyOf(reads.get(claim));
    List<String> columns = new ArrayList<>();
    arms.forEach(arm -> all.forEach(r -> columns.add(r.column(arm))));
    List<Row> rows = new ArrayList<>();
    for (int s = 0; s < plan.claims().get(claim).settings().size(); s++) {
      for (boolean future : new boolean[] {false, true}) {
        for (int k = 0; k < plan.count(claim, s, future); k++) {
          double[] row = new double[columns.size()];
          for (int j = 0; j < row.length; j++) {
            Read read = all.get(j % all.size());
            Place place = new Place(claim, s, j / all.size(), future, read);
            double[] there = found.get(place);
            row[j] = there == null ? Double.NaN : there[k];
          }
          String name = plan.claims().get(claim).settings().get(s).name();
          rows.add(new Row(name, future, k, Replicates.seed(plan.seed(), k), row));
        }
      }
    }
    return new Table(columns, rows);
  }

  /** Returns what went wrong in the runs of a claim, run by run. */
  List<String> failures(int claim) {
    return List.copyOf(failures.get(claim));
  }
}
