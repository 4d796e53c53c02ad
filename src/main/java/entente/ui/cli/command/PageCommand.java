package entente.ui.cli.command;

import entente.experiment.scenario.ScenarioReader;
import entente.experiment.scenario.ScenarioSource;
import entente.experiment.scenario.Setting;
import entente.text.Template;
import entente.ui.cli.option.LiveOption;
import entente.ui.cli.option.WorldOptions;
import entente.ui.cli.stored.NoRules;
import entente.ui.cli.terminal.ExitStatus;
import entente.ui.cli.terminal.JsonText;
import entente.ui.cli.terminal.ShellWords;
import entente.ui.cli.terminal.Terminal;
import entente.ui.cli.terminal.UsageException;
import entente.ui.page.PageEngine;
import entente.ui.page.PageFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes the laboratory as one file that runs the model in a browser. */
@Command(
    name = "page",
    description = "Writes one file that runs the model in any browser, without a network.",
    footer = {
      "",
      "One scenario stands beside itself, two beside each other. An existing file is written anew.",
      "",
      "Examples:",
      "  entente page five-states --out five-states.html",
      "  entente page dialogue-platform deterrence-bloc --out two-worlds.html"
    })
final class PageCommand implements Callable<Integer> {

  private static final Template NO_PAGE =
      Template.of("--out: value {file}, expected a name that ends in .html. Maybe {file}.html.");
  private static final Template WRITTEN = Template.of("{file}: open it in a browser.");

  @ParentCommand private EntenteCommand parent;

  @Parameters(
      paramLabel = "SCENARIO",
      arity = "1..2",
      description = "One or two paths or shipped names.")
  private List<String> scenarios = new ArrayList<>();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE.html",
      description = "File to write.")
  private Path out;

  @Mixin private WorldOptions world = new WorldOptions();

  /**
   * What was written.
   *
   * @param page the file that was written
   * @param bytes its size in bytes
   */
  private record Made(String page, long bytes) {}

  @Override
  public Integer call() throws IOException {
    if (!out.toString().endsWith(".html")) {
      throw new UsageException(NO_PAGE.fill("file", out));
    }
    PageEngine engine = LiveOption.packed("page");
    List<Setting> settings = new ArrayList<>(world.settings());
    settings.addAll(world.length());
    List<PageFile.Shown> shown = new ArrayList<>();
    for (String name : scenarios) {
      ScenarioSource source = ScenarioReader.load(name, settings);
      NoRules.require(source.scenario(), "page");
      shown.add(new PageFile.Shown(name, source.scenario().name(), name, settings, source));
    }
    String page = PageFile.of(shown, repeating(), world.seed(), engine);
    Path folder = out.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    // Whole or not at all: first beside its place, then there.
    Path fresh = folder.resolve(out.getFileName() + ".part");
    try {
      Files.writeString(fresh, page);
      Files.move(fresh, out, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
    Terminal terminal = parent.terminal();
    if (terminal.json()) {
      terminal.print(JsonText.map(new Made(out.toString(), Files.size(out))));
    } else {
      terminal.print(WRITTEN.fill("file", out));
    }
    return ExitStatus.DONE;
  }

  /** Returns the line that writes the same page into the folder where it is given. */
  String repeating() {
    List<String> words = new ArrayList<>(List.of("entente", "page"));
    words.addAll(scenarios);
    words.addAll(world.words());
    words.addAll(List.of("--out", out.getFileName().toString()));
    return ShellWords.line(words);
  }
}
