package entente.ui.cli.command;

import entente.text.Template;
import entente.ui.cli.stored.Simulator;
import entente.ui.cli.terminal.ExitStatus;
import entente.ui.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Builds the command line and turns whatever happens into an exit status and a message. */
public final class CommandLines {
  private static final Template UNMATCHED = Template.of("{found}, expected {expected}.");

  private CommandLines() {}

  /** Runs a command and returns its exit status; never throws. */
  public static int execute(
      Simulator laboratory, PrintWriter out, PrintWriter err, String... args) {
    return of(laboratory, out, err).execute(args);
  }

  /** Returns the command line. */
  static CommandLine of(Simulator laboratory, PrintWriter out, PrintWriter err) {
    EntenteCommand root = new EntenteCommand(laboratory, out, err);
    CommandLine line = new CommandLine(root);
    List.of(
            new CheckCommand(),
            new SchemaCommand(),
            new DescribeCommand(),
            new NewCommand(),
            new DiffCommand(),
            new RunCommand(),
            new CompareCommand(),
            new WhyCommand(),
            new BranchCommand(),
            new SweepCommand(),
            new MergeCommand(),
            new RerunCommand(),
            new VerifyCommand(),
            new AnalyzeCommand(),
            new LandscapeCommand(),
            new StabilityCommand(),
            new AlliancesCommand(),
            new PowerCommand(),
            new DiscoverCommand(),
            new DesktopCommand(),
            new ClaimsCommand(),
            new HindcastCommand(),
            new ScoreCommand(),
            new PatternsCommand(),
            new ClassroomCommand(),
            new PageCommand(),
            new CompletionCommand())
        .forEach(line::addSubcommand);
    return line.setOut(out)
        .setErr(err)
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUnmatchedOptionsArePositionalParams(false)
        .setParameterExceptionHandler(CommandLines::usage)
        .setExecutionExceptionHandler((fault, command, parsed) -> fault(fault, root.terminal()));
  }

  private static int usage(ParameterException fault, String[] args) {
    PrintWriter err = fault.getCommandLine().getErr();
    boolean root = fault.getCommandLine().getParent() == null;
    if (fault instanceof UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().get(0);
      String kind =
          word.startsWith("-")
              ? "unknown option "
              : root ? "unknown command " : "one word too many: ";
      String expected = root ? "one of " + commands(fault.getCommandLine()) : "what --help shows";
      String found = UNMATCHED.fill("found", kind + word, "expected", expected);
      err.println(found + maybe(unmatched.getSuggestions()));
    } else {
      err.println(fault.getMessage());
    }
    String name = fault.getCommandLine().getCommandSpec().qualifiedName();
    err.println("`" + name + " --help` shows how it is used.");
    err.flush();
    return ExitStatus.BAD_INPUT;
  }

  private static String commands(CommandLine root) {
    return String.join(", ", root.getSubcommands().keySet());
  }

  private static String maybe(List<String> suggestions) {
    List<String> plain =
        suggestions.stream().map(s -> s.toLowerCase(Locale.ROOT)).distinct().limit(3).toList();
    return plain.isEmpty() ? "" : " Maybe " + String.join(" or ", plain) + ".";
  }

  private static int fault(Exception fault, Terminal terminal) {
    terminal.err().println(ExitStatus.message(fault));
    if (terminal.verbose()) {
      fault.printStackTrace(terminal.err());
    }
    terminal.err().flush();
    return ExitStatus.of(fault);
  }
}
