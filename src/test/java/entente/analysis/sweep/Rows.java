package entente.analysis.sweep;

import entente.experiment.study.StudyReader;
import entente.experiment.study.SweepDesign;
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

  /** The measure that has the outcome as its value where a test needs only one. */
  static final Measure STABILITY =
      new Measure("stability", "Stability", "1", 0, 1, Measure.Better.HIGHER, 0.01, "", "", "");

  private Rows() {}

  /** The value of every measure in a run; NaN is a failed run. */
  public interface Outcome {
    /** Returns the value by factors, scenario and replicate. */
    double of(double[] factors, int scenario, int replicate);
  }

  /** Returns the summary of a study of {@link #STABILITY}; the factors alone decide. */
  static SweepSummary summary(Path dir, String study, ToDoubleFunction<double[]> outcome)
      throws IOException {
    return summary(dir, study, List.of(STABILITY), outcome);
  }

  /** Returns the summary of a study, its text without the kind; the factors alone decide. */
  public static SweepSummary summary(
      Path dir, String study, List<Measure> measures, ToDoubleFunction<double[]> outcome)
      throws IOException {
    return summary(dir, study, measures, (x, scenario, r) -> outcome.applyAsDouble(x));
  }

  /** Returns the summary of a study, its text without the kind; rows come in run order. */
  public static SweepSummary summary(
      Path dir, String study, List<Measure> measures, Outcome outcome) throws IOException {
    Path file = Files.writeString(dir.resolve("s.yaml"), "kind: study\n" + study);
    SweepDesign design =
        StudyReader.read(file.toString(), new StudyReader.Options(1, 0, List.of()));
    SweepSummary summary = new SweepSummary(design, measures);
    List<String> scenarios = design.study().scenarios();
    for (int r = 0; r < design.study().replicates(); r++) {
      for (int point = 0; point < design.size(); point++) {
        for (int s = 0; s < scenarios.size(); s++) {
          List<String> values = design.values(point);
          double[] x = values.stream().mapToDouble(Rows::number).toArray();
          Map<String, String> row = row(measures, outcome.of(x, s, r));
          for (int k = 0; k < x.length; k++) {
            row.put(design.axes().get(k).name(), values.get(k));
          }
          row.put("scenario", scenarios.get(s));
          row.put("replicate", Integer.toString(r));
          row.put("point", Integer.toString(point));
          row.put("run", Integer.toString((r * design.size() + point) * scenarios.size() + s));
          summary.add(row::get);
        }
      }
    }
    return summary;
  }

  private static double number(String value) {
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException e) {
      return Double.NaN; // a word
    }
  }

  private static Map<String, String> row(List<Measure> measures, double value) {
    boolean failed = Double.isNaN(value);
    Map<String, String> row = new HashMap<>();
    row.putAll(Map.of("status", failed ? "failed" : "ok", "stage", failed ? "round 3" : ""));
    row.putAll(Map.of("seed", "1", "message", "planted"));
    measures.forEach(m -> row.put(m.name(), Double.toString(value)));
    return row;
  }
}
