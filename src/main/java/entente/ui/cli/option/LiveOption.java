package entente.ui.cli.option;

import entente.text.Template;
import entente.ui.cli.terminal.UsageException;
import entente.ui.page.PageEngine;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that asks for the laboratory beside the report. */
public final class LiveOption {

  private static final Template NOT_PACKED =
      Template.of(
          "The engine for browsers is built when the program is packed. Run {command} first, then"
              + " java -jar target/entente.jar {asked} …");

  @Option(
      names = "--live",
      description =
          "Put the laboratory beside the report: laboratory.html runs the model in a browser.")
  private boolean asked;

  /**
   * Returns the engine that the laboratory runs on; empty if it was not asked for.
   *
   * @param command the command that it was asked of
   * @throws UsageException if the program was not packed
   */
  public Optional<PageEngine> engine(String command) throws IOException {
    return asked ? Optional.of(packed(command + " --live")) : Optional.empty();
  }

  /**
   * Returns the engine for browsers.
   *
   * @param command what needs it
   * @throws UsageException if the program was not packed
   */
  public static PageEngine packed(String command) throws IOException {
    return PageEngine.find()
        .orElseThrow(
            () ->
                new UsageException(NOT_PACKED.fill("command", "mvn -q package", "asked", command)));
  }

  /** Returns the option in its canonical form; nothing if it was not given. */
  public List<String> canonical() {
    return asked ? List.of("--live") : List.of();
  }
}
