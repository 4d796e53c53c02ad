package entente.experiment.scenario;

import entente.experiment.input.CoreSchema;
import entente.experiment.table.TableReader;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The sets of parameters that tell 1993–2008 about equally well, as they were frozen for the second
 * hindcast: what is known of these parameters is known of them together.
 *
 * @param rows the sets, value by dotted path
 */
record CalibratedSets(List<Map<String, String>> rows) {

  private static final String FILE = "scenarios/calibration/ensemble-model.csv";
  private static final CalibratedSets SHIPPED = new CalibratedSets(TableReader.shipped(FILE));

  /** Returns the sets that come with the program. */
  static CalibratedSets shipped() {
    return SHIPPED;
  }

  /** Returns whether the sets say something of a quantity. */
  boolean tell(String path) {
    return path.startsWith("parameters.") && rows.get(0).containsKey(path);
  }

  /**
   * Returns what one set says of a quantity; empty if the sets do not tell it.
   *
   * @param share where the set stands among all, in [0, 1)
   */
  OptionalDouble value(String path, double share) {
    if (!tell(path)) {
      return OptionalDouble.empty();
    }
    Map<String, String> set = rows.get((int) (share * rows.size()));
    return OptionalDouble.of(CoreSchema.number(set.get(path)));
  }
}
