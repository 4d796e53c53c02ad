package entente.experiment.run;

import entente.experiment.input.Condition;
import entente.experiment.run.RunSpecification.Detail;
import entente.model.dynamics.Scenario;
import entente.model.dynamics.Simulation;
import entente.model.dynamics.Snapshot;
import entente.model.measures.History;
import entente.model.measures.Measure;
import entente.model.measures.StructureMeasures;
import entente.model.measures.SystemMeasures;
import entente.text.Template;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Runs one specification to its end and asks the measures after every round. */
public final class SingleRun {

  private static final Template EARLY =
      Template.of("the run ends in round {last}, before round {branch}");

  private final RunSpecification specification;
  private final int branch;
  private final double[][] rounds;
  private final double[][][] byStructure;
  private final float[][] security;
  private final byte[][] postures;
  private final byte[][] seats;
  private final BitSet[][] held;
  private final boolean[][] hedging;
  private final byte[][] rungs;
  private final Policy policy;
  private Simulation simulation;

  private SingleRun(RunSpecification specification, Scenario first, int branch) {
    this.specification = specification;
    this.branch = branch;
    Scenario scenario = specification.scenario();
    simulation = new Simulation(first, Worlds.of(first), specification.seed());
    policy = new Policy(first);
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
    boolean memberships =
        simulation.hasPortfolios() && specification.keep().contains(Detail.POSTURES);
    held = new BitSet[memberships ? length : 0][states];
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
    return new SingleRun(specification, specification.scenario(), 0).run();
  }

  /**
   * Runs a scenario up to a round, and from that round on what the specification says, on the same
   * random numbers.
   *
   * @param specification the branch; its scenario differs from {@code parent} only in what may
   *     change under way, see {@code Counterfactual}
   * @param parent scenario of the rounds before
   * @param round first round of the branch, from 1
   * @throws IllegalArgumentException if the run ends before that round
   */
  public static RunResult branch(RunSpecification specification, Scenario parent, int round) {
    if (!(round >= 1)) {
      throw new IllegalArgumentException("round " + round + ", expected at least 1");
    }
    return new SingleRun(specification, parent, round).run();
  }

  private RunResult run() {
    History history = new History(specification.scenario().focal());
    SystemMeasures system = new SystemMeasures(history, simulation.snapshot().size());
    StructureMeasures structures = new StructureMeasures(system);
    boolean rules = policy.acts() || !specification.scenario().rules().isEmpty();
    simulation.needed(rules ? Set.of() : specification.moments());
    Snapshot first = simulation.snapshot();
    Snapshot snapshot = first;
    keep(snapshot, history, system, structures, rules);
    Stop stop = new Stop(specification.stop());
    Condition reached = null;
    while (!simulation.ended() && reached == null) {
      if (Thread.interrupted()) {
        return Failure.of(specification, "run", "interrupted");
      }
      if (simulation.round() == branch - 1) {
        simulation = simulation.fork(policy.branch(specification.scenario()));
      }
      int before = snapshot.round();
      Scenario changed =
          policy.acts() ? policy.after(snapshot, rounds[before], byStructure[before]) : null;
      simulation = changed == null ? simulation : simulation.fork(changed);
      snapshot = simulation.next();
      keep(snapshot, history, system, structures, rules);
      int r = snapshot.round();
      reached = stop.reached(r, keys(snapshot), rounds[r], byStructure[r]);
    }
    int last = snapshot.round();
    if (last < branch) {
      throw new IllegalArgumentException(EARLY.fill("last", last, "branch", branch));
    }
    keepLastThrough(last);
    String gap = gap(last);
    if (gap != null) {
      return Failure.of(specification, "measure", gap);
    }
    int length = reached == null ? rounds.length : last + 1;
    boolean decisions = specification.keep().contains(Detail.DECISIONS);
    boolean events = specification.keep().contains(Detail.EVENTS);
    boolean networks =
        specification.keep().contains(Detail.NETWORKS) && specification.replicate() == 0;
    return new RunResult(
        specification,
        RunResult.Status.OK,
        reached == null ? "" : "stop",
        reached == null ? "" : reached + " in round " + last,
        snapshot.world().keys(),
        keys(snapshot),
        Arrays.copyOf(rounds, length),
        Arrays.copyOf(byStructure, length),
        Arrays.copyOf(security, length),
        Arrays.copyOf(postures, length),
        Arrays.copyOf(seats, length),
        Arrays.copyOf(held, Math.min(length, held.length)),
        Arrays.copyOf(hedging, length),
        snapshot.pairs().stream().map(p -> new int[] {p.a(), p.b()}).toArray(int[][]::new),
        Arrays.copyOf(rungs, length),
        decisions ? simulation.switches() : List.of(),
        decisions ? simulation.steps() : List.of(),
        events ? policy.told(simulation.chronicle()) : policy.firings(),
        networks ? List.of(first, snapshot) : List.of());
  }

  private static List<String> keys(Snapshot snapshot) {
    return snapshot.structures().stream().map(Snapshot.OfStructure::key).toList();
  }

  /** Returns what is wrong with the measures of the last round, or null. */
  private String gap(int last) {
    for (int m = 0; m < SystemMeasures.ALL.size(); m++) {
      Measure measure = SystemMeasures.ALL.get(m);
      double value = rounds[last][m];
      boolean needed = specification.defined().contains(measure.name());
      if (Double.isInfinite(value)) {
        return measure.name() + " is infinite in round " + last;
      }
      if (Double.isNaN(value) && (needed || measure.undefined().isEmpty())) {
        return measure.name() + " is undefined in round " + last;
      }
    }
    return null;
  }

  private void keep(
      Snapshot snapshot,
      History history,
      SystemMeasures system,
      StructureMeasures structures,
      boolean all) {
    int r = snapshot.round();
    history.add(snapshot);
    boolean wanted =
        all || specification.moments().isEmpty() || specification.moments().contains(r);
    if (wanted || r == 0 || simulation.ended()) {
      rounds[r] = system.evaluate();
      for (int k = 0; k < byStructure[r].length; k++) {
        byStructure[r][k] = structures.evaluate(k);
      }
    }
    for (int i = 0; i < snapshot.size(); i++) {
      security[r][i] = (float) snapshot.security()[i];
      postures[r][i] = (byte) (snapshot.bloc()[i] + 1);
      seats[r][i] = (byte) (snapshot.seat()[i] + 1);
      hedging[r][i] = snapshot.hedges(i);
      if (held.length > 0) {
        held[r][i] = held(snapshot, i);
      }
    }
    for (int k = 0; k < rungs[r].length; k++) {
      rungs[r][k] = (byte) snapshot.pairs().get(k).rung();
    }
  }

  private static BitSet held(Snapshot snapshot, int state) {
    BitSet held = new BitSet();
    for (int k = 0; k < snapshot.structures().size(); k++) {
      held.set(k, snapshot.structures().get(k).holds(state));
    }
    return held;
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
    int place = Stop.place(SystemMeasures.ALL, name);
    if (place < 0) {
      throw new IllegalStateException("no measure is called " + name);
    }
    return place;
  }
}
