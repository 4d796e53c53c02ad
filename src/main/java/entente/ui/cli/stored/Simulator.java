package entente.ui.cli.stored;

import entente.experiment.run.RunResult;
import entente.experiment.run.RunSpecification;
import entente.experiment.store.Schema;
import entente.model.measures.Bipolarity;
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
public record Simulator(Function<RunSpecification, RunResult> execute, Schema schema) {

  /** Returns all measures, those that claims alone look at last. */
  public List<Measure> measures() {
    return Stream.of(schema.system(), schema.structure(), Bipolarity.ALL)
        .flatMap(List::stream)
        .toList();
  }
}
