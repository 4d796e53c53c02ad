package entente.ui.cli.command;

import entente.analysis.compare.Arm;
import entente.experiment.run.Experiment;
import entente.experiment.run.RunBlock;
import entente.experiment.run.RunResult;
import entente.experiment.run.RunSpecification.Detail;
import entente.experiment.scenario.Choices;
import entente.experiment.scenario.Setting;
import entente.experiment.store.Identity;
import entente.experiment.store.Program;
import entente.experiment.store.ResultsFolder;
import entente.experiment.store.ResultsPlace;
import entente.experiment.store.Schema;
import entente.ui.cli.answer.RunAnswer;
import entente.ui.cli.option.ExperimentOptions;
import entente.ui.cli.option.LiveOption;
import entente.ui.cli.option.SpreadsheetOption;
import entente.ui.cli.session.ExperimentSession;
import entente.ui.cli.session.Laboratory;
import entente.ui.cli.session.Pictures;
import entente.ui.cli.stored.LoadedScenario;
import entente.ui.cli.terminal.CommandAnswer;
import entente.ui.cli.terminal.ShellWords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Runs one scenario, with all its tables. */
@Command(
    name = "run",
    description = "Runs a scenario; writes its tables, figures and report.",
    footer = {
      "",
      "Examples:",
      "  entente run five-states",
      "  entente run dialogue-platform --seed 7 \\",
      "    --set structures.platform.inclusiveness=0.4",
      "  entente run my-scenario.yaml --rounds 40 --out results/short",
      "  entente run five-states --choices class.csv",
      "  entente run five-states --live"
    })
final class RunCommand implements Callable<Integer> {

  @ParentCommand private EntenteCommand parent;

  @Parameters(paramLabel = "SCENARIO", description = "A path or a shipped name.")
  private String name;

  @Option(
      names = "--choices",
      paramLabel = "FILE",
      description =
          "Choices made for states from outside, as a class makes them: a table"
              + " round,state,step,structure, or round,state,bloc,seat where states choose pairs, or"
              + " a team's line.")
  private Path choices;

  @Mixin private ExperimentOptions options;

  @Mixin private SpreadsheetOption spreadsheet;

  @Mixin private LiveOption live;

  private final List<RunResult> results = new ArrayList<>();

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<Setting> settings =
        Stream.concat(options.length().stream(), options.settings().stream()).toList();
    LoadedScenario scenario = LoadedScenario.of(ShellWords.bare(name), name, settings);
    Optional<Laboratory> laboratory = Laboratory.asked(live, "run", List.of(scenario));
    parent.terminal().notes(scenario.source().notes());
    int replicates = options.replicates(1);
    List<String> command = new ArrayList<>(List.of("run", name));
    if (choices != null) {
      scenario = scenario.withChoices(Choices.read(choices, scenario.scenario()));
      command.addAll(List.of("--choices", choices.toString()));
    }
    LoadedScenario told = scenario;
    command.addAll(options.canonical(replicates));
    command.addAll(live.canonical());
    Identity identity =
        Identity.of(
            Program.current(),
            ShellWords.line(command),
            options.seed(),
            List.of(scenario.label()),
            List.of(scenario.input()));
    Experiment experiment =
        new Experiment(
            List.of(scenario.scenario()),
            options.seed(),
            List.of(RunBlock.replicates(replicates)),
            Set.of(Detail.values()));
    Path out = options.out("run-" + ShellWords.bare(name));
    spreadsheet.add(ResultsPlace.complete(out, identity));
    return new ExperimentSession(
            parent.terminal(), parent.laboratory(), out, options.workers(), identity)
        .hold(experiment, results::add, folder -> conclude(folder, laboratory, told, identity));
  }

  private CommandAnswer conclude(
      ResultsFolder folder,
      Optional<Laboratory> laboratory,
      LoadedScenario scenario,
      Identity identity)
      throws IOException {
    Schema schema = parent.laboratory().schema();
    List<RunResult> good = results.stream().filter(r -> r.status() == RunResult.Status.OK).toList();
    if (!good.isEmpty()) {
      Arm arm = Arm.of(scenario.label(), good);
      Pictures.beside(laboratory, folder, identity, List.of(scenario)).ofRuns(arm, schema);
    }
    spreadsheet.write(folder);
    RunAnswer answer = new RunAnswer(schema, good);
    return CommandAnswer.of(
        parent.terminal(),
        answer.blocks(scenario.scenario()),
        answer.json(scenario.label(), options.seed(), results.size(), folder.path()));
  }
}
