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

/**
 * Runs specifications on the cores of this machine and enters their results in run order.
 *
 * <p>Whatever the number of workers, the ledger sees the same results in the same order. A window
 * of a few runs for each worker bounds what waits in memory. A run that throws becomes a failed
 * result and never stops the others.
 */
public final class LocalRunner implements Engine {

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

  @Override
  public int run(Plan plan, Ledger ledger, Progress progress)
      throws InterruptedException, IOException {
    ExecutorService pool = Executors.newFixedThreadPool(workers, LocalRunner::daemon);
    try (TimeLimit limit = plan.seconds() > 0 ? new TimeLimit(plan.seconds()) : null) {
      return enterAll(plan, pool, limit, ledger, progress);
    } finally {
      pool.shutdownNow();
    }
  }

  private int enterAll(
      Plan plan, ExecutorService pool, TimeLimit limit, Ledger ledger, Progress progress)
      throws InterruptedException, IOException {
    int total = missing(plan, ledger);
    Deque<Future<RunResult>> window = new ArrayDeque<>();
    long start = System.nanoTime();
    int next = 0;
    int sent = 0;
    int failed = 0;
    for (int done = 1; done <= total; done++) {
      for (; window.size() < WINDOW * workers && sent < total; next++) {
        if (!ledger.holds(next)) {
          int run = next;
          window.add(pool.submit(() -> attempt(plan, run, limit, execute)));
          sent++;
        }
      }
      RunResult result = take(window);
      failed += result.status() == RunResult.Status.FAILED ? 1 : 0;
      ledger.enter(result);
      double rate = done / Math.max((System.nanoTime() - start) * 1e-9, 1e-9);
      Duration left = Duration.ofMillis((long) (1000 * (total - done) / rate));
      progress.at(done, total, rate, left);
    }
    return failed;
  }

  /** Returns how many runs of a plan a ledger does not hold. */
  static int missing(Plan plan, Ledger ledger) {
    int missing = 0;
    for (int run = 0; run < plan.size(); run++) {
      missing += ledger.holds(run) ? 0 : 1;
    }
    return missing;
  }

  private static RunResult take(Deque<Future<RunResult>> window) throws InterruptedException {
    // A future that is done already answers without a look at the interrupt.
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    try {
      return window.remove().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof InterruptedException) {
        throw new InterruptedException();
      }
      throw new IllegalStateException("a worker broke", e.getCause());
    }
  }

  /** Returns the result of a run of a plan, or its failure; no limit if it is null. */
  static RunResult attempt(
      Plan plan, int run, TimeLimit limit, Function<RunSpecification, RunResult> execute)
      throws InterruptedException {
    RunSpecification specification;
    try {
      specification = plan.specification(run);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
      return Failure.of(plan.unmade(run), "scenario", e);
    }
    return limit == null ? attempt(specification, execute) : limit.execute(specification, execute);
  }

  /** Returns the result of a run, or its failure. */
  static RunResult attempt(
      RunSpecification specification, Function<RunSpecification, RunResult> execute) {
    try {
      return execute.apply(specification);
    } catch (Exception | StackOverflowError | OutOfMemoryError | AssertionError e) {
      return Failure.of(specification, "run", e);
    }
  }

  /** Returns a thread that keeps no program alive. */
  static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "entente-run");
    thread.setDaemon(true);
    return thread;
  }
}
