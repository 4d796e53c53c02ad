package entente.ui.cli.command;

import entente.analysis.drawing.Provenance;
import entente.analysis.figure.evidence.ForecastFigure;
import entente.analysis.forecast.Forecaster;
import entente.analysis.forecast.WorldForecast;
import entente.analysis.hindcast.PortfolioWorld;
import entente.analysis.hindcast.Variant;
import entente.analysis.hindcast.calibration.Ensemble;
import entente.experiment.run.LocalRunner;
import entente.experiment.scenario.ScenarioSource;
import entente.experiment.store.Identity;
import entente.experiment.store.Input;
import entente.experiment.store.Program;
import entente.experiment.store.ResultsFolder;
import entente.experiment.store.ResultsPlace;
import entente.experiment.store.Session;
import entente.model.dynamics.Scenario;
import entente.text.Template;
import entente.ui.cli.answer.evidence.ForecastAnswer;
import entente.ui.cli.session.Pictures;
import entente.ui.cli.terminal.CommandAnswer;
import entente.ui.cli.terminal.ExitStatus;
import entente.ui.cli.terminal.Interrupts;
import entente.ui.cli.terminal.JsonText;
import entente.ui.cli.terminal.ProgressLine;
import entente.ui.cli.terminal.ShellWords;
import entente.ui.cli.terminal.Terminal;
import entente.ui.cli.terminal.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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

  private static final String WORDS = "answer.txt";
  private static final String JSON = "answer.json";
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

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      defaultValue = "1",
      description = "Seed of all draws; ${DEFAULT-VALUE} if left out.")
  private long seed;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "Threads; all cores if left out. Changes no result.")
  private Integer workers;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder of the results; results/forecast if left out.")
  private Path out;

  private static final int TEN_YEARS = 10;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (replicates < 1) {
      throw new UsageException("--replicates: value " + replicates + ", expected at least 1.");
    }
    if (workers != null && workers < 1) {
      throw new UsageException("--workers: value " + workers + ", expected at least 1.");
    }
    PortfolioWorld world = PortfolioWorld.of(from).orElseThrow(this::noWorld);
    ScenarioSource source = world.load();
    int last = from + source.scenario().rounds() / Scenario.ROUNDS_A_YEAR;
    int end = to == null ? Math.min(last, from + TEN_YEARS) : to;
    if (end <= from || end > last) {
      throw new UsageException(NO_YEAR.fill("to", end, "first", from + 1, "last", last));
    }
    Interrupts interrupts = new Interrupts(Thread.currentThread());
    try {
      return told(source, end);
    } finally {
      interrupts.close();
    }
  }

  private UsageException noWorld() {
    return new UsageException(NO_WORLD.fill("from", from, "years", PortfolioWorld.years()));
  }

  private int threads() {
    return workers == null ? LocalRunner.cores() : workers;
  }

  private int told(ScenarioSource source, int end) throws IOException, InterruptedException {
    Terminal terminal = parent.terminal();
    Ensemble ensemble = Ensemble.shipped(Variant.MODEL.word());
    Identity identity = identity(source, ensemble, end);
    Path asked = out == null ? Path.of("results", "forecast") : out;
    Optional<Path> complete = ResultsPlace.complete(asked, identity);
    if (complete.isPresent()) {
      terminal.print(Files.readString(complete.get().resolve(terminal.json() ? JSON : WORDS)));
      terminal.note("Complete already: " + complete.get());
      return ExitStatus.DONE;
    }
    String when = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    long start = System.nanoTime();
    try (ResultsFolder folder = ResultsPlace.claim(asked)) {
      int used = Math.min(replicates, ensemble.sets().size());
      int each = Forecaster.each(used, replicates);
      WorldForecast forecast =
          Forecaster.of(
              PortfolioWorld.template(source),
              ensemble.settings().subList(0, used),
              each,
              end - from,
              seed,
              threads(),
              ProgressLine.counting(terminal, used * each));
      ForecastAnswer made = new ForecastAnswer(forecast);
      CommandAnswer answer = made.answer(terminal);
      made.write(folder);
      Pictures.draw(folder, List.of(new ForecastFigure(forecast)), provenance(identity));
      folder.text(WORDS, answer.filed());
      folder.text(JSON, JsonText.text(answer.json()));
      double seconds = Math.rint((System.nanoTime() - start) * 1e-7) / 100;
      String java = System.getProperty("java.version");
      folder.finish(identity, forecast.runs(), 0, new Session(when, java, threads(), seconds));
      terminal.print(answer);
      terminal.note("Tables and figure: " + folder.path());
    }
    return ExitStatus.DONE;
  }

  private Identity identity(ScenarioSource source, Ensemble ensemble, int end) throws IOException {
    String command =
        ShellWords.line(
            List.of(
                "forecast",
                "--from",
                Integer.toString(from),
                "--to",
                Integer.toString(end),
                "--seed",
                Long.toString(seed),
                "--replicates",
                Integer.toString(replicates)));
    return Identity.of(
        Program.current(),
        command,
        seed,
        List.of(source.scenario().key()),
        List.of(
            Input.of(source.scenario().key(), source.text()),
            Input.of("frozen sets", ensemble.settings().toString())));
  }

  private static Provenance provenance(Identity identity) {
    SortedMap<String, String> digests = new TreeMap<>();
    identity.inputs().forEach(input -> digests.put(input.name(), input.sha256()));
    return new Provenance(
        "Entente " + identity.program().version(),
        identity.command(),
        "replicate 0: " + identity.seed(),
        digests);
  }
}
