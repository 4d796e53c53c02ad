package entente.ui.cli;

import entente.experiment.design.Setting;
import entente.ui.desktop.Desk;
import entente.ui.desktop.Desktop;
import entente.ui.desktop.DesktopOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
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
      "  entente desktop five-states --rounds 120 --set structures.platform.inclusiveness=0.4"
    })
final class DesktopCommand implements Callable<Integer> {

  @ParentCommand private EntenteCommand parent;

  @Parameters(
      paramLabel = "SCENARIO",
      arity = "0..1",
      defaultValue = "five-states",
      description = "Path or shipped name; ${DEFAULT-VALUE} if none.")
  private String scenario;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "SEED",
      description = "Seed of all draws, any 64-bit whole number; ${DEFAULT-VALUE} if left out.")
  private long seed;

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description =
          "Set a value over the scenario's, as structures.platform.quota=0.5; repeatable.")
  private List<String> set = new ArrayList<>();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Rounds of a run, quarters of a year; the scenario's own if left out.")
  private Integer rounds;

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<Setting> settings = new ArrayList<>();
    if (rounds != null) {
      settings.add(new Setting("rounds", rounds.toString()));
    }
    set.forEach(word -> settings.add(Setting.parse(word)));
    Desk desk = Desktop.open(new DesktopOptions(scenario, settings, seed));
    parent.terminal().note("Close the console, or Ctrl-C, to end it.");
    Desktop.await(desk);
    return ExitStatus.DONE;
  }
}
