package entente.ui.cli.command;

import entente.analysis.drawing.Drawn;
import entente.analysis.drawing.Provenance;
import entente.analysis.figure.evidence.HindcastFigures;
import entente.analysis.hindcast.Findings;
import entente.analysis.hindcast.Hindcast;
import entente.analysis.hindcast.Misses;
import entente.analysis.hindcast.Stylised;
import entente.analysis.hindcast.calibration.Frozen;
import entente.analysis.hindcast.calibration.Posterior;
import entente.analysis.hindcast.observed.Runs;
import entente.analysis.hindcast.observed.SimulatedStandings;
import entente.analysis.hindcast.score.Clusters;
import entente.analysis.hindcast.score.ForecastScore;
import entente.analysis.hindcast.score.Permutation;
import entente.analysis.hindcast.score.Scorer;
import entente.analysis.report.HindcastReport;
import entente.experiment.run.LocalRunner;
import entente.experiment.scenario.ScenarioReader;
import entente.experiment.scenario.ScenarioSource;
import entente.experiment.scenario.ScenarioTemplate;
import entente.experiment.store.Identity;
import entente.experiment.store.Input;
import entente.experiment.store.Program;
import entente.experiment.store.ResultsFolder;
import entente.experiment.store.ResultsPlace;
import entente.experiment.store.Session;
import entente.ui.cli.answer.evidence.HindcastAnswer;
import entente.ui.cli.session.CalibrationSession;
import entente.ui.cli.session.Pictures;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** The first hindcast, of the model of pairs and the ladder, as it was. */
@Command(
    name = "first-model",
    description =
        "The first hindcast, of the model of pairs and the ladder, by the protocol it had:"
            + " calibrated on the years to 2008, frozen, scored on those after it.",
    footer = {
      "",
      "Without --calibrate the frozen values are used; whole it takes some minutes.",
      "",
      "Examples:",
      "  entente hindcast first-model",
      "  entente hindcast first-model --replicates 50 --json",
      "  entente hindcast first-model --calibrate --out results/my-calibration"
    })
final class FirstModelCommand implements Callable<Integer> {

  private static final int REPLICATES = 500;
  private static final int ABLATION_REPLICATES = 50;
  private static final int EXPLAINED = 20;
  private static final String WORDS = "answer.txt";
  private static final String JSON = "answer.json";
  private static final String REPORT = "report.html";

  @ParentCommand private HindcastCommand parent;

  @Option(
      names = "--replicates",
      paramLabel = "N",
      defaultValue = "500",
      description =
          "Runs of each scenario, and of each ablation up to 50; ${DEFAULT-VALUE} if left out.")
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
      names = "--whole",
      description =
          "Calibrate in the sizes first written down, about 190 000 runs, and not in those"
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
      description = "Folder of the results; results/hindcast-first-model if left out.")
  private Path out;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (replicates < 1) {
      throw new UsageException("--replicates: value " + replicates + ", expected at least 1.");
    }
    if (workers != null && workers < 1) {
      throw new UsageException("--workers: value " + workers + ", expected at least 1.");
    }
    if (whole && !calibrate) {
      throw new UsageException("--whole: says how to calibrate. Maybe --calibrate --whole.");
    }
    Interrupts interrupts = new Interrupts(Thread.currentThread());
    try {
      return calibrate
          ? new CalibrationSession(parent.terminal(), seed, whole, threads(), out).hold()
          : scored();
    } finally {
      interrupts.close();
    }
  }

  private int threads() {
    return workers == null ? LocalRunner.cores() : workers;
  }

  private static ScenarioTemplate template(ScenarioSource source) {
    return ScenarioTemplate.of(source.scenario().key(), source.text());
  }

  private int scored() throws IOException, InterruptedException {
    Terminal terminal = parent.terminal();
    ScenarioSource early = ScenarioReader.load(Hindcast.FROM_1992, List.of());
    ScenarioSource late = ScenarioReader.load(Hindcast.FROM_2008, List.of());
    Frozen frozen = Frozen.shipped();
    Identity identity = identity(early, late, frozen);
    Path asked = out == null ? Path.of("results", "hindcast-first-model") : out;
    Optional<Path> complete = ResultsPlace.complete(asked, identity);
    if (complete.isPresent()) {
      String file = terminal.json() ? JSON : WORDS;
      terminal.print(Files.readString(complete.get().resolve(file)));
      terminal.note("Complete already: " + complete.get());
      return ExitStatus.DONE;
    }
    String when = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    long start = System.nanoTime();
    try (ResultsFolder folder = ResultsPlace.claim(asked)) {
      Findings findings = findings(early, late, frozen);
      HindcastAnswer answer = new HindcastAnswer(findings);
      String words = answer.words(terminal);
      Provenance provenance = provenance(identity);
      List<Drawn> drawn = Pictures.draw(folder, HindcastFigures.of(findings.cards()), provenance);
      folder.text(REPORT, new HindcastReport(findings, provenance).html(drawn));
      folder.text(WORDS, Terminal.plain(words));
      folder.text(JSON, JsonText.text(answer.json()));
      int runs = Hindcast.runs(replicates, ablationReplicates());
      double seconds = Math.rint((System.nanoTime() - start) * 1e-7) / 100;
      folder.finish(
          identity,
          runs,
          0,
          new Session(when, System.getProperty("java.version"), threads(), seconds));
      if (terminal.json()) {
        terminal.print(answer.json());
      } else {
        terminal.print(words);
      }
      terminal.note("Report, tables and figures: " + folder.path());
    }
    return ExitStatus.DONE;
  }

  private int ablationReplicates() {
    return Math.min(replicates, ABLATION_REPLICATES);
  }

  private Findings findings(ScenarioSource early, ScenarioSource late, Frozen frozen)
      throws InterruptedException, IOException {
    int total = Hindcast.runs(replicates, ablationReplicates());
    try (Runs runs = new Runs(threads(), ProgressLine.counting(parent.terminal(), total))) {
      Hindcast hindcast =
          new Hindcast(template(early), template(late), frozen.settings(), seed, runs);
      boolean quick = replicates < REPLICATES;
      Scorer scorer =
          new Scorer(quick ? 500 : Clusters.SAMPLES, quick ? 999 : Permutation.SHUFFLES, seed);
      List<ForecastScore> cards = hindcast.cards(scorer, replicates);
      List<List<Misses.Miss>> misses = new ArrayList<>();
      for (boolean again : new boolean[] {false, true}) {
        ForecastScore card = cards.get(again ? 2 : 1);
        int looked = Math.min(replicates, EXPLAINED);
        misses.add(new Misses(hindcast.scenario(again), card).explained(seed, looked));
      }
      SimulatedStandings throughout = cards.get(1).futures();
      SortedMap<String, String> now = new TreeMap<>(early.files());
      now.putAll(late.files());
      return new Findings(
          frozen,
          Posterior.shipped(),
          cards,
          hindcast.ablations(ablationReplicates()),
          ablationReplicates(),
          new Stylised(throughout, early.scenario().states()).all(),
          misses,
          frozen.changed(now));
    }
  }

  private Identity identity(ScenarioSource early, ScenarioSource late, Frozen frozen)
      throws IOException {
    String command =
        ShellWords.line(
            List.of(
                "hindcast",
                "first-model",
                "--seed",
                Long.toString(seed),
                "--replicates",
                Integer.toString(replicates)));
    return Identity.of(
        Program.current(),
        command,
        seed,
        List.of(Hindcast.FROM_1992, Hindcast.FROM_2008),
        List.of(
            Input.of(Hindcast.FROM_1992, early.text()),
            Input.of(Hindcast.FROM_2008, late.text()),
            Input.of("frozen values", frozen.settings().toString())));
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
