package entente.ui.cli.command;

import entente.experiment.reference.Describe;
import entente.experiment.reference.Description;
import entente.ui.cli.terminal.ExitStatus;
import entente.ui.cli.terminal.Terminal;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Says in words what a parameter, measure or mechanism is. */
@Command(
    name = "describe",
    description = "A parameter, measure or mechanism in words: unit, range, default, source.",
    footer = {
      "",
      "Examples:",
      "  entente describe structures.platform.inclusiveness",
      "  entente describe stability",
      "  entente describe measures",
      "  entente describe mechanisms"
    })
final class DescribeCommand implements Callable<Integer> {

  /**
   * The descriptions that were found.
   *
   * @param descriptions the descriptions
   */
  private record Answer(List<Description> descriptions) {}

  @ParentCommand private EntenteCommand parent;

  @Parameters(
      paramLabel = "PATH",
      description = "Dotted path, key, name of a measure, or measures for all of them.")
  private String path;

  @Override
  public Integer call() {
    Terminal terminal = parent.terminal();
    List<Description> found = Describe.of(path, parent.laboratory().measures());
    if (terminal.json()) {
      terminal.print(new Answer(found));
    } else {
      terminal.print(found.stream().map(Description::render).collect(Collectors.joining("\n")));
    }
    return ExitStatus.DONE;
  }
}
