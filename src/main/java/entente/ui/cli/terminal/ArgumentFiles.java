package entente.ui.cli.terminal;

import entente.experiment.input.Fault;
import entente.experiment.input.FaultsException;
import entente.experiment.input.InputFile;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Files of arguments, as in {@code entente @words.txt}: looked at before they are read, since the
 * reader would take what no editor shows for a space and wait for ever at a pipe.
 */
public final class ArgumentFiles {
  private final Set<Path> seen = new HashSet<>();
  private final List<Fault> faults = new ArrayList<>();

  private ArgumentFiles() {}

  /**
   * Refuses files of arguments that are no plain text.
   *
   * @throws FaultsException with all faults of all of them
   */
  public static void check(String... args) {
    ArgumentFiles files = new ArgumentFiles();
    for (String word : args) {
      files.look(word);
    }
    if (!files.faults.isEmpty()) {
      throw new FaultsException(files.faults);
    }
  }

  private void look(String word) {
    if (!word.startsWith("@") || word.startsWith("@@") || word.length() == 1) {
      return;
    }
    Path path;
    try {
      path = Path.of(word.substring(1));
    } catch (InvalidPathException e) {
      // It names no file, so the word is read as it stands.
      return;
    }
    if (!Files.exists(path) || !seen.add(path)) {
      return;
    }
    InputFile file = InputFile.text(path, "a file of arguments");
    faults.addAll(file.faults());
    if (file.text() != null) {
      for (String inner : file.text().split("\\s+")) {
        look(inner.replaceAll("^[\"']|[\"']$", ""));
      }
    }
  }
}
