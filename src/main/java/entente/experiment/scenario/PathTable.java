package entente.experiment.scenario;

import entente.experiment.input.Faults;
import entente.experiment.table.RowReader;
import entente.experiment.table.Table;
import entente.experiment.table.TableText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the table of raw capability by state and year. */
final class PathTable {
  static final List<String> COLUMNS = List.of("key", "year", "capability");
  private static final int FARTHEST = 10_000;

  private PathTable() {}

  static Map<String, SortedMap<Integer, Double>> read(TableText text, Faults faults) {
    Table table = Table.read(text, faults);
    table.columns(COLUMNS, COLUMNS);
    Map<String, SortedMap<Integer, Double>> paths = new LinkedHashMap<>();
    for (Table.Row cells : table.rows()) {
      if (cells.get("key") == null || cells.get("year") == null) {
        continue;
      }
      RowReader row = new RowReader(cells, cells.get("key").text(), faults);
      int year = row.whole("year", -FARTHEST, FARTHEST);
      double capability = row.number("capability", 0, Double.MAX_VALUE, 0);
      SortedMap<Integer, Double> path =
          paths.computeIfAbsent(row.text("key"), key -> new TreeMap<>());
      if (path.put(year, capability) != null) {
        row.at("year")
            .found("year " + year + " again")
            .maybe("delete a row")
            .expected("each year once for a state");
      }
    }
    return paths;
  }

  /** Reports keys that no state has. */
  static void known(
      TableText text, Map<String, ?> paths, java.util.Collection<String> states, Faults faults) {
    for (Table.Row row : Table.read(text, new Faults()).rows()) {
      Table.Cell key = row.get("key");
      if (key != null && !states.contains(key.text()) && paths.containsKey(key.text())) {
        faults.at(key.mark(), "key").word(key.text()).near(states).expected("the key of a state");
      }
    }
  }
}
