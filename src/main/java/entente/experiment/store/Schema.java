package entente.experiment.store;

import entente.experiment.run.RunResult;
import entente.model.measures.Measure;
import java.util.List;

/**
 * Which measures the tables have.
 *
 * <p>The summary of a run is each system measure in its last round.
 *
 * @param system system measures, in the order of a result's columns
 * @param structure structure measures, in the order of a result's columns
 */
public record Schema(List<Measure> system, List<Measure> structure) {

  /** Returns the columns of the summary of a run. */
  public List<Column> summary() {
    return system.stream().map(TableFormat::column).toList();
  }

  /** Returns the summary of a run that did not fail. */
  public double[] summaryOf(RunResult result) {
    return result.rounds()[result.rounds().length - 1].clone();
  }
}
