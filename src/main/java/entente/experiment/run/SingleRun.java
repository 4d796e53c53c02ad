package entente.experiment.run;

import entente.experiment.run.RunSpecification.Detail;
import entente.model.dynamics.Scenario;
import entente.model.dynamics.Simulation;
import entente.model.dynamics.Snapshot;
import entente.model.measures.History;
import entente.model.measures.StructureMeasures;
import entente.model.measures.SystemMeasures;
import java.util.Arrays;
import java.util.List;

/** Runs one specification to its end and asks the measures after every round. */
public final class SingleRun {

  private final RunSpecification specification;
  private final Simulation simulation;
  private final double[][] rounds;
  private final double[][][] byStructure;
  private final float[][] security;
  private final byte[][] postures;
  private final byte[][] seats;
  private final boolean[][] hedging;
  private final byte[][] rungs;

  private SingleRun(RunSpecification specification) {
    this.specification = specification;
    Scenario scenario = specification.scenario();
    simulation = new Simulation(scenario, specification.seed());
    int length = scenario.rounds() + 1;
    int states = simulation.snapshot().size();
    int structures = simulation.snapshot().structures().size();
    rounds = filled(length, SystemMeasures.ALL.size());
    byStructure = new double[length][][];
    for (int r = 0; r < length; r++) {
      byStructure[r] = filled(structures, StructureMeasures.ALL.size());
    }
    security = new float[length][states];
    for (float[] row : security) {
      Arrays.fill(row, Float.NaN);
    }
    postures = new byte[length][states];
    seats = new byte[length][states];
    hedging = new boolean[length][states];
    rungs = new byte[length][simulation.snapshot().pairs().size()];
    for (byte[] row : rungs) {
      Arrays.fill(row, (byte) -1);
    }
  }

  private static double[][] filled(int rows, int columns) {
    double[][] table = new double[rows][columns];
    for (double[] row : table) {
      Arrays.fill(row, Double.NaN);
    }
    return table;
  }

  /** Runs a specification; a fault in the model is thrown as it is. */
  public static RunResult execute(RunSpecification specification) {
    return new SingleRun(specification).run();
  }

  private RunResult run() {
    History history = new History(specification.scenario().focal());
    SystemMeasures system = new SystemMeasures(history, simulation.snapshot().size());
    StructureMeasures structures = new StructureMeasures(system);
    Snapshot first = simulation.snapshot();
    Snapshot snapshot = first;
    keep(snapshot, history, system, structures);
    while (!simulation.ended()) {
      snapshot = simulation.next();
      keep(snapshot, history, system, structures);
    }
    keepLastThrough(snapshot.round());
    boolean decisions = specification.keep().contains(Detail.DECISIONS);
    boolean events = specification.keep().contains(Detail.EVENTS);
    boolean networks =
        specification.keep().contains(Detail.NETWORKS) && specification.replicate() == 0;
    return new RunResult(
        specification,
        RunResult.Status.OK,
        "",
        "",
        snapshot.world().keys(),
        snapshot.structures().stream().map(Snapshot.OfStructure::key).toList(),
        rounds,
        byStructure,
        security,
        postures,
        seats,
        hedging,
        snapshot.pairs().stream().map(p -> new int[] {p.a(), p.b()}).toArray(int[][]::new),
        rungs,
        decisions ? simulation.switches() : List.of(),
        events ? simulation.chronicle() : List.of(),
        networks ? List.of(first, snapshot) : List.of());
  }

  private void keep(
      Snapshot snapshot, History history, SystemMeasures system, StructureMeasures structures) {
    int r = snapshot.round();
    history.add(snapshot);
    rounds[r] = system.evaluate();
    for (int k = 0; k < byStructure[r].length; k++) {
      byStructure[r][k] = structures.evaluate(k);
    }
    for (int i = 0; i < snapshot.size(); i++) {
      security[r][i] = (float) snapshot.security()[i];
      postures[r][i] = (byte) (snapshot.bloc()[i] + 1);
      seats[r][i] = (byte) (snapshot.seat()[i] + 1);
      hedging[r][i] = snapshot.hedges(i);
    }
    for (int k = 0; k < rungs[r].length; k++) {
      rungs[r][k] = (byte) snapshot.pairs().get(k).rung();
    }
  }

  // After a nuclear end there is no world to measure; that it ended, and how, stays true.
  private void keepLastThrough(int last) {
    for (String name : List.of("direct_war", "nuclear_use", "wars")) {
      int column = column(name);
      for (int r = last + 1; r < rounds.length; r++) {
        rounds[r][column] = rounds[last][column];
      }
    }
  }

  private static int column(String name) {
    for (int m = 0; m < SystemMeasures.ALL.size(); m++) {
      if (SystemMeasures.ALL.get(m).name().equals(name)) {
        return m;
      }
    }
    throw new IllegalStateException("no measure is called " + name);
  }
}
