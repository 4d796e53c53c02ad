package entente.ui.cli.command;

import entente.analysis.hindcast.PortfolioHindcast;
import entente.analysis.hindcast.PortfolioWorld;
import entente.analysis.hindcast.StepAblation;
import entente.analysis.hindcast.Variant;
import entente.analysis.hindcast.calibration.Ensemble;
import entente.analysis.hindcast.observed.Runs;
import entente.experiment.scenario.ScenarioSource;
import entente.experiment.store.Identity;
import entente.experiment.store.Input;
import entente.ui.cli.answer.evidence.AblationAnswer;
import entente.ui.cli.option.RunningOptions;
import entente.ui.cli.session.EvidenceSession;
import entente.ui.cli.terminal.ProgressLine;
import entente.ui.cli.terminal.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Says what each mechanism is worth to the hindcast. */
@Command(
    name = "ablation",
    description =
        "Leaves out one mechanism of the model after the other and says by how much that makes the"
            + " hindcast worse or better, on the same seeds.",
    footer = {
      "",
      "Nothing is calibrated anew without a mechanism. Whole it takes some minutes.",
      "",
      "Examples:",
      "  entente hindcast ablation",
      "  entente hindcast ablation --mechanism nearness --replicates 480"
    })
final class AblationCommand implements Callable<Integer> {

  private static final int SAMPLES = 2000;

  @ParentCommand private HindcastCommand parent;

  @Option(
      names = "--replicates",
      paramLabel = "N",
      defaultValue = "120",
      description = "Runs of each world behind each row; ${DEFAULT-VALUE} if left out.")
  private int replicates;

  @Option(
      names = "--mechanism",
      paramLabel = "WORD",
      split = ",",
      description = "Leave out this one, or these; all in turn if left out.")
  private List<String> mechanisms = new ArrayList<>();

  @Mixin private RunningOptions running;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder of the results; results/hindcast-ablation if left out.")
  private Path out;

  @Override
  public Integer call() throws IOException, InterruptedException {
    running.check(replicates);
    List<String> known = StepAblation.mechanisms();
    for (String word : mechanisms) {
      if (!known.contains(word)) {
        throw new UsageException(
            "--mechanism: value \"%s\", expected one of %s."
                .formatted(word, String.join(", ", known)));
      }
    }
    List<String> off = mechanisms.isEmpty() ? known : mechanisms;
    ScenarioSource early = PortfolioWorld.OF_1992.load();
    ScenarioSource late = PortfolioWorld.OF_2008.load();
    Ensemble ensemble = Ensemble.shipped(Variant.MODEL.word());
    int each = PortfolioHindcast.runs(ensemble.sets().size(), replicates);
    int total = 2 * each * (1 + off.size());
    Path asked = out == null ? Path.of("results", "hindcast-ablation") : out;
    return new EvidenceSession(
            parent.terminal(), asked, running.threads(), identity(early, late, ensemble, off))
        .hold(
            total,
            (folder, provenance) -> {
              AblationAnswer answer = new AblationAnswer(ablation(early, late, off, total));
              answer.write(folder);
              return answer.answer(parent.terminal());
            });
  }

  private StepAblation ablation(
      ScenarioSource early, ScenarioSource late, List<String> off, int total)
      throws InterruptedException {
    try (Runs runs = new Runs(running.threads(), ProgressLine.counting(parent.terminal(), total))) {
      return StepAblation.of(
          PortfolioWorld.template(early),
          PortfolioWorld.template(late),
          off,
          replicates,
          SAMPLES,
          running.seed(),
          runs);
    }
  }

  private Identity identity(
      ScenarioSource early, ScenarioSource late, Ensemble ensemble, List<String> off)
      throws IOException {
    boolean some = !mechanisms.isEmpty();
    return new HindcastIdentity(running, replicates)
        .of(
            List.of("hindcast", "ablation"),
            some ? List.of("--mechanism", String.join(",", off)) : List.of(),
            List.of(
                Input.of(PortfolioWorld.OF_1992.key(), early.text()),
                Input.of(PortfolioWorld.OF_2008.key(), late.text())),
            List.of(Input.of("frozen sets", ensemble.settings().toString())));
  }
}
