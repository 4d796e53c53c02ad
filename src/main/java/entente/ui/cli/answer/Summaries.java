package entente.ui.cli.answer;

import entente.experiment.run.RunResult;
import entente.experiment.store.Schema;
import java.util.Arrays;
import java.util.List;

/** Summary measures over runs. */
public final class Summaries {
  private Summaries() {}

  /** Returns the mean of each summary measure over the runs that define it; NaN if none does. */
  public static double[] means(Schema schema, List<RunResult> runs) {
    double[] means = new double[schema.summary().size()];
    Arrays.fill(means, Double.NaN);
    for (int k = 0; k < means.length; k++) {
      int column = k;
      means[k] =
          runs.stream()
              .mapToDouble(run -> schema.summaryOf(run)[column])
              .filter(value -> !Double.isNaN(value))
              .average()
              .orElse(Double.NaN);
    }
    return means;
  }
}
