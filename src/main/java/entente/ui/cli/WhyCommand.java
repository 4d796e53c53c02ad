package entente.ui.cli;

import entente.analysis.explain.Explainer;
import entente.analysis.explain.Explanation;
import entente.analysis.explain.StateLedger;
import entente.experiment.design.Nearest;
import entente.model.states.StateFacts;
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

/** Tells the decision ledger of a state in words. */
@Command(
    name = "why",
    description = "Why a state did what it did in a run: its decision ledger in words.",
    footer = {
      "",
      "The run is computed again from its seed. Each choice is told with its reasons and with what,"
          + " changed alone, would have changed it; that was scored again by the model's own rules.",
      "",
      "Examples:",
      "  entente why results/run-five-states --state LITTLE",
      "  entente why results/run-five-states --state LITTLE --round 40",
      "  entente why results/compare-a-b --scenario b --state KAZ --json"
    })
final class WhyCommand implements Callable<Integer> {

  @ParentCommand private EntenteCommand parent;

  @Parameters(paramLabel = "DIR", description = "Results folder of run or compare.")
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

  @Option(
      names = "--state",
      required = true,
      paramLabel = "S",
      description = "Key or name of the state.")
  private String state;

  @Option(
      names = "--round",
      paramLabel = "R",
      description = "The state's last review in or before this round, option by option.")
  private Integer round;

  @Override
  public Integer call() throws IOException {
    if (row != null && scenario != null) {
      throw new UsageException("--row and --scenario: both name a run, expected one of them.");
    }
    StoredRow stored = StoredRow.of(folder, row, scenario);
    String key = key(stored);
    Explainer explainer = new Explainer(stored.scenario(), stored.seed());
    if (round != null) {
      stored.snapshot(round); // refuses a round that the run does not have
    }
    StateLedger ledger = explainer.ledger(key);
    Optional<Explanation> review = round == null ? Optional.empty() : explainer.review(key, round);
    Terminal terminal = parent.terminal();
    WhyAnswer answer = new WhyAnswer(stored, ledger, round, review);
    if (terminal.json()) {
      terminal.print((Object) answer.json());
    } else {
      terminal.print(answer.words(terminal));
    }
    if (!stored.sameProgram()) {
      terminal.note(
          folder
              + " was computed by another version of the program; its reasons may differ from"
              + " these.");
    }
    return ExitStatus.DONE;
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
                    "--state: value "
                        + state
                        + ", expected the key or name of a state of "
                        + stored.label()
                        + "."
                        + hint(states)));
  }

  private String hint(List<StateFacts> states) {
    String name = Nearest.maybe(state, states.stream().map(StateFacts::name).toList());
    return name.isEmpty()
        ? Nearest.maybe(state, states.stream().map(StateFacts::key).toList())
        : name;
  }
}
