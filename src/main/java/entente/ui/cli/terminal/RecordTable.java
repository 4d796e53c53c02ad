package entente.ui.cli.terminal;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import entente.experiment.store.TableFormat;
import entente.experiment.store.TableSink;
import entente.experiment.store.TableStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes tables whose rows are the records that an answer in JSON holds, too: a column for each
 * component, in its order.
 */
public enum RecordTable {
  /** Columns are named as the keys in JSON are. */
  AS_JSON,
  /** Columns are named as the keys of files are, in snake case. */
  SNAKE_CASE;

  /**
   * Writes a table of records, all of one kind; nothing if there are none.
   *
   * @param store where the table goes
   * @param file name of the file
   * @param text what a row is
   * @param rows the rows
   * @throws IOException if the table cannot be written
   */
  public void write(TableStore store, String file, String text, List<?> rows) throws IOException {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Object row : rows) {
      all.add(
          this == AS_JSON
              ? JsonText.map(row)
              : JsonText.map(row, PropertyNamingStrategies.SNAKE_CASE));
    }
    if (all.isEmpty()) {
      return;
    }
    TableSink table = store.table(TableFormat.named(file, text, List.copyOf(all.get(0).keySet())));
    for (Map<String, Object> row : all) {
      for (Object value : row.values()) {
        if (value instanceof Number number) {
          table.cell(number.doubleValue());
        } else {
          table.cell(value == null ? null : value.toString());
        }
      }
      table.end();
    }
  }
}
