package entente.ui.cli;

import entente.experiment.run.RunResult;
import entente.experiment.run.RunSpecification;
import entente.experiment.store.Schema;
import entente.model.measures.Measure;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The model as the commands use it.
 *
 * @param execute what turns one run's specification into its result
 * @param schema which measures a result has
 */
record Laboratory(Function<RunSpecification, RunResult> execute, Schema schema) {

  /** Returns all measures. */
  List<Measure> measures() {
    return Stream.concat(schema.system().stream(), schema.structure().stream()).toList();
  }
}
