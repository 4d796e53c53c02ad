package entente.ui.cli.session;

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
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;

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

  private static final Template FAILED =
      Template.of("{failed} runs failed; {where} says where and why.{retry}");

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

  /**
   * What came of it.
   *
   * @param answer the answer
   * @param runs how many runs there are
   * @param failed how many of them failed
   */
  record Done(CommandAnswer answer, int runs, int failed) {}

  /** Does the work, keeps and prints the answer, and returns the exit status. */
  int hold(Opening opening, Work work) throws IOException, InterruptedException {
    Session.Start start = Session.start(workers);
    Interrupts interrupts = new Interrupts(Thread.currentThread());
    try (ResultsFolder folder = opening.open()) {
      Done done = work.in(folder, start);
      keep(folder, done.answer());
      Manifest made = folder.finish(identity, done.runs(), done.failed(), start.end());
      terminal.print(done.answer(), folder.path(), asked);
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
      terminal.note(asked + " exists already and is left as it is.");
    }
    if (failed > 0) {
      String where = Files.exists(folder.resolve("runs.csv")) ? "runs.csv" : "the report";
      terminal.note(FAILED.fill("failed", failed, "where", where, "retry", retry));
    }
    String report = Files.exists(folder.resolve("report.html")) ? "report.html" : "runs.csv";
    terminal.note("Results: " + folder.resolve(report));
    return failed > 0 ? ExitStatus.FAILED_RUNS : ExitStatus.DONE;
  }
}
