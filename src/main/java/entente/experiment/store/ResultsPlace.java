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
public final class ResultsPlace {
  private ResultsPlace() {}

  /** Returns the folder that holds this very experiment complete, if there is one. */
  public static Optional<Path> complete(Path asked, Identity experiment) throws IOException {
    Path candidate = asked;
    for (int k = 2; !free(candidate); k++) {
      Optional<Manifest> there =
          Files.isDirectory(candidate) ? Manifest.read(candidate) : Optional.empty();
      if (there.isPresent() && there.get().identity().sameExperiment(experiment)) {
        Leftovers.tidy(candidate);
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

  /** Returns how many runs a folder holds of a sweep that is not finished; −1 if it holds none. */
  public static int unfinished(Path folder) throws IOException {
    Path part = folder.resolve(ResultsFolder.PART);
    return Manifest.read(folder).isPresent() || !Files.isDirectory(part)
        ? -1
        : Checkpoint.whole(part).stream().mapToInt(Checkpoint::runs).findFirst().orElse(-1);
  }

  /**
   * Where a sweep belongs.
   *
   * @param folder its folder
   * @param finished the manifest if it is finished there; otherwise null
   */
  public record OfSweep(Path folder, Manifest finished) {}

  /**
   * Finds the folder that holds a sweep, finished or not, whatever its number of replicates, or the
   * first free one.
   *
   * @param runs how many runs it is to have; a folder left with more of them is not touched
   */
  public static OfSweep sweep(Path asked, Identity experiment, int runs) throws IOException {
    Path candidate = asked;
    for (int k = 2; ; k++) {
      Optional<Manifest> there =
          Files.isDirectory(candidate) ? Manifest.read(candidate) : Optional.empty();
      if (there.isPresent() && there.get().identity().sameStudy(experiment)) {
        Leftovers.tidy(candidate);
        return new OfSweep(candidate, there.get());
      }
      Path part = candidate.resolve(ResultsFolder.PART);
      if (there.isEmpty() && Checkpoint.exists(part)) {
        Optional<Manifest> left = Manifest.read(part, ResultsFolder.PLAN);
        boolean longer = unfinished(candidate) > runs;
        if (left.isPresent() && left.get().identity().sameStudy(experiment) && !longer) {
          return new OfSweep(candidate, null);
        }
      } else if (there.isEmpty() && free(candidate)) {
        return new OfSweep(candidate, null);
      }
      candidate = numbered(asked, k);
    }
  }

  /**
   * Starts, takes up or tops up the folder of a sweep.
   *
   * @throws LockedException if another program is writing it
   * @throws IOException if it cannot be written
   */
  public static ResultsFolder open(Path folder, Identity experiment) throws IOException {
    return ResultsFolder.lasting(folder, experiment);
  }

  static boolean free(Path folder) throws IOException {
    if (Checkpoint.exists(folder.resolve(ResultsFolder.PART))) {
      return false;
    }
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
    // What is given relative stays so, but for places as . and .., which have no name.
    Path plain = asked.normalize();
    Path last = plain.getFileName();
    boolean named = last != null && !last.toString().isEmpty() && !last.toString().equals("..");
    Path place = named ? plain : asked.toAbsolutePath().normalize();
    Path name = place.getFileName();
    return name == null ? place : place.resolveSibling(name + "-" + k);
  }
}
