package entente.ui.cli.session;

import entente.experiment.input.FaultsException;
import entente.experiment.store.Identity;
import entente.experiment.store.Manifest;
import entente.experiment.store.Named;
import entente.experiment.store.ResultsFolder;
import entente.experiment.store.Session;
import entente.text.Template;
import entente.ui.cli.terminal.CommandAnswer;
import entente.ui.cli.terminal.ExitStatus;
import entente.ui.cli.terminal.Interrupts;
import entente.ui.cli.terminal.JsonText;
import entente.ui.cli.terminal.Terminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * One session in a results folder, from its opening to the exit status; what is done in it is an
 * argument.
 *
 * @param terminal where the answer goes
 * @param asked folder asked for
 * @param workers number of threads
 * @param identity what the experiment is made from
 * @param retry what can be done about failed runs; empty if nothing
 */
record FolderSession(Terminal terminal, Path asked, int workers, Identity identity, String retry) {

  /** What a folder says that holds the experiment asked for. */
  static final String COMPLETE =
      " holds this very experiment, complete; nothing is computed again.";

  private static final Template TAKEN =
      Template.of("{asked} exists already; these results are in {folder}.");

  private static final Template FAILED =
      Template.of("{failed} runs failed; {where} says where and why.{retry}");

  private static final Template NOT_DRAWN =
      Template.of(
          """
          All {runs} runs are done and kept in {folder}. Figures and summary could not be made: \
          {fault}. This is a fault of the program, not of your files.{again}""");
  private static final String AGAIN = " The same command tries again and computes no run anew.";

  private static final String WORDS = "answer.txt";
  private static final String JSON = "answer.json";

  /** Opens the folder: a fresh one, or one that is taken up. */
  @FunctionalInterface
  interface Opening {
    /** Returns the folder, open. */
    ResultsFolder open() throws IOException;
  }

  /** What is done in the folder. */
  @FunctionalInterface
  interface Work {
    /** Fills the folder and says what came of it. */
    Done in(ResultsFolder folder, Session.Start start) throws IOException, InterruptedException;

    /** Returns what to say beside the answer of a folder made so; empty if nothing. */
    default String advice(Manifest made) {
      return "";
    }
  }

  /** Makes figures and summary of the tables of a folder. */
  @FunctionalInterface
  interface Telling {
    /** Writes them into the folder and returns the answer. */
    CommandAnswer tell(ResultsFolder folder) throws IOException, InterruptedException;
  }

  /**
   * What is answered where figures and summary could not be made.
   *
   * @param runs how many runs there are
   * @param failed how many of them failed
   * @param fault what went wrong
   */
  private record NotDrawn(int runs, int failed, String fault) {}

  /**
   * What came of it.
   *
   * @param telling makes what follows from the tables
   * @param runs how many runs there are
   * @param failed how many of them failed
   */
  record Done(Telling telling, int runs, int failed) {

    /** Creates what came of work that has given its answer already. */
    Done(CommandAnswer answer, int runs, int failed) {
      this(folder -> answer, runs, failed);
    }
  }

  /** Does the work, keeps and prints the answer, and returns the exit status. */
  int hold(Opening opening, Work work) throws IOException, InterruptedException {
    Session.Start start = Session.start(workers);
    Interrupts interrupts = new Interrupts(Thread.currentThread());
    try (ResultsFolder folder = opening.open()) {
      Done done = work.in(folder, start);
      boolean lasts = folder.left() != null;
      if (lasts) {
        folder.release(identity, done.runs(), done.failed(), start.end());
      }
      folder.seal();
      CommandAnswer answer = told(folder, done, lasts);
      keep(folder, answer);
      Manifest made = folder.finish(identity, done.runs(), done.failed(), start.end());
      terminal.print(answer, folder.path(), asked);
      if (!work.advice(made).isEmpty()) {
        terminal.note(work.advice(made));
      }
      return end(folder.path(), done.failed());
    } catch (ClosedByInterruptException e) {
      // The interrupt came while a file was read or written.
      throw (InterruptedException) new InterruptedException().initCause(e);
    } catch (IOException e) {
      throw Named.at(asked, e);
    } finally {
      interrupts.close();
    }
  }

  // What a fault in a figure or a sentence must not cost is the runs.
  private CommandAnswer told(ResultsFolder folder, Done done, boolean lasts)
      throws IOException, InterruptedException {
    try {
      return done.telling().tell(folder);
    } catch (UncheckedIOException | FaultsException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      if (terminal.verbose()) {
        e.printStackTrace(terminal.err());
      }
      folder.discard();
      String fault = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      String words =
          NOT_DRAWN.fill(
              "runs",
              done.runs(),
              "folder",
              folder.path(),
              "fault",
              fault,
              "again",
              lasts ? AGAIN : "");
      return new CommandAnswer(words, new NotDrawn(done.runs(), done.failed(), fault));
    }
  }

  /** Keeps an answer in a folder. */
  static void keep(ResultsFolder folder, CommandAnswer answer) throws IOException {
    folder.text(WORDS, answer.filed());
    // The folder may be moved, so what it keeps does not say where it is.
    folder.text(JSON, JsonText.without(JsonText.text(answer.json())));
  }

  /** Prints the answer that a folder keeps, and returns the exit status. */
  int repeat(Path folder, int failed, String why) throws IOException {
    terminal.note(folder + why);
    String answer = Files.readString(folder.resolve(terminal.json() ? JSON : WORDS));
    terminal.print(answer, folder, asked);
    return end(folder, failed);
  }

  /** Says where the results are and returns the exit status. */
  int end(Path folder, int failed) {
    if (!folder.equals(asked)) {
      terminal.note(TAKEN.fill("asked", asked, "folder", folder));
    }
    if (failed > 0) {
      String where = Files.exists(folder.resolve("runs.csv")) ? "runs.csv" : "the report";
      terminal.note(FAILED.fill("failed", failed, "where", where, "retry", retry));
    }
    Path first =
        Stream.of("report.html", "runs.csv")
            .map(folder::resolve)
            .filter(Files::exists)
            .findFirst()
            .orElse(folder);
    terminal.note("Results: " + first);
    return failed > 0 ? ExitStatus.FAILED_RUNS : ExitStatus.DONE;
  }
}
