package entente.ui.cli.session;

import entente.analysis.drawing.Provenance;
import entente.experiment.store.Identity;
import entente.experiment.store.ResultsFolder;
import entente.experiment.store.ResultsPlace;
import entente.ui.cli.terminal.CommandAnswer;
import entente.ui.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One session of a command that holds the model against the world and keeps its answer, and not its
 * runs, in a folder: patterns, hindcasts, a forecast.
 *
 * @param terminal where the answer goes
 * @param asked folder asked for
 * @param workers number of threads
 * @param identity what the answer is made from
 */
public record EvidenceSession(Terminal terminal, Path asked, int workers, Identity identity) {

  /** Runs the model and writes tables, figures and report into the folder. */
  @FunctionalInterface
  public interface Work {
    /** Returns the answer. */
    CommandAnswer in(ResultsFolder folder, Provenance provenance)
        throws IOException, InterruptedException;
  }

  /**
   * Does the work, or repeats the answer if it is there already; returns the exit status.
   *
   * @param runs number of runs that the answer takes
   */
  public int hold(int runs, Work work) throws IOException, InterruptedException {
    FolderSession session = new FolderSession(terminal, asked, workers, identity, "");
    Optional<Path> complete = ResultsPlace.complete(asked, identity);
    if (complete.isPresent()) {
      return session.repeat(complete.get(), 0, FolderSession.COMPLETE);
    }
    return session.hold(
        () -> ResultsPlace.claim(asked),
        (folder, start) ->
            new FolderSession.Done(work.in(folder, Pictures.provenance(identity)), runs, 0));
  }
}
