package entente.ui.cli.answer;

import entente.analysis.compare.ComparisonResult;
import entente.analysis.compare.Estimates;
import entente.analysis.compare.StructureSurvival;
import entente.experiment.store.ResultsFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code compare} answers as JSON and as the table of differences.
 *
 * @param result what was found
 * @param estimates other statistics of each comparison, in its order
 * @param survival how long structures live
 */
public record ComparisonAnswer(
    ComparisonResult result, List<Estimates> estimates, List<StructureSurvival> survival) {

  /** Returns the answer; {@code comparisons} are those at the last horizon. */
  public Map<String, Object> json(Path folder) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("comparisons", rows(true));
    json.put("earlier", rows(false));
    json.put("states", result.states());
    json.put("robustness", result.robustness());
    json.put("rates", result.rates());
    json.put("risks", result.risks());
    json.put("survival", survival);
    json.put("results", folder.toString());
    return json;
  }

  /** Writes the table of differences, the last horizon first. */
  public void writeDifferences(ResultsFolder folder) throws IOException {
    List<Map<String, Object>> rows = rows(true);
    rows.addAll(rows(false));
    if (rows.isEmpty()) {
      return;
    }
    DifferenceTable.write(folder, "One row per pair, horizon, structure and measure.", rows);
  }

  private List<Map<String, Object>> rows(boolean last) {
    double year = result.arms().get(0).scenario().year(result.lastHorizon());
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Estimates e : estimates) {
      if ((e.of().year() == year) == last) {
        Map<String, Object> row = e.of().row();
        row.putAll(e.row());
        rows.add(row);
      }
    }
    return rows;
  }
}
