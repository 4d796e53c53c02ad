package entente.ui.cli;

import entente.analysis.compare.Words;
import entente.analysis.hindcast.Calibration;
import entente.analysis.hindcast.CalibrationSizes;
import entente.analysis.hindcast.Evaluation;
import entente.analysis.hindcast.Evaluations;
import entente.analysis.hindcast.FreeParameter;
import entente.analysis.hindcast.Hindcast;
import entente.analysis.hindcast.History;
import entente.analysis.hindcast.Period;
import entente.analysis.hindcast.Posterior;
import entente.analysis.hindcast.Runs;
import entente.analysis.hindcast.Targets;
import entente.experiment.design.ScenarioReader;
import entente.experiment.design.ScenarioSource;
import entente.experiment.design.ScenarioTemplate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One sitting of a calibration of the free parameters.
 *
 * @param terminal where the answer goes
 * @param seed seed of all draws
 * @param whole whether in the sizes first written down, and not in those afforded
 * @param workers number of threads
 * @param out folder asked for; null for the usual one
 */
record CalibrationSitting(Terminal terminal, long seed, boolean whole, int workers, Path out) {

  /** Looks for the values, or goes on where an earlier sitting stopped, and tells them. */
  int hold() throws IOException, InterruptedException {
    ScenarioSource source = ScenarioReader.load(Hindcast.FROM_1992, List.of());
    CalibrationSizes sizes = whole ? CalibrationSizes.PROTOCOL : CalibrationSizes.AFFORDED;
    Path folder = out == null ? Path.of("results", "hindcast-calibration") : out;
    Path file = folder.resolve("evaluations-" + source.modelDigest().substring(0, 16) + ".csv");
    Evaluations evaluations = Evaluations.in(file);
    Targets targets = new Targets(History.shipped(), Period.TRAINING, source.scenario().states());
    int total = sizes.searchRuns() + sizes.rejectionRuns();
    try (Runs runs = new Runs(workers, HindcastCommand.progress(terminal, total))) {
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
      tell(best, posterior);
    }
    terminal.note("Evaluations: " + file);
    return ExitStatus.DONE;
  }

  private void tell(Evaluation best, List<Posterior> posterior) {
    Map<String, Object> json = new LinkedHashMap<>();
    TextTable table =
        new TextTable(1, "parameter", "value", "default", "middle half of the draws", "identified");
    for (int k = 0; k < posterior.size(); k++) {
      Posterior p = posterior.get(k);
      double value = best.values().get(k);
      table.row(
          p.parameter().path(),
          value,
          p.parameter().usual(),
          Words.number(p.lowerQuartile()) + " to " + Words.number(p.upperQuartile()),
          p.identified() ? "yes" : "no");
      json.put(
          p.parameter().path(),
          Map.of(
              "value", value,
              "lowerQuartile", p.lowerQuartile(),
              "median", p.median(),
              "upperQuartile", p.upperQuartile(),
              "spread", p.spread(),
              "identified", p.identified()));
    }
    json.put("objective", best.objective());
    if (terminal.json()) {
      terminal.print((Object) json);
    } else {
      terminal.print("Objective " + best.objective() + "\n\n" + table.render(terminal));
    }
  }
}
