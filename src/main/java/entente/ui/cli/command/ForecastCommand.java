package entente.ui.cli.command;

import entente.analysis.drawing.Figure;
import entente.analysis.figure.evidence.ForecastFigure;
import entente.analysis.figure.evidence.ForecastMapFigure;
import entente.analysis.forecast.Forecaster;
import entente.analysis.forecast.WorldForecast;
import entente.analysis.hindcast.PortfolioWorld;
import entente.analysis.hindcast.Variant;
import entente.analysis.hindcast.calibration.Ensemble;
import entente.experiment.scenario.ScenarioSource;
import entente.experiment.store.Identity;
import entente.experiment.store.Input;
import entente.model.dynamics.Scenario;
import entente.model.states.StateFacts;
import entente.text.Template;
import entente.ui.cli.answer.evidence.ForecastAnswer;
import entente.ui.cli.option.RunningOptions;
import entente.ui.cli.session.EvidenceSession;
import entente.ui.cli.session.Pictures;
import entente.ui.cli.terminal.ProgressLine;
import entente.ui.cli.terminal.Terminal;
import entente.ui.cli.terminal.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Says who will stand where, and which pairs will be at war, as runs of a world have it. */
@Command(
    name = "forecast",
    description =
        "Chances by state, destination and year, and of new wars by pair, from runs under all sets"
            + " of parameters that the hindcast kept; anybody can score it later.",
    footer = {
      "",
      "Examples:",
      "  entente forecast",
      "  entente forecast --to 2030 --out results/my-forecast",
      "  entente score results/forecast/forecast.csv observed.csv"
    })
final class ForecastCommand implements Callable<Integer> {

  private static final Template NO_WORLD =
      Template.of("--from: value {from}, expected {years}, the years of which there are worlds.");
  private static final Template NO_YEAR =
      Template.of("--to: value {to}, expected {first} to {last}.");

  @ParentCommand private EntenteCommand parent;

  @Option(
      names = "--from",
      paramLabel = "YEAR",
      defaultValue = "2024",
      description = "Year at whose end it starts; ${DEFAULT-VALUE} if left out.")
  private int from;

  @Option(
      names = "--to",
      paramLabel = "YEAR",
      description = "Last year that is told; ten years later if left out.")
  private Integer to;

  @Option(
      names = "--replicates",
      paramLabel = "N",
      defaultValue = "2400",
      description = "Runs, shared out among the sets; ${DEFAULT-VALUE} if left out.")
  private int replicates;

  @Mixin private RunningOptions running;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder of the results; results/forecast if left out.")
  private Path out;

  private static final int TEN_YEARS = 10;

  @Override
  public Integer call() throws IOException, InterruptedException {
    running.check(replicates);
    PortfolioWorld world = PortfolioWorld.of(from).orElseThrow(this::noWorld);
    ScenarioSource source = world.load();
    int last = from + source.scenario().rounds() / Scenario.ROUNDS_A_YEAR;
    int end = to == null ? Math.min(last, from + TEN_YEARS) : to;
    if (end <= from || end > last) {
      throw new UsageException(NO_YEAR.fill("to", end, "first", from + 1, "last", last));
    }
    Ensemble ensemble = Ensemble.shipped(Variant.MODEL.word());
    int used = Math.min(replicates, ensemble.sets().size());
    int each = Forecaster.each(used, replicates);
    Path asked = out == null ? Path.of("results", "forecast") : out;
    Terminal terminal = parent.terminal();
    return new EvidenceSession(terminal, asked, running.threads(), identity(source, ensemble, end))
        .hold(
            used * each,
            (folder, provenance) -> {
              WorldForecast forecast =
                  Forecaster.of(
                      PortfolioWorld.template(source),
                      ensemble.settings().subList(0, used),
                      each,
                      end - from,
                      running.seed(),
                      running.threads(),
                      ProgressLine.counting(terminal, used * each));
              ForecastAnswer made = new ForecastAnswer(forecast);
              made.write(folder);
              List<StateFacts> states = source.scenario().states();
              List<Figure> figures =
                  List.of(new ForecastFigure(forecast), ForecastMapFigure.of(forecast, states));
              Pictures.draw(folder, figures, provenance);
              return made.answer(terminal);
            });
  }

  private UsageException noWorld() {
    return new UsageException(NO_WORLD.fill("from", from, "years", PortfolioWorld.years()));
  }

  private Identity identity(ScenarioSource source, Ensemble ensemble, int end) throws IOException {
    List<String> years = List.of("--from", Integer.toString(from), "--to", Integer.toString(end));
    return new HindcastIdentity(running, replicates)
        .of(
            Stream.concat(Stream.of("forecast"), years.stream()).toList(),
            List.of(),
            List.of(Input.of(source.scenario().key(), source.text())),
            List.of(Input.of("frozen sets", ensemble.settings().toString())));
  }
}
