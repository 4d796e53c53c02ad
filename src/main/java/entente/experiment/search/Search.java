package entente.experiment.search;

import entente.experiment.input.Condition;
import entente.experiment.input.Numbers;
import entente.experiment.run.Plan;
import entente.experiment.run.RunResult;
import entente.experiment.study.Aim;
import entente.experiment.study.Criterion;
import entente.experiment.study.Over;
import entente.experiment.study.SearchDesign;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A search under way: the designs that it tried and what each came to.
 *
 * <p>It repeats itself from the start whenever it is gone on with. What was computed before is told
 * to it as rows and not run again, so that it ends with the same bytes whatever stopped it between.
 */
public final class Search {

  private final SearchDesign design;
  private final SearchPlan plan;
  private final List<Reading> readings;
  private final List<double[]> runs = new ArrayList<>();
  private final List<DesignOutcome> outcomes = new ArrayList<>();
  private final List<Integer> generations = new ArrayList<>();
  private final Map<Criterion, double[]> best = new HashMap<>();

  /** Computes the runs of a plan that are not there yet, each told to the search. */
  @FunctionalInterface
  public interface Computing {
    /** Computes them. */
    void fill(Plan plan) throws IOException, InterruptedException;
  }

  /**
   * Creates a search that has tried nothing.
   *
   * @param more names of measures that are wanted beside those that its study names
   */
  public Search(SearchDesign design, List<String> more) {
    this.design = design;
    this.plan = new SearchPlan(design);
    Set<Reading> wanted = new LinkedHashSet<>();
    design.criteria().forEach(c -> wanted.add(Reading.of(c)));
    Set<String> levers = new LinkedHashSet<>(plan.factors());
    design.onOutcomes().stream()
        .flatMap(c -> c.names().stream())
        .filter(name -> !levers.contains(name))
        .forEach(name -> wanted.add(Reading.of(name)));
    more.forEach(name -> wanted.add(Reading.of(name)));
    this.readings = List.copyOf(wanted);
  }

  /** Returns the runs. */
  public SearchPlan plan() {
    return plan;
  }

  /** Returns how many runs it was told. */
  public int held() {
    return runs.size();
  }

  /** Tells a run that was computed now. */
  public void tell(RunResult result) {
    double[] values = new double[readings.size()];
    for (int k = 0; k < values.length; k++) {
      Reading reading = readings.get(k);
      double[][] rounds = result.rounds();
      int round = reading.round() < 0 ? rounds.length - 1 : reading.round();
      values[k] =
          round < 0 || round >= rounds.length ? Double.NaN : rounds[round][reading.column()];
    }
    runs.add(values);
  }

  /** Tells the row of a run that was computed before, as its table has it. */
  public void tellRun(Function<String, String> row) {
    double[] values = new double[readings.size()];
    for (int k = 0; k < values.length; k++) {
      values[k] = readings.get(k).round() < 0 ? number(row, readings.get(k)) : Double.NaN;
    }
    runs.add(values);
  }

  /** Tells a round of a run that was told before. */
  public void tellRound(Function<String, String> row) {
    int run = Integer.parseInt(row.apply("run"));
    int round = Integer.parseInt(row.apply("round"));
    for (int k = 0; k < readings.size() && run < runs.size(); k++) {
      if (readings.get(k).round() == round) {
        runs.get(run)[k] = number(row, readings.get(k));
      }
    }
  }

  private static double number(Function<String, String> row, Reading reading) {
    String cell = row.apply(reading.name());
    return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
  }

  /** Tries designs until as many are tried as the study asks for, or no new one is left. */
  public void run(Computing computing) throws IOException, InterruptedException {
    computing.fill(plan);
    int budget = design.study().evaluations();
    Cells cells = design.study().objective() == Aim.DIVERSITY ? new Cells(design.criteria()) : null;
    Evolution evolution =
        new Evolution(Space.of(design), design.study().population(), design.seed(), cells);
    while (outcomes.size() < budget) {
      List<double[]> batch = evolution.ask();
      if (batch.isEmpty()) {
        return;
      }
      batch = batch.subList(0, Math.min(batch.size(), budget - outcomes.size()));
      plan.add(batch.stream().map(design::values).toList());
      computing.fill(plan);
      int before = outcomes.size();
      if (before == 0) {
        refer(batch.size());
      }
      for (int k = 0; k < batch.size(); k++) {
        outcomes.add(outcome(point(before + k)));
      }
      evolution.tell(batch, outcomes.subList(before, outcomes.size()));
      generations.add(outcomes.size());
    }
  }

  /** Finds the best that regret refers to, which then stays: else no two generations compare. */
  private void refer(int first) {
    for (Criterion criterion : design.criteria()) {
      double[] found = null;
      for (int p = 0; p < design.labels().size() + first; p++) {
        double[] values = values(p, Reading.of(criterion));
        if (p >= design.labels().size() && missed(p) > 0) {
          continue;
        }
        found = found == null ? values.clone() : found;
        for (int f = 0; f < values.length; f++) {
          found[f] = criterion.better(found[f], values[f]);
        }
      }
      best.put(criterion, found);
    }
  }

  /**
   * Returns by setting what a point counts for in an objective: its value; for regret how far that
   * falls short of the best of the scenarios and the first generation.
   */
  public double[] counted(int point, Criterion criterion) {
    double[] values = values(point, Reading.of(criterion));
    return criterion.over() == Over.REGRET
        ? criterion.shortfalls(values, best.get(criterion))
        : values;
  }

  /** Returns how many designs were tried by the end of each generation. */
  public List<Integer> generations() {
    return Collections.unmodifiableList(generations);
  }

  /** Returns what each design came to, in the order of trial. */
  public List<DesignOutcome> outcomes() {
    return Collections.unmodifiableList(outcomes);
  }

  /** Returns the number of the point of a design. */
  public int point(int number) {
    return design.labels().size() + number;
  }

  /** Returns what a point comes to. */
  public DesignOutcome outcome(int point) {
    List<Criterion> criteria = design.criteria();
    double[] values = new double[criteria.size()];
    double[] gains = new double[values.length];
    int missed = 0;
    for (int k = 0; k < values.length; k++) {
      double[] own = values(point, Reading.of(criteria.get(k)));
      values[k] = criteria.get(k).of(own, best.get(criteria.get(k)));
      boolean there = !Double.isNaN(values[k]);
      gains[k] = there ? criteria.get(k).gain(values[k]) : 0;
      missed += there ? 0 : design.onOutcomes().size() + 1;
    }
    return new DesignOutcome(values, gains, missed + missed(point));
  }

  private int missed(int point) {
    int missed = 0;
    for (Condition condition : design.onOutcomes()) {
      missed += condition.holds(name -> word(point, name)) ? 0 : 1;
    }
    return missed;
  }

  private String word(int point, String name) {
    int number = point - design.labels().size();
    if (plan.factors().contains(name)) {
      return number < 0 ? null : design.value(plan.tried().get(number), name);
    }
    double mean = Arrays.stream(values(point, Reading.of(name))).average().orElse(Double.NaN);
    return Double.isNaN(mean) ? null : Numbers.text(mean);
  }

  /** Returns a number by alternative setting, or by replicate if there are no settings. */
  public double[] values(int point, Reading reading) {
    int column = readings.indexOf(reading);
    int replicates = design.study().replicates();
    int futures = design.study().futures();
    double[] values = new double[futures > 0 ? futures : replicates];
    for (int k = 0; k < plan.each(); k++) {
      double value = runs.get(point * plan.each() + k)[column];
      double filled = Double.isNaN(value) ? reading.missing() : value;
      if (futures > 0) {
        values[k / replicates] += filled / replicates;
      } else {
        values[k] = filled;
      }
    }
    return values;
  }

  /** Returns how many runs of a point have no value of an objective. */
  public int undefined(int point) {
    int count = 0;
    for (int k = 0; k < plan.each(); k++) {
      double[] run = runs.get(point * plan.each() + k);
      boolean whole = true;
      for (Criterion criterion : design.criteria()) {
        whole &= !Double.isNaN(run[readings.indexOf(Reading.of(criterion))]);
      }
      count += whole ? 0 : 1;
    }
    return count;
  }
}
