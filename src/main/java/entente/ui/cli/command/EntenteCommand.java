package entente.ui.cli.command;

import entente.ui.cli.stored.Simulator;
import entente.ui.cli.terminal.Descriptors;
import entente.ui.cli.terminal.Heartbeat;
import entente.ui.cli.terminal.Terminal;
import entente.ui.cli.terminal.VersionText;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program itself; without a command it does its main job. */
@Command(
    name = "entente",
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    usageHelpAutoWidth = true,
    description = "A laboratory of security architectures.",
    footer = {
      "",
      "Without a command: compare dialogue-platform deterrence-bloc.",
      "",
      "Exit status: 0 done; 1 some runs failed or differ; 2 bad usage or input; 3 a path that cannot be read"
          + " or written; 130 interrupted.",
      "",
      "Examples:",
      "  entente",
      "  entente run five-states --seed 3",
      "  entente compare eurasia-2024 --set structures.platform.inclusiveness=0.4",
      "  entente describe parameters.portfolio.precision"
    })
final class EntenteCommand implements Callable<Integer> {

  private static final String[] MAIN_JOB = {"compare", "dialogue-platform", "deterrence-bloc"};

  @Option(
      names = "--json",
      scope = ScopeType.INHERIT,
      description = "Give every answer on standard output as JSON.")
  private boolean json;

  @Option(
      names = "--quiet",
      scope = ScopeType.INHERIT,
      description = "Say nothing beside the answer.")
  private boolean quiet;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description =
          "Off a terminal, show progress several times a second and not every half minute; show faults with"
              + " their stack.")
  private boolean verbose;

  @Option(
      names = "--no-color",
      scope = ScopeType.INHERIT,
      description = "Use no colour; so does a variable NO_COLOR in the environment.")
  private boolean plain;

  @Spec private CommandSpec spec;

  private final Simulator laboratory;
  private final Heartbeat heart;
  private final PrintWriter out;
  private final PrintWriter err;

  EntenteCommand(Simulator laboratory, Heartbeat heart, PrintWriter out, PrintWriter err) {
    this.laboratory = laboratory;
    this.heart = heart;
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    CommandLine line = CommandLines.of(laboratory, heart, out, err);
    String[] words = new String[MAIN_JOB.length + 4];
    int count = MAIN_JOB.length;
    System.arraycopy(MAIN_JOB, 0, words, 0, count);
    for (String option : new String[] {"--json", "--quiet", "--verbose", "--no-color"}) {
      if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
        words[count++] = option;
      }
    }
    return line.execute(java.util.Arrays.copyOf(words, count));
  }

  /** Returns where answers go. */
  Terminal terminal() {
    boolean live = Descriptors.isTerminal(Descriptors.ERR);
    String none = System.getenv("NO_COLOR");
    boolean painted = !json && !plain && (none == null || none.isEmpty());
    boolean colour = painted && Descriptors.isTerminal(Descriptors.OUT);
    return new Terminal(out, err, json, quiet, verbose, colour, live, heart);
  }

  /** Returns the model. */
  Simulator laboratory() {
    return laboratory;
  }
}
