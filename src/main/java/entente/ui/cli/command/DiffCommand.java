package entente.ui.cli.command;

import entente.experiment.scenario.ScenarioDiff;
import entente.experiment.scenario.ScenarioReader;
import entente.ui.cli.terminal.ExitStatus;
import entente.ui.cli.terminal.Terminal;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Says what differs between two scenarios, in the model's words. */
@Command(
    name = "diff",
    description = "What differs between two scenarios, in the model's words.",
    footer = {"", "Examples:", "  entente diff dialogue-platform deterrence-bloc"})
final class DiffCommand implements Callable<Integer> {

  /**
   * The differences of two scenarios.
   *
   * @param differences the differences, in the order of the keys
   */
  private record Answer(List<ScenarioDiff.Difference> differences) {}

  @ParentCommand private EntenteCommand parent;

  @Parameters(index = "0", paramLabel = "A", description = "A path or a shipped name.")
  private String a;

  @Parameters(index = "1", paramLabel = "B", description = "A path or a shipped name.")
  private String b;

  @Override
  public Integer call() {
    Terminal terminal = parent.terminal();
    List<ScenarioDiff.Difference> found =
        ScenarioDiff.of(ScenarioReader.read(a, List.of()), ScenarioReader.read(b, List.of()));
    if (terminal.json()) {
      terminal.print(new Answer(found));
    } else if (found.isEmpty()) {
      terminal.print("No difference.");
    } else {
      found.forEach(d -> terminal.print(d.sentence()));
    }
    return ExitStatus.DONE;
  }
}
