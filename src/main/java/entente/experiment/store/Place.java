package entente.experiment.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds where an experiment's results belong.
 *
 * <p>In order: the folder asked for, then the same with -2, -3 and so on. The first that holds this
 * very experiment, complete, is the answer; otherwise the first that is free. Nothing that is there
 * is ever touched.
 */
public final class Place {
  private Place() {}

  /** Returns the folder that holds this very experiment complete, if there is one. */
  public static Optional<Path> complete(Path asked, Manifest experiment) throws IOException {
    Path candidate = asked;
    for (int k = 2; !free(candidate); k++) {
      Optional<Manifest> there =
          Files.isDirectory(candidate) ? Manifest.read(candidate) : Optional.empty();
      if (there.isPresent() && there.get().sameExperiment(experiment)) {
        return Optional.of(candidate);
      }
      candidate = numbered(asked, k);
    }
    return Optional.empty();
  }

  /**
   * Starts to write into the first free folder.
   *
   * @throws IOException if it cannot be written
   */
  public static ResultsFolder claim(Path asked) throws IOException {
    Path candidate = asked;
    for (int k = 2; ; k++) {
      if (free(candidate)) {
        ResultsFolder folder = ResultsFolder.start(candidate);
        if (free(candidate)) {
          return folder;
        }
        // Another program finished there between the look and the lock.
        folder.close();
      }
      candidate = numbered(asked, k);
    }
  }

  static boolean free(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> list = Files.list(folder)) {
      return list.allMatch(p -> p.getFileName().toString().equals(ResultsFolder.PART));
    }
  }

  private static Path numbered(Path asked, int k) {
    Path absolute = asked.toAbsolutePath().normalize();
    Path name = absolute.getFileName();
    return name == null ? absolute : absolute.resolveSibling(name + "-" + k);
  }
}
