package entente.ui.cli.answer;

import entente.experiment.store.ResultsFolder;
import entente.experiment.store.TableFormat;
import entente.experiment.store.TableWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The table of differences, as comparisons and sweeps have it. */
public final class DifferenceTable {

  /** Name of the file. */
  public static final String FILE = "differences.csv";

  private DifferenceTable() {}

  /** Writes rows by column; null is undefined. */
  public static void write(ResultsFolder folder, String text, List<Map<String, Object>> rows)
      throws IOException {
    List<String> names = List.copyOf(rows.get(0).keySet());
    TableWriter table = folder.table(TableFormat.named(FILE, text, names));
    for (Map<String, Object> row : rows) {
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
