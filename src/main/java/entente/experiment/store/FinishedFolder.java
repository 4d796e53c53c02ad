package entente.experiment.store;

import entente.experiment.input.Digests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A results folder that is whole, to which more runs are to be added.
 *
 * @param folder the folder
 * @param manifest what it says of itself
 */
record FinishedFolder(Path folder, Manifest manifest) {

  /**
   * Makes it one that is under way: its tables stay where they are, so that a kill at any moment
   * loses no run, and all that was made of them goes.
   *
   * @param part where a folder keeps what is under way
   * @param plan name of the manifest there
   */
  void reopen(Path part, String plan) throws IOException {
    Map<String, Output> outputs = manifest.outcome().outputs();
    Map<String, Output> kept = new LinkedHashMap<>();
    for (String table : RunTables.FILES) {
      if (outputs.containsKey(table)) {
        kept.put(table, outputs.get(table));
      } else if (StoredTable.exists(manifest, table)) {
        Path text = part.resolve(table);
        ParquetTable.read(folder.resolve(ParquetTable.name(table)), text);
        long rows = outputs.get(ParquetTable.name(table)).rows();
        kept.put(table, new Output(Digests.of(text), rows, Files.size(text)));
      }
    }
    manifest.write(part, plan);
    int runs = manifest.outcome().runs();
    new Checkpoint(next(runs), manifest.outcome().failed(), runs, kept).write(part);
    Files.delete(folder.resolve(Manifest.FILE));
    for (String name : outputs.keySet()) {
      if (!kept.containsKey(name)) {
        Files.deleteIfExists(folder.resolve(name));
      }
    }
  }

  // One more than the number of its last run, in the numbering of the whole experiment.
  private int next(int runs) {
    Shard shard = manifest.identity().part();
    return (runs - 1) * shard.count() + shard.index();
  }
}
