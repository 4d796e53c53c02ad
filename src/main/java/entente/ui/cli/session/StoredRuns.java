package entente.ui.cli.session;

import entente.experiment.run.Experiment;
import entente.experiment.run.Pool;
import entente.experiment.run.RunBlock;
import entente.ui.cli.stored.StoredPlan;
import entente.ui.cli.terminal.Interrupts;
import entente.ui.cli.terminal.ProgressLine;
import entente.ui.cli.terminal.Terminal;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Runs of a folder that are asked something, each computed again.
 *
 * @param numbers their numbers, in order
 */
record StoredRuns(List<Integer> numbers) {

  /** Returns runs at the default point of a comparison, or any of a run or a sweep. */
  static StoredRuns plain(StoredPlan stored, IntPredicate which) {
    return new StoredRuns(
        IntStream.range(0, stored.plan().size())
            .filter(run -> isPlain(stored, run) && which.test(run))
            .boxed()
            .toList());
  }

  private static boolean isPlain(StoredPlan stored, int run) {
    return !(stored.plan() instanceof Experiment e) || e.block(run).name().equals(RunBlock.DEFAULT);
  }

  /** Returns the answers, without those of runs that have none or fail again. */
  <T> List<T> ask(int workers, Terminal terminal, IntFunction<Optional<T>> asking)
      throws InterruptedException {
    Interrupts interrupts = new Interrupts(Thread.currentThread());
    try {
      return Pool.map(
              numbers.size(), workers, k -> one(numbers.get(k), asking), new ProgressLine(terminal))
          .stream()
          .flatMap(Optional::stream)
          .toList();
    } finally {
      interrupts.close();
    }
  }

  // A run that fails here failed in the folder, too.
  private static <T> Optional<T> one(int run, IntFunction<Optional<T>> asking) {
    try {
      return asking.apply(run);
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }
}
