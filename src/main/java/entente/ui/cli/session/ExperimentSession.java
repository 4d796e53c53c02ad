package entente.ui.cli.session;

import entente.experiment.run.Experiment;
import entente.experiment.run.Ledger;
import entente.experiment.run.LocalRunner;
import entente.experiment.run.Plan;
import entente.experiment.run.RunResult;
import entente.experiment.run.RunSpecification.Detail;
import entente.experiment.store.Manifest;
import entente.experiment.store.ResultsFolder;
import entente.experiment.store.ResultsPlace;
import entente.experiment.store.RunTables;
import entente.experiment.store.Session;
import entente.ui.cli.stored.Simulator;
import entente.ui.cli.terminal.CommandAnswer;
import entente.ui.cli.terminal.ExitStatus;
import entente.ui.cli.terminal.Interrupts;
import entente.ui.cli.terminal.JsonText;
import entente.ui.cli.terminal.ProgressLine;
import entente.ui.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One sitting of an experiment: runs it into its folder, or finds that it is complete there.
 *
 * @param terminal where the answer goes
 * @param laboratory the model
 * @param asked folder asked for
 * @param workers number of threads
 * @param identity what the experiment is made from
 */
public record ExperimentSession(
    Terminal terminal, Simulator laboratory, Path asked, int workers, Manifest identity) {

  private static final String WORDS = "answer.txt";
  private static final String JSON = "answer.json";

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
    Books books =
        folder ->
            both(
                new RunTables(
                    folder,
                    experiment,
                    tables(experiment),
                    identity.scenarios(),
                    laboratory.schema()),
                collector);
    return sit(experiment, books, conclusion);
  }

  /** Runs a plan whose runs are told to a collector and kept in no table. */
  public int gather(Plan plan, Consumer<RunResult> collector, Conclusion conclusion)
      throws IOException, InterruptedException {
    return sit(plan, folder -> only(collector), conclusion);
  }

  private int sit(Plan plan, Books books, Conclusion conclusion)
      throws IOException, InterruptedException {
    Optional<Path> complete = ResultsPlace.complete(asked, identity);
    if (complete.isPresent()) {
      return repeat(complete.get());
    }
    long start = System.nanoTime();
    String when = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    Interrupts interrupts = new Interrupts(Thread.currentThread());
    try (ResultsFolder folder = ResultsPlace.claim(asked)) {
      LocalRunner runner = new LocalRunner(workers, laboratory.execute());
      int failed = runner.run(plan, books.open(folder), new ProgressLine(terminal));
      CommandAnswer answer = conclusion.conclude(folder);
      folder.text(WORDS, answer.filed());
      folder.text(JSON, JsonText.text(answer.json()));
      double seconds = Math.rint((System.nanoTime() - start) * 1e-7) / 100;
      Session session = new Session(when, System.getProperty("java.version"), workers, seconds);
      folder.finish(identity, plan.size(), failed, session);
      if (terminal.json()) {
        terminal.print(answer.json());
      } else {
        terminal.print(answer.words());
      }
      return end(folder.path(), failed);
    } finally {
      interrupts.close();
    }
  }

  private static Set<Detail> tables(Experiment experiment) {
    Set<Detail> tables = EnumSet.of(Detail.ROUNDS, Detail.STRUCTURES);
    tables.addAll(experiment.keep());
    return tables;
  }

  private int repeat(Path folder) throws IOException {
    Manifest there = Manifest.read(folder).orElseThrow();
    terminal.note(folder + " holds this very experiment, complete; nothing is computed again.");
    terminal.print(Files.readString(folder.resolve(terminal.json() ? JSON : WORDS)));
    return end(folder, there.failed());
  }

  private int end(Path folder, int failed) {
    if (!folder.equals(asked)) {
      terminal.note(asked + " holds something else, which is left as it is.");
    }
    if (failed > 0) {
      boolean table = Files.exists(folder.resolve("runs.csv"));
      String where = table ? "runs.csv" : "the report";
      terminal.note(failed + " runs failed; " + where + " says where and why.");
    }
    String report = Files.exists(folder.resolve("report.html")) ? "report.html" : "runs.csv";
    terminal.note("Results: " + folder.resolve(report));
    return failed > 0 ? ExitStatus.FAILED_RUNS : ExitStatus.DONE;
  }

  private static Ledger both(RunTables tables, Consumer<RunResult> collector) {
    return new Ledger() {
      @Override
      public boolean holds(int run) {
        return tables.holds(run);
      }

      @Override
      public void enter(RunResult result) throws IOException {
        tables.enter(result);
        collector.accept(result);
      }
    };
  }

  private static Ledger only(Consumer<RunResult> collector) {
    return new Ledger() {
      @Override
      public boolean holds(int run) {
        return false;
      }

      @Override
      public void enter(RunResult result) {
        collector.accept(result);
      }
    };
  }
}
