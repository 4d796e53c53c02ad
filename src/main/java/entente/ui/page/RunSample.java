package entente.ui.page;

import entente.model.decisions.Switch;
import entente.model.dynamics.Scenario;
import entente.model.dynamics.Simulation;
import entente.model.dynamics.Snapshot;
import entente.model.measures.History;
import entente.model.measures.SystemMeasures;
import entente.model.portfolio.PortfolioStep;
import entente.model.portfolio.StepKind;
import entente.model.states.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One of many runs of a world, of which a page shows how they are spread: its measures in some
 * rounds, and who moved first.
 */
public final class RunSample {

  private final int every;
  private final Simulation simulation;
  private final double[] values;

  private RunSample(Scenario scenario, World world, long seed, int every) {
    this.every = every;
    simulation = new Simulation(scenario, world, seed);
    values = new double[(scenario.rounds() / every + 1) * PageRun.MEASURES.size()];
    Arrays.fill(values, Double.NaN);
  }

  /**
   * Runs a scenario to its end.
   *
   * @param world world of the scenario's states and pairs
   * @param every how many rounds lie between two whose measures are wanted
   */
  public static RunSample of(Scenario scenario, World world, long seed, int every) {
    RunSample sample = new RunSample(scenario, world, seed, every);
    sample.run(scenario);
    return sample;
  }

  private void run(Scenario scenario) {
    Set<Integer> wanted = new TreeSet<>();
    for (int r = 0; r <= scenario.rounds(); r += every) {
      wanted.add(r);
    }
    simulation.needed(wanted);
    History history = new History(scenario.focal());
    SystemMeasures system = new SystemMeasures(history, simulation.snapshot().size());
    keep(simulation.snapshot(), history, system);
    while (!simulation.ended()) {
      keep(simulation.next(), history, system);
    }
  }

  private void keep(Snapshot snapshot, History history, SystemMeasures system) {
    history.add(snapshot);
    if (snapshot.round() % every == 0) {
      double[] all = system.evaluate();
      int count = PageRun.MEASURES.size();
      for (int m = 0; m < count; m++) {
        values[snapshot.round() / every * count + m] = all[PageRun.column(m)];
      }
    }
  }

  /** Returns the measures, flat wanted rounds × {@link PageRun#MEASURES}; NaN where undefined. */
  public double[] values() {
    return values;
  }

  /**
   * Returns the states that were the first to change what they hold, by a choice of their own; a
   * request to join is no change yet.
   */
  public int[] first() {
    int round = Integer.MAX_VALUE;
    List<Integer> first = new ArrayList<>();
    for (Switch s : simulation.switches()) {
      if (s.admitted() && s.round() <= round) {
        round = s.round();
        first.add(s.state());
      }
    }
    for (PortfolioStep s : simulation.steps()) {
      boolean change = s.kind() == StepKind.JOIN || s.kind() == StepKind.LEAVE;
      if (change && s.round() <= round) {
        round = s.round();
        first.add(s.state());
      }
    }
    return first.stream().mapToInt(Integer::intValue).distinct().toArray();
  }
}
