package entente.experiment.store;

import entente.experiment.run.Plan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Puts the tables of shards together in run order. */
public final class ShardMerger {

  private ShardMerger() {}

  /**
   * Writes the tables of all shards into one folder.
   *
   * @param shards folders of the shards, in their order
   * @param plan all runs
   * @param schema which measures the tables have
   */
  public static void merge(List<Path> shards, ResultsFolder into, Plan plan, Schema schema)
      throws IOException {
    Manifest first = Manifest.read(shards.get(0)).orElseThrow();
    for (TableFormat format : RunTables.formats(plan, schema)) {
      String table = format.file();
      if (!StoredTable.exists(first, table)) {
        continue;
      }
      List<RowSource> sources = new ArrayList<>();
      List<StoredTable> stored = new ArrayList<>();
      try {
        for (Path shard : shards) {
          Manifest manifest = Manifest.read(shard).orElseThrow();
          stored.add(StoredTable.open(shard, manifest, table));
          sources.add(new RowSource(stored.get(stored.size() - 1).text()));
        }
        String header = sources.get(0).header().strip();
        TableWriter out = into.table(format.with(List.of(header.split(",", -1))));
        for (int run = 0; run < plan.size(); run++) {
          sources.get(run % sources.size()).copyBelow(run + 1, out);
        }
      } finally {
        for (RowSource source : sources) {
          source.close();
        }
        for (StoredTable each : stored) {
          each.close();
        }
      }
    }
  }
}
