package entente.analysis.study;

import entente.experiment.input.FaultsException;
import entente.experiment.sampling.Axis;
import entente.experiment.study.RandomNumbers;
import entente.experiment.study.SweepDesign;
import entente.model.dynamics.Scenario;
import entente.model.measures.Measure;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The runs of a finished sweep in memory: inputs by point, outcomes at the end of the run by
 * scenario, measure, point and replicate.
 *
 * <p>The outcome of a point is the mean over its replicates that have one.
 */
public final class StudyRuns {

  private final SweepDesign design;
  private final List<Measure> measures;
  private final List<String> scenarios;
  private final double[][][][] outcomes;
  private final boolean[][][] failed;

  /**
   * Starts without runs.
   *
   * @param design the study as it was run
   * @param measures the measures to keep
   */
  public StudyRuns(SweepDesign design, List<Measure> measures) {
    this.design = design;
    this.measures = List.copyOf(measures);
    this.scenarios =
        design.scenarios().equals(List.of("")) ? List.of("all scenarios") : design.scenarios();
    int replicates = design.study().replicates();
    this.outcomes = new double[scenarios.size()][measures.size()][design.size()][replicates];
    for (double[][][] scenario : outcomes) {
      for (double[][] measure : scenario) {
        for (double[] point : measure) {
          Arrays.fill(point, Double.NaN);
        }
      }
    }
    this.failed = new boolean[scenarios.size()][design.size()][replicates];
  }

  /** Takes a row of the table of runs. */
  public void add(Function<String, String> row) {
    int run = Integer.parseInt(row.apply("run"));
    int scenario = run % scenarios.size();
    int point = run / scenarios.size() % design.size();
    int replicate = run / scenarios.size() / design.size();
    if (!row.apply("status").equals("ok")) {
      failed[scenario][point][replicate] = true;
      return;
    }
    for (int m = 0; m < measures.size(); m++) {
      String text = row.apply(measures.get(m).name());
      outcomes[scenario][m][point][replicate] =
          text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }
  }

  /** Returns the study as it was run. */
  public SweepDesign design() {
    return design;
  }

  /** Returns the measures kept. */
  public List<Measure> measures() {
    return measures;
  }

  /** Returns the scenarios that every point was run on. */
  public List<String> scenarios() {
    return scenarios;
  }

  /** Returns the number of runs. */
  public int runs() {
    return scenarios.size() * design.size() * design.study().replicates();
  }

  /** Returns the number of runs that failed. */
  public int failures() {
    int count = 0;
    for (int s = 0; s < scenarios.size(); s++) {
      count += failures(s);
    }
    return count;
  }

  /** Returns the number of runs of a scenario that failed. */
  public int failures(int scenario) {
    int count = 0;
    for (boolean[] point : failed[scenario]) {
      for (boolean one : point) {
        count += one ? 1 : 0;
      }
    }
    return count;
  }

  /** Returns the number of runs of a scenario that did not fail and yet have no value. */
  public int undefined(int scenario, int measure) {
    int count = 0;
    for (double[] point : outcomes[scenario][measure]) {
      count += (int) Arrays.stream(point).filter(Double::isNaN).count();
    }
    return count - failures(scenario);
  }

  /** Returns whether a run failed. */
  public boolean failed(int scenario, int point, int replicate) {
    return failed[scenario][point][replicate];
  }

  /** Returns outcomes by [point][replicate]; NaN where there is none. */
  public double[][] outcomes(int scenario, int measure) {
    return outcomes[scenario][measure];
  }

  /** Returns the outcome of each point; NaN where no replicate has one. */
  public double[] means(int scenario, int measure) {
    return means(outcomes[scenario][measure]);
  }

  static double[] means(double[][] outcomes) {
    return Arrays.stream(outcomes)
        .mapToDouble(
            point -> Arrays.stream(point).filter(Double::isFinite).average().orElse(Double.NaN))
        .toArray();
  }

  /** Returns whether all points of a replicate share their random numbers. */
  boolean common() {
    return design.study().randomNumbers() == RandomNumbers.COMMON;
  }

  /** Returns the scenario at the first point that can be made, for what all points share. */
  public Scenario sample() {
    FaultsException fault = null;
    for (int p = 0; p < design.size(); p++) {
      try {
        return design.scenario(0, p);
      } catch (FaultsException e) {
        fault = fault == null ? e : fault;
      }
    }
    throw fault;
  }

  /** Returns the names of the factors. */
  public List<String> inputs() {
    return design.axes().stream().map(Axis::name).toList();
  }

  /** Returns where the points lie, by [point][factor], each from 0 to 1. */
  double[][] unit() {
    return IntStream.range(0, design.size())
        .mapToObj(
            p ->
                IntStream.range(0, design.axes().size())
                    .mapToDouble(k -> design.unit(p, k))
                    .toArray())
        .toArray(double[][]::new);
  }
}
