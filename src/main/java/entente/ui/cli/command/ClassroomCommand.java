package entente.ui.cli.command;

import entente.experiment.scenario.ScenarioReader;
import entente.ui.classroom.Classroom;
import entente.ui.classroom.ClassroomOptions;
import entente.ui.classroom.HandOut;
import entente.ui.cli.stored.NoRules;
import entente.ui.cli.terminal.ExitStatus;
import entente.ui.cli.terminal.ShellWords;
import entente.ui.cli.terminal.Terminal;
import entente.ui.cli.terminal.UsageException;
import entente.ui.page.PageEngine;
import entente.ui.page.PageFile;
import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Serves the classroom until it is interrupted. */
@Command(
    name = "classroom",
    description = "Serves a page for a class on this machine and opens the browser.",
    footer = {
      "",
      "Examples:",
      "  entente classroom",
      "  entente classroom dialogue-platform deterrence-bloc",
      "  entente classroom five-states --lan"
    })
final class ClassroomCommand implements Callable<Integer> {

  /**
   * Where a classroom is.
   *
   * @param address address for the teacher, on this computer
   * @param join address for the pupils; null if the classroom is open to this computer alone
   */
  private record Opened(String address, String join) {}

  @ParentCommand private EntenteCommand parent;

  @Parameters(
      paramLabel = "SCENARIO",
      arity = "0..*",
      description =
          "Paths or shipped names; the first two stand side by side. five-states if none.")
  private List<String> scenarios = new ArrayList<>();

  @Option(
      names = "--port",
      defaultValue = "7070",
      paramLabel = "P",
      description = "Port to listen on; 0 for any that is free; ${DEFAULT-VALUE} if left out.")
  private int port;

  @Option(names = "--lan", description = "Let others on the network join with a code.")
  private boolean lan;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "SEED",
      description = "Seed of both worlds; ${DEFAULT-VALUE} if left out.")
  private long seed;

  @Option(
      names = "--resume",
      paramLabel = "DIR",
      description = "Take up the class whose record is in this folder.")
  private Path resume;

  @Option(names = "--no-browser", description = "Print the address and open no browser.")
  private boolean noBrowser;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (port < 0 || port > 65535) {
      throw new UsageException("--port: value " + port + ", expected from 0 to 65535.");
    }
    if (scenarios.isEmpty()) {
      scenarios.add("five-states");
    }
    scenarios.forEach(name -> NoRules.require(ScenarioReader.read(name, List.of()), "classroom"));
    ClassroomOptions options =
        ClassroomOptions.of(scenarios, seed, port, lan, Path.of("results"), resume);
    try (Classroom classroom = Classroom.open(options, laboratories())) {
      tell(classroom);
      new CountDownLatch(1).await();
    }
    return ExitStatus.DONE;
  }

  // What the wall shows as a page that runs the model; null where the program was not packed.
  private HandOut.Maker laboratories() throws IOException {
    PageEngine engine = PageEngine.find().orElse(null);
    List<String> words = new ArrayList<>(List.of("entente", "classroom"));
    words.addAll(scenarios);
    words.addAll(List.of("--seed", Long.toString(seed)));
    String command = ShellWords.line(words);
    return engine == null
        ? null
        : (worlds, first) -> PageFile.of(shown(worlds), command, first, engine);
  }

  private static List<PageFile.Shown> shown(List<HandOut.World> worlds) {
    return worlds.stream()
        .map(
            world ->
                new PageFile.Shown(
                    world.label(),
                    world.source().scenario().name(),
                    world.label(),
                    world.settings(),
                    world.source()))
        .toList();
  }

  private void tell(Classroom classroom) {
    Terminal terminal = parent.terminal();
    if (terminal.json()) {
      terminal.print(new Opened(classroom.address(), lan ? classroom.joinAddress() : null));
    } else {
      terminal.print("Classroom: " + classroom.address());
    }
    if (lan) {
      terminal.note("Pupils join at " + classroom.joinAddress());
    }
    terminal.note("Ctrl-C ends it.");
    if (!noBrowser) {
      browse(classroom.address(), terminal);
    }
  }

  private static void browse(String address, Terminal terminal) {
    boolean can =
        !GraphicsEnvironment.isHeadless()
            && Desktop.isDesktopSupported()
            && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE);
    try {
      if (can) {
        Desktop.getDesktop().browse(URI.create(address));
        return;
      }
    } catch (IOException e) {
      terminal.note("No browser could be started.");
    }
    terminal.note("Open the address in a browser.");
  }
}
