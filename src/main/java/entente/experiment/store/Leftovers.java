package entente.experiment.store;

import entente.text.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What programs left in a results folder that were killed while they wrote it. */
final class Leftovers {
  private static final Template NOT_WHOLE =
      Template.of(
          """
          {part}: none of its checkpoints is whole and fits the tables beside it. Maybe delete it, \
          and the runs start again.\
          """);

  private Leftovers() {}

  /**
   * Returns the last checkpoint of a folder that is whole and fits the tables.
   *
   * @throws IOException if there is none
   */
  static Checkpoint lastGood(Path folder, Shard shard) throws IOException {
    Path part = folder.resolve(ResultsFolder.PART);
    List<Checkpoint> whole = Checkpoint.whole(part);
    if (!whole.isEmpty()) {
      for (String table : whole.get(0).tables().keySet()) {
        // The last session may have ended while the tables were put in their place.
        bring(folder.resolve(table), part.resolve(table));
      }
    }
    for (Checkpoint checkpoint : whole) {
      if (checkpoint.fits(shard, part)) {
        return checkpoint;
      }
    }
    Path aside = part.resolve(ResultsFolder.ASIDE);
    if (!Files.isDirectory(aside)) {
      throw new IOException(NOT_WHOLE.fill("part", part));
    }
    // The last session ended while the tables were put aside, or before it had begun new ones.
    for (String table : RunTables.FILES) {
      bring(part.resolve(table), aside.resolve(table));
    }
    return Checkpoint.START;
  }

  private static void bring(Path from, Path to) throws IOException {
    if (!Files.exists(to) && Files.exists(from)) {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /**
   * Deletes what is left in a finished folder whose program was killed when only tidying up was
   * left; what somebody uses, or nobody may delete, stays.
   */
  static void tidy(Path folder) {
    Path part = folder.resolve(ResultsFolder.PART);
    if (!Files.isDirectory(part)) {
      return;
    }
    try (Lock lock = Lock.take(part.resolve(ResultsFolder.LOCK))) {
      // Another program may have opened it again meanwhile.
      if (lock.held() && Manifest.read(folder).isPresent()) {
        FolderTree.remove(part);
      }
    } catch (IOException e) {
      return;
    }
  }
}
