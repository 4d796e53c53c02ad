package entente.analysis.hindcast.baseline;

import entente.analysis.hindcast.observed.AtRisk;
import entente.analysis.hindcast.observed.Stance;
import entente.analysis.hindcast.observed.Targets;
import entente.analysis.hindcast.observed.Telling;
import entente.experiment.table.TableReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The forecasts of the first model, of release 0.1.0, as they are kept: shares of 500 runs.
 *
 * @param period the word of the period in the tables
 */
public record EarlierModel(String period) implements ChanceRule {

  private static final int RUNS = 500;
  private static final String FOLDER = "scenarios/calibration/";

  @Override
  public String name() {
    return "first-model";
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if a unit is not in the tables
   */
  @Override
  public Telling tell(Targets targets) {
    Map<String, Double> shares = new HashMap<>();
    rows("first-model.csv")
        .forEach(
            row ->
                shares.put(
                    row.get("state") + " " + row.get("destination"),
                    Double.valueOf(row.get("chance"))));
    double[] chances =
        AtRisk.all(targets).stream()
            .mapToDouble(u -> known(shares, u.state() + " " + u.way().word()))
            .map(share -> Telling.chance(Math.rint(share * RUNS), RUNS))
            .toArray();
    Map<String, Map<String, String>> ends = new HashMap<>();
    rows("first-model-stances.csv").forEach(row -> ends.put(row.get("state"), row));
    List<double[]> stances = new ArrayList<>();
    for (var state : targets.states()) {
      Map<String, String> row = known(ends, state.key());
      int[] counts = new int[Stance.values().length];
      for (Stance stance : Stance.values()) {
        counts[stance.ordinal()] =
            (int) Math.rint(RUNS * Double.parseDouble(row.get(stance.word())));
      }
      stances.add(Telling.stances(counts, RUNS));
    }
    return new Telling(name(), chances, stances);
  }

  private static <T> T known(Map<String, T> all, String key) {
    if (!all.containsKey(key)) {
      throw new IllegalStateException("the forecasts of the first model have no " + key);
    }
    return all.get(key);
  }

  private List<Map<String, String>> rows(String file) {
    return TableReader.shipped(FOLDER + file).stream()
        .filter(row -> row.get("period").equals(period))
        .toList();
  }
}
