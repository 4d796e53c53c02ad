package entente.experiment.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A table of a finished results folder as text, whatever its format there.
 *
 * @param text its text
 * @param passing whether the text was made for this reading alone
 */
public record StoredTable(Path text, boolean passing) implements Closeable {

  /** Returns whether a folder has a table, as text or as Parquet. */
  public static boolean exists(Manifest manifest, String table) {
    return manifest.outcome().outputs().containsKey(table)
        || manifest.outcome().outputs().containsKey(ParquetTable.name(table));
  }

  /** Returns whether the tables of a folder are Parquet. */
  public static boolean parquet(Manifest manifest) {
    return manifest.outcome().outputs().keySet().stream()
        .anyMatch(name -> name.endsWith(".parquet"));
  }

  /** Opens a table of a folder. */
  public static StoredTable open(Path folder, Manifest manifest, String table) throws IOException {
    if (manifest.outcome().outputs().containsKey(table)) {
      return new StoredTable(folder.resolve(table), false);
    }
    Path text = Files.createTempFile("entente-", "-" + table);
    ParquetTable.read(folder.resolve(ParquetTable.name(table)), text);
    return new StoredTable(text, true);
  }

  @Override
  public void close() throws IOException {
    if (passing) {
      Files.deleteIfExists(text);
    }
  }
}
