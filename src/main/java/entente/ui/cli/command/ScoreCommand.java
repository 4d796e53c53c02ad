package entente.ui.cli.command;

import entente.analysis.hindcast.observed.Stance;
import entente.analysis.hindcast.score.Clusters;
import entente.analysis.hindcast.score.FileScores;
import entente.analysis.hindcast.score.ForecastFiles;
import entente.analysis.hindcast.score.WrittenForecast;
import entente.experiment.input.Source;
import entente.ui.cli.answer.evidence.ScoreAnswer;
import entente.ui.cli.terminal.ExitStatus;
import entente.ui.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** How good a forecast was, whoever made it. */
@Command(
    name = "score",
    description =
        "Scores a forecast of who stands where, whoever made it, against what happened; writes nothing.",
    footer = {
      "",
      "Examples:",
      "  entente score forecast.csv observed.csv",
      "  entente score forecast.csv observed.csv --json",
      "",
      "A forecast has a row for each state, year and destination (WEST, EAST, SEAT, NONE), whose"
          + " four chances sum to 1. It is scored at the last year that is also observed."
    })
final class ScoreCommand implements Callable<Integer> {

  @ParentCommand private EntenteCommand parent;

  @Parameters(
      index = "0",
      paramLabel = "FORECAST.csv",
      description =
          "Table with the columns state, from, to, destination, year, chance and perhaps low, high.")
  private Path forecast;

  @Parameters(
      index = "1",
      paramLabel = "OBSERVED.csv",
      description =
          "Table with the columns state, year, stance, at least for the year in which the forecast"
              + " starts and for one that it tells.")
  private Path observed;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      defaultValue = "1",
      description = "Seed of the bootstrap behind the intervals; ${DEFAULT-VALUE} if left out.")
  private long seed;

  @Override
  public Integer call() {
    Terminal terminal = parent.terminal();
    WrittenForecast told = ForecastFiles.forecast(forecast);
    Map<String, NavigableMap<Integer, Stance>> stances = ForecastFiles.observed(observed);
    FileScores scores =
        FileScores.of(told, stances, Source.OfFile.of(observed), Clusters.SAMPLES, seed);
    terminal.print(new ScoreAnswer(scores).answer(terminal));
    return ExitStatus.DONE;
  }
}
