package entente.analysis.hindcast.calibration;

import entente.experiment.scenario.Setting;
import entente.experiment.table.TableReader;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was frozen before the test period was scored: the values of the free parameters, and the
 * digests of the scenario and tables they were found on.
 *
 * @param values values of the free parameters, in their order
 * @param digests SHA-256 of each file, by its name
 */
public record Frozen(List<Double> values, SortedMap<String, String> digests) {

  private static final String FOLDER = "scenarios/calibration/";

  /** The evaluations of the calibration that is shipped. */
  public static final String EVALUATIONS = FOLDER + "evaluations.csv";

  /** Returns what is shipped. */
  public static Frozen shipped() {
    Map<String, String> found = new TreeMap<>();
    TableReader.shipped(FOLDER + "frozen.csv")
        .forEach(row -> found.put(row.get("parameter"), row.get("value")));
    SortedMap<String, String> digests = new TreeMap<>();
    TableReader.shipped(FOLDER + "inputs.csv")
        .forEach(row -> digests.put(row.get("file"), row.get("sha256")));
    return new Frozen(
        FreeParameter.ALL.stream().map(p -> Double.valueOf(found.get(p.path()))).toList(), digests);
  }

  /** Returns the values as settings of a scenario. */
  public List<Setting> settings() {
    return Calibration.settings(values);
  }

  /**
   * Returns the files that have changed since.
   *
   * @param now digests of the same files now
   */
  public List<String> changed(Map<String, String> now) {
    return digests.keySet().stream()
        .filter(file -> now.containsKey(file) && !now.get(file).equals(digests.get(file)))
        .toList();
  }
}
