package entente.ui.cli.command;

import entente.analysis.drawing.Drawn;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Provenance;
import entente.analysis.figure.evidence.SecondFigure;
import entente.analysis.hindcast.PortfolioHindcast;
import entente.analysis.hindcast.PortfolioWorld;
import entente.analysis.hindcast.SecondFindings;
import entente.analysis.hindcast.StepMisses;
import entente.analysis.hindcast.Variant;
import entente.analysis.hindcast.calibration.Ensemble;
import entente.analysis.hindcast.observed.Runs;
import entente.analysis.hindcast.score.CardScorer;
import entente.analysis.hindcast.score.ChanceCard;
import entente.analysis.hindcast.score.Clusters;
import entente.analysis.hindcast.score.Permutation;
import entente.analysis.report.SecondReport;
import entente.experiment.scenario.ScenarioSource;
import entente.experiment.scenario.Setting;
import entente.experiment.store.Identity;
import entente.experiment.store.Input;
import entente.experiment.store.Program;
import entente.experiment.store.ResultsFolder;
import entente.experiment.store.ResultsPlace;
import entente.experiment.store.Session;
import entente.ui.cli.answer.evidence.SecondAnswer;
import entente.ui.cli.option.ExperimentOptions;
import entente.ui.cli.session.EnsembleSession;
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

/** Tests the model of portfolios against who changed sides from 1992 to 2024. */
@Command(
    name = "hindcast",
    subcommands = FirstModelCommand.class,
    description =
        "Tests the model against who changed sides from 1992 to 2024: calibrated on the years to"
            + " 2008, frozen, scored on those after it, beside simple rules.",
    footer = {
      "",
      "Without --calibrate the frozen values are used; whole it takes some minutes.",
      "",
      "Examples:",
      "  entente hindcast",
      "  entente hindcast --replicates 50 --json",
      "  entente hindcast --calibrate --bare --out results/my-calibration",
      "  entente hindcast first-model",
      "",
      "The first hindcast, of the model of pairs and the ladder, is hindcast first-model."
    })
final class HindcastCommand implements Callable<Integer> {

  @ParentCommand private EntenteCommand parent;

  private static final int REPLICATES = 500;
  private static final int EXPLAINED = 20;
  private static final String WORDS = "answer.txt";
  private static final String JSON = "answer.json";
  private static final String REPORT = "report.html";

  @Option(
      names = "--replicates",
      paramLabel = "N",
      defaultValue = "500",
      description = "Runs of each world; ${DEFAULT-VALUE} if left out.")
  private int replicates;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      defaultValue = "1",
      description = "Seed of all draws; ${DEFAULT-VALUE} if left out.")
  private long seed;

  @Option(
      names = "--calibrate",
      description =
          "Look for the free parameters again, on 1993 to 2008; goes on where it stopped.")
  private boolean calibrate;

  @Option(
      names = "--bare",
      description = "Calibrate the model without what has no support before 2009.")
  private boolean bare;

  @Option(
      names = "--whole",
      description =
          "Calibrate in the sizes first written down, about 21 000 runs, and not in those"
              + " afforded.")
  private boolean whole;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "Threads; all cores if left out. Changes no result.")
  private Integer workers;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder of the results; results/hindcast if left out.")
  private Path out;

  /** Returns where answers go. */
  Terminal terminal() {
    return parent.terminal();
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (replicates < 1) {
      throw new UsageException("--replicates: value " + replicates + ", expected at least 1.");
    }
    threads(); // refuses a number out of range
    if (whole && !calibrate) {
      throw new UsageException("--whole: says how to calibrate. Maybe --calibrate --whole.");
    }
    if (bare && !calibrate) {
      throw new UsageException("--bare: says what to calibrate. Maybe --calibrate --bare.");
    }
    Interrupts interrupts = new Interrupts(Thread.currentThread());
    try {
      if (!calibrate) {
        return scored();
      }
      Variant variant = bare ? Variant.BARE : Variant.MODEL;
      return new EnsembleSession(parent.terminal(), variant, seed, whole, threads(), out).hold();
    } finally {
      interrupts.close();
    }
  }

  private int threads() {
    return ExperimentOptions.threads(workers);
  }

  private int scored() throws IOException, InterruptedException {
    Terminal terminal = parent.terminal();
    ScenarioSource early = PortfolioWorld.OF_1992.load();
    ScenarioSource late = PortfolioWorld.OF_2008.load();
    Ensemble ensemble = Ensemble.shipped(Variant.MODEL.word());
    Ensemble without = Ensemble.shipped(Variant.BARE.word());
    Identity identity = identity(early, late, ensemble, without);
    Path asked = out == null ? Path.of("results", "hindcast") : out;
    Optional<Path> complete = ResultsPlace.complete(asked, identity);
    if (complete.isPresent()) {
      String file = terminal.json() ? JSON : WORDS;
      terminal.print(Files.readString(complete.get().resolve(file)), complete.get(), asked);
      terminal.note("Complete already: " + complete.get());
      return ExitStatus.DONE;
    }
    String when = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    long start = System.nanoTime();
    int each = PortfolioHindcast.runs(ensemble.sets().size(), replicates);
    int total = 2 * (each + replicates + PortfolioHindcast.runs(without.sets().size(), replicates));
    try (ResultsFolder folder = ResultsPlace.claim(asked)) {
      SecondFindings findings = findings(early, late, ensemble, without, total);
      SecondAnswer made = new SecondAnswer(findings);
      CommandAnswer answer = made.answer(terminal);
      Provenance provenance = provenance(identity);
      List<Figure> figures = List.of(new SecondFigure(findings.cards()));
      List<Drawn> drawn = Pictures.draw(folder, figures, provenance);
      folder.text(REPORT, new SecondReport(findings, provenance).html(drawn));
      folder.text(WORDS, answer.filed());
      folder.text(JSON, JsonText.text(answer.json()));
      made.write(folder);
      double seconds = Math.rint((System.nanoTime() - start) * 1e-7) / 100;
      folder.finish(
          identity,
          total,
          0,
          new Session(when, System.getProperty("java.version"), threads(), seconds));
      terminal.print(answer, folder.path(), asked);
      terminal.note("Report, tables and figure: " + folder.path());
    }
    return ExitStatus.DONE;
  }

  private SecondFindings findings(
      ScenarioSource early, ScenarioSource late, Ensemble ensemble, Ensemble without, int total)
      throws InterruptedException {
    try (Runs runs = new Runs(threads(), ProgressLine.counting(parent.terminal(), total))) {
      PortfolioHindcast hindcast =
          new PortfolioHindcast(
              PortfolioWorld.template(early),
              PortfolioWorld.template(late),
              replicates,
              seed,
              runs);
      boolean quick = replicates < REPLICATES;
      CardScorer scorer =
          new CardScorer(quick ? 200 : Clusters.SAMPLES, quick ? 199 : Permutation.SHUFFLES, seed);
      SortedMap<String, String> now = new TreeMap<>(early.files());
      now.putAll(late.files());
      List<ChanceCard> cards = hindcast.cards(scorer);
      List<List<Setting>> sets = ensemble.settings();
      sets = sets.subList(0, Math.min(EXPLAINED, Math.min(sets.size(), replicates)));
      List<List<StepMisses.Miss>> misses =
          List.of(
              StepMisses.of(cards.get(1), PortfolioWorld.template(early), sets, seed),
              StepMisses.of(cards.get(2), PortfolioWorld.template(late), sets, seed));
      return new SecondFindings(ensemble, without, cards, misses, Ensemble.changed(now));
    }
  }

  private Identity identity(
      ScenarioSource early, ScenarioSource late, Ensemble ensemble, Ensemble without)
      throws IOException {
    String command =
        ShellWords.line(
            List.of(
                "hindcast",
                "--seed",
                Long.toString(seed),
                "--replicates",
                Integer.toString(replicates)));
    return Identity.of(
        Program.current(),
        command,
        seed,
        List.of(PortfolioWorld.OF_1992.key(), PortfolioWorld.OF_2008.key()),
        List.of(
            Input.of(PortfolioWorld.OF_1992.key(), early.text()),
            Input.of(PortfolioWorld.OF_2008.key(), late.text()),
            Input.of("frozen sets", ensemble.settings().toString()),
            Input.of("frozen sets, bare", without.settings().toString())));
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
