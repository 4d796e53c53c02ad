package entente.ui.cli.answer;

import static entente.text.NumberWords.number;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import entente.analysis.document.Block;
import entente.analysis.document.Block.Gap;
import entente.experiment.run.RunResult;
import entente.experiment.store.Schema;
import entente.model.dynamics.Scenario;
import entente.model.measures.Measure;
import entente.text.Template;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code run} answers: the mean of each measure at the end.
 *
 * @param schema the measures
 * @param good runs that did not fail
 */
public record RunAnswer(Schema schema, List<RunResult> good) {

  private static final Template ONE_RUN = Template.of("{scenario} after {years} years");
  private static final Template MEANS =
      Template.of("{scenario} after {years} years, mean of {n} runs");

  /**
   * What made the means.
   *
   * @param measures mean of each measure over the runs that define it, by the name of the measure
   * @param scenario label of the scenario
   * @param seed seed of the first run
   * @param runs number of runs
   * @param results folder of the results
   */
  @JsonPropertyOrder("measures")
  private record Made(
      @JsonAnyGetter Map<String, Double> measures,
      String scenario,
      long seed,
      int runs,
      String results) {}

  /** Returns the answer for a reader. */
  public List<Block> blocks(Scenario scenario) {
    List<List<String>> rows = new ArrayList<>();
    double[] means = means();
    for (int k = 0; k < means.length; k++) {
      Measure measure = schema.system().get(k);
      String unit = measure.unit().equals("1") ? "" : measure.unit();
      rows.add(List.of(measure.title(), number(means[k]), unit));
    }
    String years = number(scenario.rounds() / 4.0);
    String head =
        good.size() > 1
            ? MEANS.fill("scenario", scenario.name(), "years", years, "n", good.size())
            : ONE_RUN.fill("scenario", scenario.name(), "years", years);
    return List.of(
        Block.paragraph(head),
        new Gap(),
        Block.table("", List.of("measure", "value", "unit"), rows));
  }

  /** Returns the answer as JSON: each mean by the name of its measure, then what made them. */
  public Object json(String scenario, long seed, int runs, Path folder) {
    Map<String, Double> measures = new LinkedHashMap<>();
    double[] means = means();
    for (int k = 0; k < means.length; k++) {
      measures.put(schema.system().get(k).name(), means[k]);
    }
    return new Made(measures, scenario, seed, runs, folder.toString());
  }

  /** Returns the mean of each measure over the runs that define it; NaN if none does. */
  private double[] means() {
    double[] means = new double[schema.summary().size()];
    for (int k = 0; k < means.length; k++) {
      int column = k;
      means[k] =
          good.stream()
              .mapToDouble(run -> schema.summaryOf(run)[column])
              .filter(value -> !Double.isNaN(value))
              .average()
              .orElse(Double.NaN);
    }
    return means;
  }
}
