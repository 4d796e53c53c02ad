package entente.analysis.sweep;

import entente.experiment.design.StudyReader;
import entente.experiment.design.SweepDesign;
import entente.model.measures.Measure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Rows of a sweep as a model would give them whose outcome follows from the factors alone. */
public final class Rows {

  private Rows() {}

  /**
   * Returns the summary of a study, one replicate a point.
   *
   * @param study its text without the kind
   * @param outcome value of every measure by the factors; NaN is a failed run
   */
  public static SweepSummary summary(
      Path dir, String study, List<Measure> measures, ToDoubleFunction<double[]> outcome)
      throws IOException {
    Path file = Files.writeString(dir.resolve("s.yaml"), "kind: study\n" + study);
    SweepDesign design =
        StudyReader.read(file.toString(), new StudyReader.Options(1, 0, List.of()));
    SweepSummary summary = new SweepSummary(design, measures);
    for (String scenario : design.study().scenarios()) {
      for (int point = 0; point < design.size(); point++) {
        summary.add(row(design, scenario, point, measures, outcome)::get);
      }
    }
    return summary;
  }

  private static Map<String, String> row(
      SweepDesign design,
      String scenario,
      int point,
      List<Measure> measures,
      ToDoubleFunction<double[]> outcome) {
    List<String> values = design.values(point);
    Map<String, String> row = new HashMap<>();
    double[] x = new double[values.size()];
    for (int k = 0; k < x.length; k++) {
      row.put(design.axes().get(k).name(), values.get(k));
      x[k] = Double.parseDouble(values.get(k));
    }
    double value = outcome.applyAsDouble(x);
    boolean failed = Double.isNaN(value);
    row.putAll(Map.of("status", failed ? "failed" : "ok", "stage", failed ? "round 3" : ""));
    row.putAll(Map.of("scenario", scenario, "run", "" + point, "seed", "1", "message", "planted"));
    row.putAll(Map.of("replicate", "0", "point", Integer.toString(point)));
    measures.forEach(m -> row.put(m.name(), Double.toString(value)));
    return row;
  }
}
