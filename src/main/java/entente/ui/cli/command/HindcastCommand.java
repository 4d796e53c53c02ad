package entente.ui.cli.command;

import entente.analysis.drawing.Drawn;
import entente.analysis.drawing.Figure;
import entente.analysis.figure.evidence.MissesFigure;
import entente.analysis.figure.evidence.SecondFigure;
import entente.analysis.hindcast.PortfolioHindcast;
import entente.analysis.hindcast.PortfolioWorld;
import entente.analysis.hindcast.SecondFindings;
import entente.analysis.hindcast.StepMisses;
import entente.analysis.hindcast.ToldState;
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
import entente.ui.cli.answer.evidence.SecondAnswer;
import entente.ui.cli.option.RunningOptions;
import entente.ui.cli.session.EnsembleSession;
import entente.ui.cli.session.EvidenceSession;
import entente.ui.cli.session.Pictures;
import entente.ui.cli.terminal.Interrupts;
import entente.ui.cli.terminal.ProgressLine;
import entente.ui.cli.terminal.Terminal;
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

/** Tests the model of portfolios against who changed sides from 1992 to 2024. */
@Command(
    name = "hindcast",
    subcommands = {AblationCommand.class, FirstModelCommand.class, RollingCommand.class},
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
      "  entente hindcast ablation",
      "  entente hindcast first-model",
      "  entente hindcast rolling",
      "",
      "The first hindcast, of the model of pairs and the ladder, is hindcast first-model."
    })
final class HindcastCommand implements Callable<Integer> {

  @ParentCommand private EntenteCommand parent;

  private static final int REPLICATES = 500;
  private static final int EXPLAINED = 20;
  private static final String REPORT = "report.html";

  @Option(
      names = "--replicates",
      paramLabel = "N",
      defaultValue = "500",
      description = "Runs of each world; ${DEFAULT-VALUE} if left out.")
  private int replicates;

  @Mixin private RunningOptions running;

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
    running.check(replicates);
    if (whole && !calibrate) {
      throw new UsageException("--whole: says how to calibrate. Maybe --calibrate --whole.");
    }
    if (bare && !calibrate) {
      throw new UsageException("--bare: says what to calibrate. Maybe --calibrate --bare.");
    }
    return calibrate ? calibrated() : scored();
  }

  private int calibrated() throws IOException, InterruptedException {
    Variant variant = bare ? Variant.BARE : Variant.MODEL;
    Interrupts interrupts = new Interrupts(Thread.currentThread());
    try {
      return new EnsembleSession(
              parent.terminal(), variant, running.seed(), whole, running.threads(), out)
          .hold();
    } finally {
      interrupts.close();
    }
  }

  private int scored() throws IOException, InterruptedException {
    ScenarioSource early = PortfolioWorld.OF_1992.load();
    ScenarioSource late = PortfolioWorld.OF_2008.load();
    Ensemble ensemble = Ensemble.shipped(Variant.MODEL.word());
    Ensemble without = Ensemble.shipped(Variant.BARE.word());
    Path asked = out == null ? Path.of("results", "hindcast") : out;
    int each = PortfolioHindcast.runs(ensemble.sets().size(), replicates);
    int total = 2 * (each + replicates + PortfolioHindcast.runs(without.sets().size(), replicates));
    return new EvidenceSession(
            parent.terminal(), asked, running.threads(), identity(early, late, ensemble, without))
        .hold(
            total,
            (folder, provenance) -> {
              SecondFindings findings = findings(early, late, ensemble, without, total);
              SecondAnswer made = new SecondAnswer(findings);
              List<Figure> figures = figures(findings.cards());
              List<Drawn> drawn = Pictures.draw(folder, figures, provenance);
              folder.text(REPORT, new SecondReport(findings, provenance).html(drawn));
              made.write(folder);
              return made.answer(parent.terminal());
            });
  }

  private static List<Figure> figures(List<ChanceCard> cards) {
    List<Figure> figures = new ArrayList<>(List.of(new SecondFigure(cards)));
    for (ChanceCard card : cards.subList(1, 3)) {
      figures.add(
          new MissesFigure(
              card.period(),
              card.targets().period(),
              card.futures().start(),
              card.targets().states(),
              ToldState.of(card)));
    }
    return figures;
  }

  private SecondFindings findings(
      ScenarioSource early, ScenarioSource late, Ensemble ensemble, Ensemble without, int total)
      throws InterruptedException {
    try (Runs runs = new Runs(running.threads(), ProgressLine.counting(parent.terminal(), total))) {
      PortfolioHindcast hindcast =
          new PortfolioHindcast(
              PortfolioWorld.template(early),
              PortfolioWorld.template(late),
              replicates,
              running.seed(),
              runs);
      boolean quick = replicates < REPLICATES;
      CardScorer scorer =
          new CardScorer(
              quick ? 200 : Clusters.SAMPLES, quick ? 199 : Permutation.SHUFFLES, running.seed());
      SortedMap<String, String> now = new TreeMap<>(early.files());
      now.putAll(late.files());
      List<ChanceCard> cards = hindcast.cards(scorer);
      List<List<Setting>> sets = ensemble.settings();
      sets = sets.subList(0, Math.min(EXPLAINED, Math.min(sets.size(), replicates)));
      List<List<StepMisses.Miss>> misses =
          List.of(
              StepMisses.of(cards.get(1), PortfolioWorld.template(early), sets, running.seed()),
              StepMisses.of(cards.get(2), PortfolioWorld.template(late), sets, running.seed()));
      return new SecondFindings(ensemble, without, cards, misses, Ensemble.changed(now));
    }
  }

  private Identity identity(
      ScenarioSource early, ScenarioSource late, Ensemble ensemble, Ensemble without)
      throws IOException {
    return new HindcastIdentity(running, replicates)
        .of(
            List.of("hindcast"),
            List.of(),
            List.of(
                Input.of(PortfolioWorld.OF_1992.key(), early.text()),
                Input.of(PortfolioWorld.OF_2008.key(), late.text())),
            List.of(
                Input.of("frozen sets", ensemble.settings().toString()),
                Input.of("frozen sets, bare", without.settings().toString())));
  }
}
