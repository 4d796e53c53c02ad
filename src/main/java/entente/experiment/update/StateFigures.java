package entente.experiment.update;

import java.util.Map;

/**
 * The facts of one state as they are known at the end of a year.
 *
 * @param key key of the state
 * @param latest year of its latest row
 * @param cells what its columns say, each of the latest row that says anything
 */
record StateFigures(String key, int latest, Map<String, String> cells) {

  String text(String column) {
    return cells.getOrDefault(column, "");
  }

  double number(String column) {
    return Double.parseDouble(cells.get(column));
  }

  boolean flag(String column) {
    return text(column).matches("1|true");
  }
}
