package entente.experiment.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Computes many results that do not hang together on the cores of this machine. */
public final class Pool {

  private Pool() {}

  /**
   * Returns the results for 0 to count − 1 in this order, whatever the number of workers.
   *
   * @param compute called by several threads; what it throws ends the whole
   * @throws InterruptedException if this thread is interrupted
   */
  public static <T> List<T> map(int count, int workers, IntFunction<T> compute, Progress progress)
      throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(workers, LocalRunner::daemon);
    try {
      List<Future<T>> futures = new ArrayList<>();
      for (int k = 0; k < count; k++) {
        int at = k;
        futures.add(pool.submit(() -> compute.apply(at)));
      }
      List<T> results = new ArrayList<>();
      long start = System.nanoTime();
      for (Future<T> future : futures) {
        results.add(future.get());
        int done = results.size();
        double rate = done / Math.max((System.nanoTime() - start) * 1e-9, 1e-9);
        progress.at(done, count, rate, Duration.ofMillis((long) (1000 * (count - done) / rate)));
      }
      return results;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("a worker broke", e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }
}
