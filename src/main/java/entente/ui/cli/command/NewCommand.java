package entente.ui.cli.command;

import entente.experiment.input.FileLookup;
import entente.experiment.reference.NewScenario;
import entente.experiment.reference.NewStudy;
import entente.text.Template;
import entente.ui.cli.terminal.ExitStatus;
import entente.ui.cli.terminal.Terminal;
import entente.ui.cli.terminal.UsageException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes a commented file to start from. */
@Command(
    name = "new",
    description = "Writes a commented file to start from; never over one that exists.",
    footer = {
      "",
      "Examples:",
      "  entente new scenario my-platform",
      "  entente new study my-study",
      "  entente new search my-search"
    })
final class NewCommand implements Callable<Integer> {
  private static final Template EXISTS =
      Template.of("{file}: exists already, expected a new name. Maybe {name}-2.");

  /** Kind of file that can be begun. */
  enum Kind {
    /** A scenario. */
    SCENARIO,
    /** A study. */
    STUDY,
    /** A search, which is a study with levers. */
    SEARCH
  }

  @ParentCommand private EntenteCommand parent;

  @Parameters(
      index = "0",
      paramLabel = "KIND",
      description = "Kind of file: ${COMPLETION-CANDIDATES}.")
  private Kind kind;

  @Parameters(index = "1", paramLabel = "NAME", description = "Name of the file, without ending.")
  private String name;

  /**
   * Where the file is, as JSON.
   *
   * @param file the file that was written
   */
  private record Written(String file) {}

  @Override
  public Integer call() throws IOException {
    String bare = name.replaceFirst("\\.ya?ml$", "");
    if (FileLookup.file(bare).isBlank()) {
      throw UsageException.value("NAME", "'" + name + "'", "a name. Maybe my-scenario.");
    }
    Path file = Path.of(bare + ".yaml");
    String title = file.getFileName().toString().replaceFirst("\\.yaml$", "");
    String text =
        switch (kind) {
          case SCENARIO -> NewScenario.text(title);
          case STUDY -> NewStudy.text(title);
          case SEARCH -> NewStudy.search(title);
        };
    try {
      Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new UsageException(EXISTS.fill("file", file, "name", bare));
    }
    Terminal terminal = parent.terminal();
    if (terminal.json()) {
      terminal.print(new Written(file.toString()));
    } else {
      terminal.print(file + " is written. Next: entente check " + file);
    }
    return ExitStatus.DONE;
  }
}
