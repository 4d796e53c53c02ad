package entente.ui.cli.command;

import entente.analysis.drawing.Drawn;
import entente.analysis.figure.evidence.HindcastFigures;
import entente.analysis.hindcast.Findings;
import entente.analysis.hindcast.FirstModelWorld;
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
import entente.experiment.scenario.ScenarioSource;
import entente.experiment.scenario.ScenarioTemplate;
import entente.experiment.store.Identity;
import entente.experiment.store.Input;
import entente.ui.cli.answer.evidence.HindcastAnswer;
import entente.ui.cli.option.RunningOptions;
import entente.ui.cli.session.CalibrationSession;
import entente.ui.cli.session.EvidenceSession;
import entente.ui.cli.session.Pictures;
import entente.ui.cli.terminal.CommandAnswer;
import entente.ui.cli.terminal.Interrupts;
import entente.ui.cli.terminal.ProgressLine;
import entente.ui.cli.terminal.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
  private static final String REPORT = "report.html";

  @ParentCommand private HindcastCommand parent;

  @Option(
      names = "--replicates",
      paramLabel = "N",
      defaultValue = "500",
      description =
          "Runs of each scenario, and of each ablation up to 50; ${DEFAULT-VALUE} if left out.")
  private int replicates;

  @Mixin private RunningOptions running;

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
      names = "--out",
      paramLabel = "DIR",
      description = "Folder of the results; results/hindcast-first-model if left out.")
  private Path out;

  @Override
  public Integer call() throws IOException, InterruptedException {
    running.check(replicates);
    if (whole && !calibrate) {
      throw new UsageException("--whole: says how to calibrate. Maybe --calibrate --whole.");
    }
    return calibrate ? calibrated() : scored();
  }

  private int calibrated() throws IOException, InterruptedException {
    Interrupts interrupts = new Interrupts(Thread.currentThread());
    try {
      return new CalibrationSession(
              parent.terminal(), running.seed(), whole, running.threads(), out)
          .hold();
    } finally {
      interrupts.close();
    }
  }

  private static ScenarioTemplate template(ScenarioSource source) {
    return ScenarioTemplate.of(source.scenario().key(), source.text());
  }

  private int scored() throws IOException, InterruptedException {
    ScenarioSource early = FirstModelWorld.OF_1992.load();
    ScenarioSource late = FirstModelWorld.OF_2008.load();
    Frozen frozen = Frozen.shipped();
    Path asked = out == null ? Path.of("results", "hindcast-first-model") : out;
    return new EvidenceSession(
            parent.terminal(), asked, running.threads(), identity(early, late, frozen))
        .hold(
            Hindcast.runs(replicates, ablationReplicates()),
            (folder, provenance) -> {
              Findings findings = findings(early, late, frozen);
              HindcastAnswer answer = new HindcastAnswer(findings);
              List<Drawn> drawn =
                  Pictures.draw(folder, HindcastFigures.of(findings.cards()), provenance);
              folder.text(REPORT, new HindcastReport(findings, provenance).html(drawn));
              return new CommandAnswer(answer.words(parent.terminal()), answer.json());
            });
  }

  private int ablationReplicates() {
    return Math.min(replicates, ABLATION_REPLICATES);
  }

  private Findings findings(ScenarioSource early, ScenarioSource late, Frozen frozen)
      throws InterruptedException, IOException {
    int total = Hindcast.runs(replicates, ablationReplicates());
    try (Runs runs = new Runs(running.threads(), ProgressLine.counting(parent.terminal(), total))) {
      Hindcast hindcast =
          new Hindcast(template(early), template(late), frozen.settings(), running.seed(), runs);
      boolean quick = replicates < REPLICATES;
      Scorer scorer =
          new Scorer(
              quick ? 500 : Clusters.SAMPLES, quick ? 999 : Permutation.SHUFFLES, running.seed());
      List<ForecastScore> cards = hindcast.cards(scorer, replicates);
      List<List<Misses.Miss>> misses = new ArrayList<>();
      for (boolean again : new boolean[] {false, true}) {
        ForecastScore card = cards.get(again ? 2 : 1);
        int looked = Math.min(replicates, EXPLAINED);
        misses.add(new Misses(hindcast.scenario(again), card).explained(running.seed(), looked));
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
    return new HindcastIdentity(running, replicates)
        .of(
            List.of("hindcast", "first-model"),
            List.of(),
            List.of(
                Input.of(FirstModelWorld.OF_1992.key(), early.text()),
                Input.of(FirstModelWorld.OF_2008.key(), late.text())),
            List.of(Input.of("frozen values", frozen.settings().toString())));
  }
}
