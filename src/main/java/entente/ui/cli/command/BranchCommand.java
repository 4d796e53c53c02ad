package entente.ui.cli.command;

import entente.analysis.branch.Branch;
import entente.analysis.branch.Cascade;
import entente.analysis.branch.StepDifferences;
import entente.analysis.drawing.Drawn;
import entente.analysis.drawing.Figure;
import entente.analysis.drawing.Provenance;
import entente.analysis.figure.explanation.BranchFigure;
import entente.analysis.figure.explanation.CascadeFigure;
import entente.analysis.report.BranchReport;
import entente.experiment.input.Digests;
import entente.experiment.run.Experiment;
import entente.experiment.run.RunBlock;
import entente.experiment.run.RunResult;
import entente.experiment.run.RunSpecification;
import entente.experiment.run.RunSpecification.Detail;
import entente.experiment.scenario.Change;
import entente.experiment.scenario.Counterfactual;
import entente.experiment.scenario.Setting;
import entente.experiment.store.Identity;
import entente.experiment.store.Input;
import entente.experiment.store.Program;
import entente.experiment.store.ResultsFolder;
import entente.model.dynamics.Scenario;
import entente.model.measures.Measure;
import entente.text.Template;
import entente.ui.cli.answer.reasons.BranchAnswer;
import entente.ui.cli.answer.reasons.PortfolioBranchAnswer;
import entente.ui.cli.session.BranchAll;
import entente.ui.cli.session.ExperimentSession;
import entente.ui.cli.session.Pictures;
import entente.ui.cli.stored.NoRules;
import entente.ui.cli.stored.Simulator;
import entente.ui.cli.stored.StoredPlan;
import entente.ui.cli.terminal.CommandAnswer;
import entente.ui.cli.terminal.ProgressLine;
import entente.ui.cli.terminal.ShellWords;
import entente.ui.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Lets a stored run go on from a round with something changed. */
@Command(
    name = "branch",
    description =
        "What would have followed: a stored run goes on from a round with something changed, on the"
            + " same random numbers.",
    footer = {
      "",
      "Before the round nothing differs. The moves that run and branch do not share are told as a"
          + " tree: each under the one without which it would not have come.",
      "",
      "Examples:",
      "  entente branch results/run-five-states --at 8 \\",
      "    --set structures.platform.inclusiveness=0.3",
      "  entente branch results/compare-a-b --row 3 --at 40 \\",
      "    --set parameters.portfolio.precision=10",
      "  entente branch results/run-five-states --at 12 \\",
      "    --event '{round: 12, what: summit, actor: NORTH, target: SOUTH, size: 0.5}'",
      "  entente branch results/run-kept-purpose --at 8 --without-event 0",
      "  entente branch results/compare-a-b --at 40 --all \\",
      "    --set parameters.portfolio.precision=10"
    })
final class BranchCommand implements Callable<Integer> {

  private static final List<String> LABELS = List.of("parent", "branch");

  private static final Template FOLDER = Template.of("branch-{name}-{row}-{round}");
  private static final Template FAILED = Template.of("The {run} failed: {message}");
  private static final Template SEEDS = Template.of("{seed}; the parent is a run of: {command}");

  private static final Template OTHER_PROGRAM =
      Template.of("Another program computed {folder}; its run may differ from the parent.");

  /**
   * What is answered where a run failed.
   *
   * @param failure which, and why
   */
  private record Failed(String failure) {}

  @ParentCommand private EntenteCommand parent;

  @Parameters(paramLabel = "DIR", description = "Results folder of run, compare or sweep.")
  private Path folder;

  @Option(
      names = "--row",
      paramLabel = "N",
      defaultValue = "0",
      description = "Run in that folder, as runs.csv numbers it; ${DEFAULT-VALUE} if left out.")
  private int row;

  @Option(
      names = "--at",
      required = true,
      paramLabel = "R",
      description = "First round in which the change acts.")
  private int at;

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description = "A value set from that round on; repeatable. As structures.platform.quota=0.5.")
  private List<String> set = new ArrayList<>();

  @Option(
      names = "--event",
      paramLabel = "EVENT",
      description = "An event added, as a scenario file has it; repeatable.")
  private List<String> events = new ArrayList<>();

  @Option(
      names = "--without-event",
      paramLabel = "K",
      description = "An event left out, by its place in the scenario's list from 0; repeatable.")
  private List<Integer> without = new ArrayList<>();

  @Option(
      names = "--all",
      description =
          "In every run of the scenario of that row, at its point, each paired with its branch.")
  private boolean all;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder of the branch; results/branch-NAME-N-R if left out.")
  private Path out;

  private final List<RunResult> results = new ArrayList<>();

  @Override
  public Integer call() throws IOException, InterruptedException {
    StoredPlan stored = StoredPlan.of(folder);
    RunSpecification run = stored.run(row);
    List<Setting> settings = set.stream().map(Setting::parse).toList();
    Change change = new Change(at, settings, events, without);
    NoRules.require(run.scenario(), "branch");
    Scenario changed = Counterfactual.of(run.scenario(), change);
    Identity identity = identity(stored.manifest().identity(), run, changed);
    Experiment experiment =
        new Experiment(
            List.of(run.scenario(), changed),
            run.seed(),
            List.of(RunBlock.replicates(1)),
            EnumSet.allOf(Detail.class));
    Terminal terminal = parent.terminal();
    if (!stored.manifest().identity().program().equals(Program.current())) {
      terminal.note(OTHER_PROGRAM.fill("folder", folder));
    }
    String usual = FOLDER.fill("name", name(), "row", row, "round", at);
    Path asked = out == null ? Path.of("results", all ? usual + "-all" : usual) : out;
    if (all) {
      return new BranchAll(stored, row, changed, at, parent.laboratory(), asked, identity)
          .answer(terminal);
    }
    Simulator laboratory = new Simulator(s -> result(s, run), parent.laboratory().schema());
    return new ExperimentSession(terminal, laboratory, asked, 2, identity)
        .hold(experiment, results::add, place -> conclude(place, run, identity));
  }

  private String name() {
    return ShellWords.bare(folder.toAbsolutePath().normalize().getFileName().toString());
  }

  private Identity identity(Identity of, RunSpecification run, Scenario changed)
      throws IOException {
    List<String> words = new ArrayList<>(List.of("branch", name(), "--row", "" + row));
    if (all) {
      words.add("--all");
    }
    words.addAll(List.of("--at", Integer.toString(at)));
    set.forEach(s -> words.addAll(List.of("--set", Setting.parse(s).toString())));
    events.forEach(e -> words.addAll(List.of("--event", e)));
    without.forEach(k -> words.addAll(List.of("--without-event", k.toString())));
    String text = Counterfactual.text(changed);
    // The folder itself is named by the command that made it.
    Input origin = new Input(of.command(), Digests.of(of.command()), of.command());
    return Identity.of(
        Program.current(),
        ShellWords.line(words),
        run.seed(),
        all ? Stream.concat(Stream.of("runs"), LABELS.stream()).toList() : LABELS,
        List.of(
            origin,
            Input.of(LABELS.get(0), Counterfactual.text(run.scenario())),
            Input.of(LABELS.get(1), text)));
  }

  private RunResult result(RunSpecification own, RunSpecification stored) {
    RunSpecification whole =
        new RunSpecification(
            own.run(),
            stored.scenario(),
            own.point(),
            own.replicate(),
            stored.seed(),
            own.keep(),
            stored.stop(),
            stored.defined());
    return own.run() == 0
        ? parent.laboratory().execute().apply(whole)
        : Branch.child(whole, own.scenario(), at);
  }

  private CommandAnswer conclude(ResultsFolder place, RunSpecification run, Identity identity)
      throws IOException, InterruptedException {
    for (RunResult result : results) {
      if (result.status() == RunResult.Status.FAILED) {
        String label = LABELS.get(result.specification().run());
        String words = FAILED.fill("run", label, "message", result.message());
        return new CommandAnswer(words + ".\n", new Failed(words));
      }
    }
    Branch branch = new Branch(results.get(0), results.get(1), at);
    List<Measure> measures = parent.laboratory().schema().system();
    Provenance provenance = provenance(run, identity);
    return run.scenario().mechanisms().portfolio() > 0
        ? portfolios(place, branch, measures, provenance)
        : pairs(place, branch, measures, provenance);
  }

  private CommandAnswer portfolios(
      ResultsFolder place, Branch branch, List<Measure> measures, Provenance provenance)
      throws IOException {
    StepDifferences differences = StepDifferences.of(branch);
    Figure figure = new BranchFigure(branch, differences.firstRound(), measures);
    List<Drawn> figures = Pictures.draw(place, List.of(figure), provenance);
    BranchReport report = new BranchReport(branch, differences, measures, provenance);
    place.text("report.html", report.html(figures));
    PortfolioBranchAnswer answer = new PortfolioBranchAnswer(branch, differences, measures);
    answer.writeTables(place);
    return new CommandAnswer(
        answer.words(parent.terminal()), answer.json(folder, row, place.path()));
  }

  private CommandAnswer pairs(
      ResultsFolder place, Branch branch, List<Measure> measures, Provenance provenance)
      throws IOException, InterruptedException {
    Terminal terminal = parent.terminal();
    Cascade cascade = Cascade.of(branch, new ProgressLine(terminal));
    List<Drawn> figures =
        Pictures.draw(
            place,
            List.of(
                new BranchFigure(branch, cascade, measures), new CascadeFigure(branch, cascade)),
            provenance);
    BranchReport report = new BranchReport(branch, cascade, measures, provenance);
    place.text("report.html", report.html(figures));
    BranchAnswer answer = new BranchAnswer(branch, cascade, measures);
    answer.writeCascade(place);
    return new CommandAnswer(answer.words(terminal), answer.json(folder, row, place.path()));
  }

  private static Provenance provenance(RunSpecification run, Identity identity) {
    SortedMap<String, String> digests = new TreeMap<>();
    identity
        .inputs()
        .forEach(
            i -> {
              if (LABELS.contains(i.name())) {
                digests.put(i.name(), i.sha256());
              }
            });
    return new Provenance(
        "Entente " + identity.program().version(),
        identity.command(),
        SEEDS.fill("seed", run.seed(), "command", identity.inputs().get(0).text()),
        digests);
  }
}
