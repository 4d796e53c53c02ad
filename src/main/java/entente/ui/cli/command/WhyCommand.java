package entente.ui.cli.command;

import entente.analysis.explain.Explainer;
import entente.analysis.explain.Explanation;
import entente.analysis.explain.PortfolioExplainer;
import entente.analysis.explain.PortfolioLedger;
import entente.analysis.explain.PortfolioMoment;
import entente.analysis.explain.StateLedger;
import entente.experiment.input.Nearest;
import entente.model.states.StateFacts;
import entente.text.Template;
import entente.ui.cli.answer.reasons.PortfolioWhyAnswer;
import entente.ui.cli.answer.reasons.WhyAnswer;
import entente.ui.cli.option.ExperimentOptions;
import entente.ui.cli.session.WhyAll;
import entente.ui.cli.stored.StoredRow;
import entente.ui.cli.terminal.CommandAnswer;
import entente.ui.cli.terminal.ExitStatus;
import entente.ui.cli.terminal.Terminal;
import entente.ui.cli.terminal.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Tells in words what a state weighed. */
@Command(
    name = "why",
    description = {
      "Why a state did what it did in a run: what it weighed, in words. Without a state: who"
          + " leaves a structure first over all runs, what tips it, and what would have kept it in;"
          + " where states change portfolios, which steps they take and why."
    },
    footer = {
      "",
      "The run is computed again from its seed. Each choice is told with its reasons and with what,"
          + " changed alone, would have changed it; that was scored again by the model's own"
          + " rules.",
      "",
      "Examples:",
      "  entente why results/run-five-states --state BIRCH",
      "  entente why results/run-five-states --state BIRCH --round 40",
      "  entente why results/compare-a-b --scenario b --state KAZ --json",
      "  entente why results/compare-a-b",
      "  entente why results/compare-a-b --scenario b --structure west",
      "  entente why results/compare-a-b --all --state KAZ"
    })
final class WhyCommand implements Callable<Integer> {

  private static final Template BESIDE_ALL =
      Template.of("{option}: names one run or review, expected none beside --all.");

  private static final Template WITHOUT_STATE =
      Template.of("{option}: names one run or review, expected a state with it: add --state.");

  private static final Template ONLY_ALL =
      Template.of("{option}: belongs to an answer over all runs. Maybe add --all.");

  private static final Template NO_STATE =
      Template.of(
          "--state: value {value}, expected the key or name of a state of {scenario}.{hint}");

  private static final Template OTHER_PROGRAM =
      Template.of(
          """
          {folder} was computed by another version of the program; its reasons may differ from \
          these.\
          """);

  @ParentCommand private EntenteCommand parent;

  @Parameters(
      paramLabel = "DIR",
      description = "Results folder of run or compare; over all runs also of sweep.")
  private Path folder;

  @Option(
      names = "--row",
      paramLabel = "N",
      description = "Run in that folder, as runs.csv numbers it; the first if left out.")
  private Integer row;

  @Option(
      names = "--scenario",
      paramLabel = "A",
      description = "Scenario of a comparison: its first run at the default point is meant.")
  private String scenario;

  @Option(names = "--state", paramLabel = "S", description = "Key or name of the state.")
  private String state;

  @Option(
      names = "--round",
      paramLabel = "R",
      description = "The state's last review in or before this round, option by option.")
  private Integer round;

  @Option(
      names = "--all",
      description = "Over all runs at the default point, which is meant where no state is named.")
  private boolean all;

  @Option(
      names = "--structure",
      paramLabel = "K",
      description = "Over all runs: the structure that is left; the focal one if left out.")
  private String structure;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "Over all runs: threads; all cores if left out. Changes no result.")
  private Integer workers;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Over all runs: folder of the answer; results/why-NAME if left out.")
  private Path out;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (all || state == null) {
      return ensemble();
    }
    if (structure != null || out != null || workers != null) {
      String option = structure != null ? "--structure" : out != null ? "--out" : "--workers";
      throw new UsageException(ONLY_ALL.fill("option", option));
    }
    if (row != null && scenario != null) {
      throw new UsageException("--row and --scenario: both name a run, expected one of them.");
    }
    StoredRow stored = StoredRow.of(folder, row, scenario);
    String key = key(stored);
    if (round != null) {
      stored.snapshot(round); // refuses a round that the run does not have
    }
    Terminal terminal = parent.terminal();
    if (stored.scenario().mechanisms().portfolio() > 0) {
      PortfolioWhyAnswer answer = portfolio(stored, key);
      terminal.print(new CommandAnswer(answer.words(terminal), answer.json()));
    } else {
      WhyAnswer answer = pairs(stored, key);
      terminal.print(new CommandAnswer(answer.words(terminal), answer.json()));
    }
    if (!stored.sameProgram()) {
      terminal.note(OTHER_PROGRAM.fill("folder", folder));
    }
    return ExitStatus.DONE;
  }

  private WhyAnswer pairs(StoredRow stored, String key) {
    Explainer explainer = new Explainer(stored.scenario(), stored.seed());
    StateLedger ledger = explainer.ledger(key);
    Optional<Explanation> review = round == null ? Optional.empty() : explainer.review(key, round);
    return new WhyAnswer(stored, ledger, round, review);
  }

  private PortfolioWhyAnswer portfolio(StoredRow stored, String key) {
    PortfolioLedger ledger = PortfolioExplainer.ledger(stored.scenario(), stored.seed(), key);
    Optional<PortfolioMoment> review =
        round == null
            ? Optional.empty()
            : PortfolioExplainer.review(stored.scenario(), stored.seed(), key, round);
    return new PortfolioWhyAnswer(stored, ledger, round, review);
  }

  private int ensemble() throws IOException, InterruptedException {
    if (row != null || round != null) {
      String option = row != null ? "--row" : "--round";
      throw new UsageException((all ? BESIDE_ALL : WITHOUT_STATE).fill("option", option));
    }
    int threads = ExperimentOptions.threads(workers);
    return new WhyAll(folder, scenario, state, structure, threads, out).answer(parent.terminal());
  }

  private String key(StoredRow stored) {
    List<StateFacts> states =
        stored.scenario().states().stream().sorted(Comparator.comparing(StateFacts::key)).toList();
    return Stream.concat(
            states.stream().filter(s -> s.key().equalsIgnoreCase(state)),
            states.stream().filter(s -> s.name().equalsIgnoreCase(state)))
        .map(StateFacts::key)
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    NO_STATE.fill(
                        "value", state, "scenario", stored.label(), "hint", hint(states))));
  }

  private String hint(List<StateFacts> states) {
    String name = Nearest.maybe(state, states.stream().map(StateFacts::name).toList());
    return name.isEmpty()
        ? Nearest.maybe(state, states.stream().map(StateFacts::key).toList())
        : name;
  }
}
