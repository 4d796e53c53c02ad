package entente.ui.cli.session;

import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Provenance;
import entente.experiment.store.Identity;
import entente.experiment.store.Named;
import entente.experiment.store.ResultsFolder;
import entente.experiment.store.ResultsPlace;
import entente.experiment.store.Session;
import entente.text.Template;
import entente.ui.cli.answer.reasons.EnsembleAnswer;
import entente.ui.cli.terminal.CommandAnswer;
import entente.ui.cli.terminal.ExitStatus;
import entente.ui.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Where a command that runs no simulation keeps its answer: in words, as JSON, and its charts.
 *
 * @param asked folder that was asked for
 * @param identity what the answer is made from
 */
public record AnswerFolder(Path asked, Identity identity) {

  private static final Template KEPT = Template.of("{what}: {folder}");
  private static final Template KEPT_BEFORE =
      Template.of("{what}: {folder}, as they were written.");
  private static final Template COMPLETE =
      Template.of("{folder} holds this very answer; nothing is computed again.");

  /** Writes what else belongs to an answer. */
  @FunctionalInterface
  public interface More {
    /** Nothing else. */
    More NONE = folder -> {};

    /** Writes it into the folder. */
    void into(ResultsFolder folder) throws IOException;
  }

  /** Keeps an answer, unless this very answer is kept already, tells where it is, and prints it. */
  public void keep(
      Terminal terminal, CommandAnswer answer, Supplier<List<Figure>> figures, More more)
      throws IOException {
    Optional<Path> complete = ResultsPlace.complete(asked, identity);
    if (complete.isPresent()) {
      terminal.print(answer, complete.get(), asked);
      boolean charts = Files.isDirectory(complete.get().resolve("figures"));
      terminal.note(KEPT_BEFORE.fill("what", what(charts), "folder", complete.get()));
      return;
    }
    try (ResultsFolder folder = ResultsPlace.claim(asked)) {
      List<Figure> charts = figures.get();
      if (!charts.isEmpty()) {
        Pictures.draw(folder, charts, provenance());
      }
      FolderSession.keep(folder, answer);
      more.into(folder);
      folder.finish(identity, 0, 0, Session.start(1).session());
      terminal.print(answer, folder.path(), asked);
      terminal.note(KEPT.fill("what", what(!charts.isEmpty()), "folder", folder.path()));
    } catch (IOException e) {
      throw Named.at(asked, e);
    }
  }

  private static String what(boolean charts) {
    return charts ? "Answer and charts" : "Answer and tables";
  }

  /** Finds what is answered over runs. */
  @FunctionalInterface
  interface Finding {
    /** Returns the answer. */
    EnsembleAnswer find() throws InterruptedException;
  }

  /**
   * Finds an answer over the runs of another folder and keeps it; if this very answer is kept
   * already, prints it again. Returns the exit status.
   *
   * @param from the folder whose runs these are
   */
  int answer(Terminal terminal, Path from, Finding finding)
      throws IOException, InterruptedException {
    Optional<Path> complete = ResultsPlace.complete(asked, identity);
    if (complete.isPresent()) {
      terminal.note(COMPLETE.fill("folder", complete.get()));
      String file = terminal.json() ? "answer.json" : "answer.txt";
      terminal.print(Files.readString(complete.get().resolve(file)), complete.get(), asked);
      return ExitStatus.DONE;
    }
    EnsembleAnswer answer = finding.find();
    keep(
        terminal,
        new CommandAnswer(answer.words(terminal), answer.json(from.toString())),
        answer::figures,
        answer::writeTables);
    return ExitStatus.DONE;
  }

  private Provenance provenance() {
    SortedMap<String, String> digests = new TreeMap<>();
    for (int k = 0; k < identity.inputs().size(); k++) {
      digests.put(identity.scenarios().get(k), identity.inputs().get(k).sha256());
    }
    return new Provenance(
        "Entente " + identity.program().version(),
        identity.command(),
        Long.toString(identity.seed()),
        digests);
  }
}
