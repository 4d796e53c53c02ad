package entente.ui.cli.command;

import entente.experiment.scenario.ScenarioReader;
import entente.experiment.scenario.Setting;
import entente.ui.cli.option.WorldOptions;
import entente.ui.cli.stored.NoRules;
import entente.ui.cli.terminal.ExitStatus;
import entente.ui.desktop.Desk;
import entente.ui.desktop.Desktop;
import entente.ui.desktop.DesktopOptions;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Opens a world on the desktop until its console is closed. */
@Command(
    name = "desktop",
    description = "Opens a world on the desktop: map, charts, sliders, and why each state moves.",
    footer = {
      "",
      "Examples:",
      "  entente desktop",
      "  entente desktop eurasia-2024 --seed 7",
      "  entente desktop five-states --rounds 120 \\",
      "    --set structures.platform.inclusiveness=0.4"
    })
final class DesktopCommand implements Callable<Integer> {

  @ParentCommand private EntenteCommand parent;

  @Parameters(
      paramLabel = "SCENARIO",
      arity = "0..1",
      defaultValue = "five-states",
      description = "Path or shipped name; ${DEFAULT-VALUE} if none.")
  private String scenario;

  @Mixin private WorldOptions world;

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<Setting> settings =
        Stream.concat(world.length().stream(), world.settings().stream()).toList();
    NoRules.require(ScenarioReader.read(scenario, settings), "desktop");
    Desk desk = Desktop.open(new DesktopOptions(scenario, settings, world.seed()));
    parent.terminal().note("Close the console, or Ctrl-C, to end it.");
    Desktop.await(desk);
    return ExitStatus.DONE;
  }
}
