package entente.analysis.study;

import entente.experiment.study.StudyReader;
import entente.experiment.study.SweepDesign;
import entente.model.measures.Measure;
import entente.model.measures.Measure.Better;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;

/** From a study file through its design to an analysis, with a function in place of the model. */
public final class Chain {

  public static final Measure MEASURE =
      new Measure("stability", "Stability", "1", 0, 1, Better.HIGHER, 0.01, "", "", "");

  private static final String[] PATHS = {
    "structures.platform.inclusiveness",
    "structures.platform.deterrence_focus",
    "structures.platform.quota",
    "parameters.weights.security",
    "parameters.weights.hedging",
    "parameters.weights.pressure",
    "parameters.weights.affinity",
    "parameters.weights.dialogue"
  };

  /** A run as a function sees it. */
  public record At(double[] x, int scenario, int replicate) {}

  private Chain() {}

  /** Returns a study of so many factors over [0, 1]; groups by factor, empty for none. */
  public static String study(int factors, String design, String... groups) {
    StringBuilder text = new StringBuilder("kind: study\nscenarios: [five-states]\n");
    text.append("figure: {measures: [stability]}\ndesign: ").append(design).append("\nfactors:\n");
    for (int k = 0; k < factors; k++) {
      String group = groups.length > k && !groups[k].isEmpty() ? ", group: " + groups[k] : "";
      text.append("  x").append(k + 1).append(": {path: ").append(PATHS[k]);
      text.append(", from: 0, to: 1").append(group).append("}\n");
    }
    return text.toString();
  }

  /** Returns the runs of a study whose outcome is a function; NaN is a failed run. */
  public static StudyRuns runs(Path dir, String study, ToDoubleFunction<At> function)
      throws IOException {
    return runs(dir, study, List.of(MEASURE), (at, measure) -> function.applyAsDouble(at));
  }

  /**
   * Returns the runs of a study whose outcomes are a function of each measure; a run without any of
   * them has failed, and one of several that is NaN is undefined.
   */
  static StudyRuns runs(
      Path dir, String study, List<Measure> measures, ToDoubleBiFunction<At, Measure> function)
      throws IOException {
    Path file = Files.writeString(dir.resolve("s.yaml"), study);
    SweepDesign design =
        StudyReader.read(file.toString(), new StudyReader.Options(1, 0, List.of()));
    StudyRuns runs = new StudyRuns(design, measures);
    int scenarios = runs.scenarios().size();
    for (int run = 0; run < runs.runs(); run++) {
      int point = run / scenarios % design.size();
      int replicate = run / scenarios / design.size();
      double[] x = new double[design.axes().size()];
      for (int k = 0; k < x.length; k++) {
        x[k] = design.unit(point, k);
      }
      Map<String, String> row = new HashMap<>();
      boolean ok = false;
      for (Measure measure : measures) {
        double value = function.applyAsDouble(new At(x, run % scenarios, replicate), measure);
        row.put(measure.name(), Double.isNaN(value) ? "" : Double.toString(value));
        ok |= !Double.isNaN(value);
      }
      row.put("run", Integer.toString(run));
      row.put("status", ok ? "ok" : "failed");
      runs.add(row::get);
    }
    return runs;
  }

  /** Returns the analysis of such runs. */
  public static StudyAnalysis analysis(Path dir, String study, ToDoubleFunction<At> function)
      throws IOException {
    return StudyAnalysis.of(
        runs(dir, study, function), null, new StudyAnalysis.Question(null, List.of(), 1));
  }

  /** Returns the analysis of runs over two rounds, at which two functions are the outcome. */
  public static StudyAnalysis overTime(
      Path dir, String study, ToDoubleFunction<At> early, ToDoubleFunction<At> late)
      throws IOException {
    StudyRuns runs = runs(dir, study + "horizons: [4, 8]\n", late);
    Rounds rounds = new Rounds(runs);
    for (int p = 0; p < runs.runs(); p++) {
      double[] x = new double[runs.design().axes().size()];
      for (int k = 0; k < x.length; k++) {
        x[k] = runs.design().unit(p, k);
      }
      for (int round = 4; round <= 8; round += 4) {
        double value = (round == 4 ? early : late).applyAsDouble(new At(x, 0, 0));
        Map<String, String> row =
            Map.of(
                "run", Integer.toString(p),
                "round", Integer.toString(round),
                "stability", Double.toString(value));
        rounds.add(row::get);
      }
    }
    return StudyAnalysis.of(runs, rounds, new StudyAnalysis.Question(null, List.of(), 1));
  }

  /** Returns the indices of such runs. */
  static Sensitivity indices(Path dir, String study, ToDoubleFunction<At> function)
      throws IOException {
    StudyRuns runs = runs(dir, study, function);
    return Estimator.of(runs, 1).estimate(0, 0);
  }

  /** Returns the function of Ishigami, of numbers from 0 to 1. */
  public static double ishigami(double[] u) {
    double a = Math.PI * (2 * u[0] - 1);
    double b = Math.PI * (2 * u[1] - 1);
    double c = Math.PI * (2 * u[2] - 1);
    return Math.sin(a) + 7 * Math.sin(b) * Math.sin(b) + 0.1 * c * c * c * c * Math.sin(a);
  }

  /** Returns the g function of Sobol', of eight numbers from 0 to 1. */
  static double g(double[] u) {
    double[] a = {0, 1, 4.5, 9, 99, 99, 99, 99};
    double product = 1;
    for (int j = 0; j < a.length; j++) {
      product *= (Math.abs(4 * u[j] - 2) + a[j]) / (1 + a[j]);
    }
    return product;
  }
}
