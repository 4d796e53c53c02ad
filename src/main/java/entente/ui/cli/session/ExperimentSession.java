package entente.ui.cli.session;

import entente.experiment.run.Experiment;
import entente.experiment.run.Ledger;
import entente.experiment.run.LocalRunner;
import entente.experiment.run.Plan;
import entente.experiment.run.RunResult;
import entente.experiment.run.RunSpecification.Detail;
import entente.experiment.store.Identity;
import entente.experiment.store.Manifest;
import entente.experiment.store.ResultsFolder;
import entente.experiment.store.ResultsPlace;
import entente.experiment.store.RunTables;
import entente.ui.cli.stored.Simulator;
import entente.ui.cli.terminal.CommandAnswer;
import entente.ui.cli.terminal.ProgressLine;
import entente.ui.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One session of an experiment: runs it into its folder, or finds that it is complete there.
 *
 * @param terminal where the answer goes
 * @param laboratory the model
 * @param asked folder asked for
 * @param workers number of threads
 * @param identity what the experiment is made from
 */
public record ExperimentSession(
    Terminal terminal, Simulator laboratory, Path asked, int workers, Identity identity) {

  /** Makes everything that follows from the runs, and gives the answer. */
  @FunctionalInterface
  public interface Conclusion {
    /** Writes figures, tables and report into the folder and returns the answer. */
    CommandAnswer conclude(ResultsFolder folder) throws IOException, InterruptedException;
  }

  /** Opens what runs are entered into. */
  @FunctionalInterface
  private interface Books {
    /** Returns the ledger in a folder. */
    Ledger open(ResultsFolder folder) throws IOException;
  }

  /** Runs the experiment and prints its answer, or prints the one that is stored. */
  public int hold(Experiment experiment, Consumer<RunResult> collector, Conclusion conclusion)
      throws IOException, InterruptedException {
    Set<Detail> kept = EnumSet.of(Detail.ROUNDS, Detail.STRUCTURES);
    kept.addAll(experiment.keep());
    Books books =
        folder -> {
          RunTables tables =
              new RunTables(folder, experiment, kept, identity.scenarios(), laboratory.schema());
          return result -> {
            tables.enter(result);
            collector.accept(result);
          };
        };
    return run(experiment, books, conclusion::conclude, true);
  }

  /** Runs a plan whose runs are told to a collector and kept in no table. */
  public int gather(Plan plan, Consumer<RunResult> collector, Conclusion conclusion)
      throws IOException, InterruptedException {
    return run(plan, folder -> collector::accept, conclusion::conclude, false);
  }

  // Runs that are kept in no table are lost where nothing can be made of them.
  private int run(Plan plan, Books books, FolderSession.Telling telling, boolean kept)
      throws IOException, InterruptedException {
    FolderSession session = new FolderSession(terminal, asked, workers, identity, "");
    Optional<Path> complete = ResultsPlace.complete(asked, identity);
    if (complete.isPresent()) {
      int failed = Manifest.read(complete.get()).orElseThrow().outcome().failed();
      return session.repeat(complete.get(), failed, FolderSession.COMPLETE);
    }
    return session.hold(
        () -> ResultsPlace.claim(asked),
        (folder, start) -> {
          LocalRunner runner = new LocalRunner(workers, laboratory.execute());
          int failed = runner.run(plan, books.open(folder), new ProgressLine(terminal));
          return kept
              ? new FolderSession.Done(telling, plan.size(), failed)
              : new FolderSession.Done(telling.tell(folder), plan.size(), failed);
        });
  }
}
