package entente.ui.cli.command;

import entente.experiment.game.GameFiles;
import entente.ui.cli.answer.AlliancesAnswer;
import entente.ui.cli.terminal.ExitStatus;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Which networks of alliances are stable against war (Jackson and Nei 2015). */
@Command(
    name = "alliances",
    description = "Which networks of alliances are stable against war (Jackson and Nei 2015).",
    footer = {
      "",
      "All networks of 2 to 6 countries are looked at.",
      "",
      "Examples:",
      "  entente alliances six-equals",
      "  entente alliances six-traders"
    })
final class AlliancesCommand implements Callable<Integer> {

  @ParentCommand private EntenteCommand parent;

  @Parameters(paramLabel = "FILE", description = "File with countries, or a shipped name.")
  private String file;

  @Override
  public Integer call() {
    parent.terminal().print(AlliancesAnswer.of(GameFiles.countries(file)));
    return ExitStatus.DONE;
  }
}
