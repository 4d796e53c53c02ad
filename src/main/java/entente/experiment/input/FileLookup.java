package entente.experiment.input;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Finds the file that a user names: one that is shipped in a folder, or one of the user's. */
public final class FileLookup {
  private FileLookup() {}

  /**
   * Returns where a name or a path leads.
   *
   * @param folder folder of the shipped files, as {@code studies/}
   * @throws FaultsException if there is no such file
   */
  public static Source of(String folder, String nameOrPath) {
    List<String> shipped = Shipped.names(folder);
    if (!Shipped.isPath(nameOrPath) && shipped.contains(nameOrPath)) {
      return Shipped.source(folder + nameOrPath);
    }
    Source file;
    try {
      Path path = Path.of(nameOrPath);
      file = Source.OfFile.of(path);
      if (Files.isRegularFile(path)) {
        return file;
      }
    } catch (InvalidPathException e) {
      file = new Source.OfText(nameOrPath, "");
    }
    Faults faults = new Faults();
    faults
        .at(file)
        .found(file.absence())
        .maybe(file.advice().isEmpty() ? Nearest.of(bare(file), shipped) : file.advice())
        .expected("a file, or one of " + String.join(", ", shipped));
    throw new FaultsException(faults.list());
  }

  /** Returns the name of a file without folder and ending. */
  public static String bare(Source source) {
    return bare(source.label());
  }

  /** Returns a name without folder and ending. */
  public static String bare(String name) {
    return file(name).replaceFirst("\\.(yaml|yml|json)$", "");
  }

  /** Returns a name without folder; in time that grows with its length and no faster. */
  public static String file(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }
}
