package entente.ui.cli.session;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import entente.analysis.hindcast.FirstModelWorld;
import entente.analysis.hindcast.calibration.Calibration;
import entente.analysis.hindcast.calibration.CalibrationSizes;
import entente.analysis.hindcast.calibration.Evaluation;
import entente.analysis.hindcast.calibration.Evaluations;
import entente.analysis.hindcast.calibration.FreeParameter;
import entente.analysis.hindcast.calibration.Posterior;
import entente.analysis.hindcast.observed.ObservedHistory;
import entente.analysis.hindcast.observed.Period;
import entente.analysis.hindcast.observed.Runs;
import entente.analysis.hindcast.observed.Targets;
import entente.experiment.scenario.ScenarioSource;
import entente.experiment.scenario.ScenarioTemplate;
import entente.text.NumberWords;
import entente.text.Template;
import entente.ui.cli.terminal.CommandAnswer;
import entente.ui.cli.terminal.ExitStatus;
import entente.ui.cli.terminal.ProgressLine;
import entente.ui.cli.terminal.Terminal;
import entente.ui.cli.terminal.TextTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One session of a calibration of the free parameters.
 *
 * @param terminal where the answer goes
 * @param seed seed of all draws
 * @param whole whether in the sizes first written down, and not in those afforded
 * @param workers number of threads
 * @param out folder asked for; null for the usual one
 */
public record CalibrationSession(
    Terminal terminal, long seed, boolean whole, int workers, Path out) {

  private static final Template KEPT =
      Template.of(
          "Stopped. The evaluations so far are kept in {file}; run the same command to go on.");

  /**
   * What is answered as JSON.
   *
   * @param parameters what was found of each free parameter, by its path
   * @param objective the objective at the best values
   */
  @JsonPropertyOrder("parameters")
  private record Found(@JsonAnyGetter Map<String, Value> parameters, double objective) {}

  /**
   * What was found of one free parameter.
   *
   * @param value its best value
   * @param lowerQuartile lower quartile of the draws that were kept
   * @param median their median
   * @param upperQuartile their upper quartile
   * @param spread spread of the draws as a share of the range
   * @param identified whether the data say anything of it
   */
  private record Value(
      double value,
      double lowerQuartile,
      double median,
      double upperQuartile,
      double spread,
      boolean identified) {}

  /** Looks for the values, or goes on where an earlier session stopped, and tells them. */
  public int hold() throws IOException, InterruptedException {
    ScenarioSource source = FirstModelWorld.OF_1992.load();
    CalibrationSizes sizes = whole ? CalibrationSizes.PROTOCOL : CalibrationSizes.AFFORDED;
    Path folder = out == null ? Path.of("results", "hindcast-calibration") : out;
    Path file = folder.resolve("evaluations-" + source.modelDigest().substring(0, 16) + ".csv");
    Evaluations evaluations = Evaluations.in(file);
    Targets targets =
        new Targets(ObservedHistory.shipped(), Period.TRAINING, source.scenario().states());
    int total = sizes.searchRuns() + sizes.rejectionRuns();
    try (Runs runs = new Runs(workers, ProgressLine.counting(terminal, total))) {
      Calibration calibration =
          new Calibration(
              ScenarioTemplate.of(source.scenario().key(), source.text()),
              targets,
              sizes,
              seed,
              runs,
              evaluations);
      Evaluation best = calibration.search();
      List<Evaluation> kept = calibration.kept(calibration.draws());
      List<Posterior> posterior =
          IntStream.range(0, FreeParameter.ALL.size())
              .mapToObj(p -> Posterior.of(kept, p))
              .toList();
      tell(best, posterior, folder);
    } catch (InterruptedException e) {
      InterruptedException stopped = new InterruptedException(KEPT.fill("file", file));
      stopped.initCause(e);
      throw stopped;
    }
    terminal.note("Evaluations: " + file);
    return ExitStatus.DONE;
  }

  private void tell(Evaluation best, List<Posterior> posterior, Path folder) {
    Map<String, Value> parameters = new LinkedHashMap<>();
    TextTable table =
        new TextTable(1, "parameter", "value", "default", "middle half of the draws", "identified");
    for (int k = 0; k < posterior.size(); k++) {
      Posterior p = posterior.get(k);
      double value = best.values().get(k);
      table.row(
          p.parameter().path(),
          value,
          p.parameter().usual(),
          NumberWords.number(p.lowerQuartile()) + " to " + NumberWords.number(p.upperQuartile()),
          p.identified() ? "yes" : "no");
      parameters.put(
          p.parameter().path(),
          new Value(
              value, p.lowerQuartile(), p.median(), p.upperQuartile(), p.spread(), p.identified()));
    }
    Found json = new Found(parameters, best.objective());
    String objective = "Objective " + best.objective() + "\n\n";
    CommandAnswer answer = new CommandAnswer(objective + table.render(terminal), json);
    terminal.print(answer, folder, folder);
  }
}
