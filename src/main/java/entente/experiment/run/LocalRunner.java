package entente.experiment.run;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Runs specifications on the cores of this machine and enters their results in run order.
 *
 * <p>Whatever the number of workers, the ledger sees the same results in the same order. A window
 * of a few runs for each worker bounds what waits in memory. A run that throws becomes a failed
 * result and never stops the others.
 */
public final class LocalRunner {

  private static final int WINDOW = 4;

  private final int workers;
  private final Function<RunSpecification, RunResult> execute;

  /**
   * Makes a runner.
   *
   * @param workers number of threads, at least 1
   * @param execute what turns one specification into its result; called by several threads
   */
  public LocalRunner(int workers, Function<RunSpecification, RunResult> execute) {
    if (!(workers >= 1)) {
      throw new IllegalArgumentException("workers: " + workers + ", expected at least 1");
    }
    this.workers = workers;
    this.execute = execute;
  }

  /** Returns how many workers keep this machine busy. */
  public static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  /**
   * Runs what the ledger does not hold yet.
   *
   * @return how many of the runs failed
   * @throws InterruptedException if this thread is interrupted; its workers are told to stop
   * @throws IOException if the ledger cannot be written
   */
  public int run(Experiment experiment, Ledger ledger, Progress progress)
      throws InterruptedException, IOException {
    int[] missing = IntStream.range(0, experiment.size()).filter(r -> !ledger.holds(r)).toArray();
    ExecutorService pool = Executors.newFixedThreadPool(workers, LocalRunner::daemon);
    try {
      return enterAll(experiment, missing, pool, ledger, progress);
    } finally {
      pool.shutdownNow();
    }
  }

  private int enterAll(
      Experiment experiment, int[] missing, ExecutorService pool, Ledger ledger, Progress progress)
      throws InterruptedException, IOException {
    Deque<Future<RunResult>> window = new ArrayDeque<>();
    long start = System.nanoTime();
    int sent = 0;
    int failed = 0;
    for (int done = 1; done <= missing.length; done++) {
      for (; window.size() < WINDOW * workers && sent < missing.length; sent++) {
        RunSpecification specification = experiment.specification(missing[sent]);
        window.add(pool.submit(() -> attempt(specification)));
      }
      RunResult result = take(window);
      failed += result.status() == RunResult.Status.FAILED ? 1 : 0;
      ledger.enter(result);
      double rate = done / Math.max((System.nanoTime() - start) * 1e-9, 1e-9);
      Duration left = Duration.ofMillis((long) (1000 * (missing.length - done) / rate));
      progress.at(done, missing.length, rate, left);
    }
    return failed;
  }

  private static RunResult take(Deque<Future<RunResult>> window) throws InterruptedException {
    try {
      return window.remove().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a worker broke", e.getCause());
    }
  }

  private RunResult attempt(RunSpecification specification) {
    try {
      return execute.apply(specification);
    } catch (Exception | StackOverflowError | OutOfMemoryError | AssertionError e) {
      return Failure.of(specification, "run", e);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "entente-run");
    thread.setDaemon(true);
    return thread;
  }
}
