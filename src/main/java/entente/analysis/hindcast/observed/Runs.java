package entente.analysis.hindcast.observed;

import entente.experiment.run.Replicates;
import entente.model.dynamics.Scenario;
import entente.model.dynamics.Simulation;
import entente.model.states.World;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Computes runs of which only the standings at year's ends are kept.
 *
 * <p>The number of threads changes no result.
 */
public final class Runs implements AutoCloseable {

  private final ExecutorService pool;
  private final Runnable done;

  /**
   * Makes a place for runs.
   *
   * @param workers threads, at least 1
   * @param done told after each run, by one thread
   */
  public Runs(int workers, Runnable done) {
    this.done = done;
    pool =
        Executors.newFixedThreadPool(
            workers,
            work -> {
              Thread thread = new Thread(work, "entente-hindcast");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Returns runs of a scenario.
   *
   * @param seed seed of the first run, from which those of the others follow
   * @param end last year; a run stops there
   * @throws InterruptedException if this thread is interrupted
   */
  public SimulatedStandings of(Scenario scenario, long seed, int replicates, int end)
      throws InterruptedException {
    World world = World.of(scenario.states(), scenario.pairs());
    List<Future<byte[][]>> pending = new ArrayList<>();
    for (int r = 0; r < replicates; r++) {
      long own = Replicates.seed(seed, r);
      pending.add(pool.submit(() -> run(scenario, world, own, end)));
    }
    byte[][][] standings = new byte[replicates][][];
    for (int r = 0; r < replicates; r++) {
      try {
        standings[r] = pending.get(r).get();
      } catch (ExecutionException e) {
        pending.forEach(future -> future.cancel(true));
        String message = "run %s failed: %s".formatted(r, e.getCause());
        throw new IllegalStateException(message, e.getCause());
      } catch (InterruptedException e) {
        pending.forEach(future -> future.cancel(true));
        throw e;
      }
      done.run();
    }
    return new SimulatedStandings((int) scenario.start(), world.keys(), standings);
  }

  private static byte[][] run(Scenario scenario, World world, long seed, int end) {
    Simulation simulation = new Simulation(scenario, world, seed);
    byte[][] standings = new byte[end - (int) scenario.start() + 1][];
    standings[0] = standings(simulation, world.size());
    for (int year = 1; year < standings.length; year++) {
      for (int quarter = 0; quarter < Scenario.ROUNDS_A_YEAR; quarter++) {
        simulation.pass();
      }
      standings[year] = standings(simulation, world.size());
    }
    return standings;
  }

  private static byte[] standings(Simulation simulation, int states) {
    byte[] standings = new byte[states];
    for (int i = 0; i < states; i++) {
      standings[i] = Standing.of(simulation, i);
    }
    return standings;
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
