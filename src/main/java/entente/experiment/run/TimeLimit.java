package entente.experiment.run;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Ends runs that take too long.
 *
 * <p>Such a run is interrupted, which ends it after its round; one that does not hear is left
 * alone, and another thread takes its place.
 */
final class TimeLimit implements AutoCloseable {

  /** Stage of a run that took too long. */
  static final String STAGE = "time-limit";

  private final double seconds;
  private final ExecutorService threads = Executors.newCachedThreadPool(LocalRunner::daemon);

  TimeLimit(double seconds) {
    this.seconds = seconds;
  }

  /** Returns the result of a run, or its failure. */
  RunResult execute(RunSpecification specification, Function<RunSpecification, RunResult> execute)
      throws InterruptedException {
    Future<RunResult> future = threads.submit(() -> LocalRunner.attempt(specification, execute));
    try {
      return future.get((long) (seconds * 1e9), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      future.cancel(true);
      String limit = seconds == Math.rint(seconds) ? "" + (long) seconds : "" + seconds;
      return Failure.of(specification, STAGE, "more than " + limit + " s");
    } catch (ExecutionException e) {
      throw new IllegalStateException("a worker broke", e.getCause());
    } catch (InterruptedException e) {
      future.cancel(true);
      throw e;
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
