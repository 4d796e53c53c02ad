package entente.ui.cli;

import entente.experiment.run.Experiment;
import entente.experiment.run.Ledger;
import entente.experiment.run.LocalRunner;
import entente.experiment.run.RunResult;
import entente.experiment.store.Manifest;
import entente.experiment.store.Place;
import entente.experiment.store.ResultsFolder;
import entente.experiment.store.RunTables;
import entente.experiment.store.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
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
record Sitting(
    Terminal terminal, Laboratory laboratory, Path asked, int workers, Manifest identity) {

  private static final String WORDS = "answer.txt";
  private static final String JSON = "answer.json";

  /** Makes everything that follows from the runs, and gives the answer. */
  @FunctionalInterface
  interface Conclusion {
    /** Writes figures, tables and report into the folder and returns the answer. */
    Answer conclude(ResultsFolder folder) throws IOException;
  }

  /**
   * What a command answers.
   *
   * @param words the answer in words
   * @param json the answer as an object
   */
  record Answer(String words, Object json) {}

  /** Runs the experiment and prints its answer, or prints the one that is stored. */
  int hold(Experiment experiment, Consumer<RunResult> collector, Conclusion conclusion)
      throws IOException, InterruptedException {
    Optional<Path> complete = Place.complete(asked, identity);
    if (complete.isPresent()) {
      return repeat(complete.get());
    }
    long start = System.nanoTime();
    String when = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    Interrupts interrupts = new Interrupts(Thread.currentThread());
    try (ResultsFolder folder = Place.claim(asked)) {
      RunTables tables =
          new RunTables(folder, experiment, identity.scenarios(), laboratory.schema());
      LocalRunner runner = new LocalRunner(workers, laboratory.execute());
      int failed = runner.run(experiment, both(tables, collector), new ProgressLine(terminal));
      Answer answer = conclusion.conclude(folder);
      folder.text(WORDS, Terminal.plain(answer.words()));
      folder.text(JSON, Json.text(answer.json()));
      double seconds = Math.rint((System.nanoTime() - start) * 1e-7) / 100;
      Session session = new Session(when, System.getProperty("java.version"), workers, seconds);
      folder.finish(identity, experiment.size(), failed, session);
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
      terminal.note(failed + " runs failed; runs.csv says where and why.");
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
}
