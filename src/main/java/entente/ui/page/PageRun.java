package entente.ui.page;

import entente.experiment.run.RunDigest;
import entente.model.dynamics.Scenario;
import entente.model.dynamics.Simulation;
import entente.model.dynamics.Snapshot;
import entente.model.measures.History;
import entente.model.measures.Measure;
import entente.model.measures.SystemMeasures;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One run as a page shows it: for every round the measures, and what each state holds, asks for and
 * fears. It needs nothing that a browser does not have, and computes the same on a JVM.
 */
public final class PageRun {

  /** The measures that a page can draw, the first at first. */
  public static final List<String> MEASURES =
      List.of("stability", "retention", "incentive", "cohesion", "uptake", "security_mean");

  /** Most states between which a page shows hostility: with more, nobody could follow the lines. */
  public static final int FEW = 12;

  private static final int[] COLUMNS = MEASURES.stream().mapToInt(PageRun::named).toArray();

  private Simulation simulation;
  private final RunDigest digest = new RunDigest();
  private final History history;
  private final SystemMeasures system;
  private final int states;
  private final int structures;
  private final boolean few;
  private final double[] measures;
  private final double[] security;
  private final int[] postures;
  private final int[] held;
  private final double[] fear;
  private int last;
  private boolean nuclear;

  private PageRun(Scenario scenario, long seed) {
    simulation = new Simulation(scenario, seed);
    history = new History(scenario.focal());
    Snapshot start = simulation.snapshot();
    states = start.size();
    structures = start.structures().size();
    system = new SystemMeasures(history, states);
    few = states <= FEW;
    int length = scenario.rounds() + 1;
    measures = new double[length * COLUMNS.length];
    Arrays.fill(measures, Double.NaN);
    security = new double[length * states];
    postures = new int[length * states];
    held = new int[length * structures * states];
    fear = new double[few ? length * states * states : 0];
  }

  private static int named(String name) {
    return IntStream.range(0, SystemMeasures.ALL.size())
        .filter(m -> SystemMeasures.ALL.get(m).name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Returns the column among all measures of the one at a place in {@link #MEASURES}. */
  static int column(int place) {
    return COLUMNS[place];
  }

  /** Returns the definition of the measure that stands at a place in {@link #MEASURES}. */
  public static Measure measure(int place) {
    return SystemMeasures.ALL.get(COLUMNS[place]);
  }

  /** Runs a scenario to its end. */
  public static PageRun of(Scenario scenario, long seed) {
    return forked(scenario, scenario, seed, scenario.rounds());
  }

  /**
   * Runs a scenario that is changed after a round and goes on as {@link Simulation#fork} says.
   *
   * @param changed the scenario that acts from the next round on, of the same structures and length
   * @param round last round before the change
   */
  public static PageRun forked(Scenario scenario, Scenario changed, long seed, int round) {
    PageRun run = new PageRun(scenario, seed);
    run.keep(run.simulation.snapshot());
    while (!run.simulation.ended()) {
      if (run.last == round) {
        run.simulation = run.simulation.fork(changed);
      }
      run.keep(run.simulation.next());
    }
    Simulation s = run.simulation;
    run.digest.add(s.switches(), s.steps(), s.chronicle());
    return run;
  }

  private void keep(Snapshot snapshot) {
    int r = snapshot.round();
    history.add(snapshot);
    double[] all = system.evaluate();
    for (int m = 0; m < COLUMNS.length; m++) {
      measures[r * COLUMNS.length + m] = all[COLUMNS[m]];
    }
    for (int i = 0; i < states; i++) {
      security[r * states + i] = snapshot.security()[i];
      postures[r * states + i] = posture(snapshot, i);
      for (int k = 0; k < structures; k++) {
        held[(r * structures + k) * states + i] = standing(snapshot.structures().get(k), i);
      }
    }
    if (few) {
      System.arraycopy(snapshot.fear(), 0, fear, r * states * states, states * states);
    }
    last = r;
    nuclear = snapshot.nuclear();
    digest.add(snapshot, all);
  }

  // Bloc and seat as numbers from 0, and whether it hedges, in one.
  private static int posture(Snapshot snapshot, int state) {
    int bloc = snapshot.bloc()[state] + 1;
    int seat = snapshot.seat()[state] + 1;
    return (snapshot.hedges(state) ? 1 << 16 : 0) | bloc << 8 | seat;
  }

  private static int standing(Snapshot.OfStructure structure, int state) {
    return structure.holds(state)
        ? structure.status()[state].ordinal() + 2
        : structure.asked()[state] ? 1 : 0;
  }

  /** Returns the run, which stands at its end. */
  Simulation simulation() {
    return simulation;
  }

  /** Returns the digest of the run. */
  public String digest() {
    return digest.text();
  }

  /** Returns the last round. */
  public int last() {
    return last;
  }

  /** Returns whether nuclear use ended it. */
  public boolean nuclear() {
    return nuclear;
  }

  /** Returns the measures, flat rounds × {@link #MEASURES}; NaN where undefined. */
  public double[] measures() {
    return measures;
  }

  /** Returns the expected security, flat rounds × states, in [0, 1]. */
  public double[] security() {
    return security;
  }

  /**
   * Returns the postures, flat rounds × states: 65536 if a state hedges, plus 256 times its bloc,
   * plus its seat; structures by their place from 1, 0 for none.
   */
  public int[] postures() {
    return postures;
  }

  /**
   * Returns what states hold, flat rounds × structures × states: 0 for nothing, 1 for a request to
   * join, 2 and the ordinal of the status for a membership.
   */
  public int[] held() {
    return held;
  }

  /**
   * Returns hostility, flat rounds × states × states, {@code [j * n + i]} what i fears of j; empty
   * with more than {@link #FEW} states.
   */
  public double[] fear() {
    return fear;
  }

  /** Returns what happened as a list in JSON, see {@link RunLines}. */
  public String lines() {
    return new RunLines(simulation).json();
  }
}
