package entente.ui.cli.option;

import entente.ui.cli.terminal.UsageException;
import picocli.CommandLine.Option;

/** The options of commands that hold the model against the world: seed and threads. */
public final class RunningOptions {

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      defaultValue = "1",
      description = "Seed of all draws; ${DEFAULT-VALUE} if left out.")
  private long seed;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "Threads; all cores if left out. Changes no result.")
  private Integer workers;

  /**
   * Refuses what no hindcast can do before it begins.
   *
   * @param replicates how many runs were asked for
   * @throws UsageException if they, or the threads, are out of range
   */
  public void check(int replicates) {
    ExperimentOptions.checkRange("--replicates", replicates, 1, ExperimentOptions.MOST_RUNS);
    threads();
  }

  /** Returns the seed of all draws. */
  public long seed() {
    return seed;
  }

  /**
   * Returns the number of threads.
   *
   * @throws UsageException if the number asked for is out of range
   */
  public int threads() {
    return ExperimentOptions.threads(workers);
  }
}
