package entente.ui.cli.session;

import entente.analysis.hindcast.PortfolioWorld;
import entente.analysis.hindcast.Variant;
import entente.analysis.hindcast.calibration.EnsembleSearch;
import entente.analysis.hindcast.calibration.EnsembleSizes;
import entente.analysis.hindcast.calibration.Evaluation;
import entente.analysis.hindcast.calibration.Evaluations;
import entente.analysis.hindcast.calibration.FreeParameter;
import entente.analysis.hindcast.observed.ObservedHistory;
import entente.analysis.hindcast.observed.Period;
import entente.analysis.hindcast.observed.Runs;
import entente.analysis.hindcast.observed.Targets;
import entente.experiment.scenario.ScenarioSource;
import entente.text.Template;
import entente.ui.cli.answer.evidence.ParameterSet;
import entente.ui.cli.terminal.CommandAnswer;
import entente.ui.cli.terminal.ExitStatus;
import entente.ui.cli.terminal.ProgressLine;
import entente.ui.cli.terminal.Terminal;
import entente.ui.cli.terminal.TextTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One session of the search for sets of the free parameters of portfolios.
 *
 * @param terminal where the answer goes
 * @param variant which model
 * @param seed seed of all draws
 * @param whole whether in the sizes first written down, and not in those afforded
 * @param workers number of threads
 * @param out folder asked for; null for the usual one
 */
public record EnsembleSession(
    Terminal terminal, Variant variant, long seed, boolean whole, int workers, Path out) {

  private static final Template KEPT =
      Template.of(
          "Stopped. The evaluations so far are kept in {file}; run the same command to go on.");
  private static final Template FILE = Template.of("{variant}-{digest}.csv");
  private static final int DIGITS = 16;

  /**
   * What is answered as JSON.
   *
   * @param ensemble the sets, the best first
   */
  private record Found(List<ParameterSet> ensemble) {}

  /** Looks for the sets, or goes on where an earlier session stopped, and tells them. */
  public int hold() throws IOException, InterruptedException {
    ScenarioSource source = PortfolioWorld.OF_1992.load();
    EnsembleSizes sizes = whole ? EnsembleSizes.PROTOCOL : variant.sizes();
    Path folder = out == null ? Path.of("results", "hindcast-calibration") : out;
    String digest = source.modelDigest().substring(0, DIGITS);
    Path file = folder.resolve(FILE.fill("variant", variant.word(), "digest", digest));
    Evaluations evaluations = Evaluations.in(file, FreeParameter.PORTFOLIO);
    Targets targets =
        new Targets(ObservedHistory.shipped(), Period.TRAINING, source.scenario().states());
    EnsembleSearch search =
        new EnsembleSearch(
            PortfolioWorld.template(source), variant.settings(), targets, sizes, seed);
    try (Runs runs = new Runs(workers, ProgressLine.counting(terminal, sizes.runs()))) {
      tell(search.search(runs, evaluations), folder);
    } catch (InterruptedException e) {
      InterruptedException stopped = new InterruptedException(KEPT.fill("file", file));
      stopped.initCause(e);
      throw stopped;
    }
    terminal.note("Evaluations: " + file);
    return ExitStatus.DONE;
  }

  private void tell(List<Evaluation> ensemble, Path folder) {
    List<String> names =
        FreeParameter.PORTFOLIO.stream()
            .map(p -> p.path().substring(p.path().lastIndexOf('.') + 1))
            .toList();
    String[] head =
        Stream.concat(Stream.of("point", "log score"), names.stream()).toArray(String[]::new);
    TextTable table = new TextTable(0, head);
    for (Evaluation set : ensemble) {
      List<Object> row = new ArrayList<>(List.of(set.index(), set.objective()));
      row.addAll(set.values());
      table.row(row.toArray());
    }
    CommandAnswer answer =
        new CommandAnswer(table.render(terminal), new Found(ParameterSet.of(ensemble)));
    terminal.print(answer, folder, folder);
  }
}
