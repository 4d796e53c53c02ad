package entente.ui.cli.command;

import entente.experiment.input.Faults;
import entente.experiment.input.FaultsException;
import entente.experiment.input.Nearest;
import entente.text.Template;
import entente.ui.cli.stored.Simulator;
import entente.ui.cli.terminal.ArgumentFiles;
import entente.ui.cli.terminal.ExitStatus;
import entente.ui.cli.terminal.FaultAnswer;
import entente.ui.cli.terminal.Heartbeat;
import entente.ui.cli.terminal.Heartbeat.Rhythm;
import entente.ui.cli.terminal.JsonText;
import entente.ui.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Builds the command line and turns whatever happens into an exit status and a message. */
public final class CommandLines {
  private static final Template UNMATCHED = Template.of("{found}, expected {expected}.");

  private static final Template VALUE = Template.of("{name}: value {value}, expected {expected}.");

  private static final Set<String> FACES = Set.of("desktop", "classroom");

  private CommandLines() {}

  /**
   * Runs a command and returns its exit status; never throws. It says nothing of how long it takes.
   */
  public static int execute(
      Simulator laboratory, PrintWriter out, PrintWriter err, String... args) {
    return execute(laboratory, Rhythm.NONE, out, err, args);
  }

  /**
   * Runs a command and returns its exit status; never throws.
   *
   * @param rhythm when a long one says off a terminal that it is at work
   */
  public static int execute(
      Simulator laboratory, Rhythm rhythm, PrintWriter out, PrintWriter err, String... args) {
    CommandLine line = of(laboratory, new Heartbeat(rhythm), out, err);
    try {
      ArgumentFiles.check(args);
    } catch (FaultsException e) {
      if (List.of(args).contains("--json")) {
        out.print(JsonText.text(FaultAnswer.of(e.faults())));
        out.flush();
      }
      e.faults().forEach(fault -> err.println(fault.render()));
      err.flush();
      return ExitStatus.BAD_INPUT;
    }
    return line.execute(args);
  }

  /** Returns the command line. */
  static CommandLine of(Simulator laboratory, Heartbeat heart, PrintWriter out, PrintWriter err) {
    EntenteCommand root = new EntenteCommand(laboratory, heart, out, err);
    CommandLine line = new CommandLine(root);
    List.of(
            new CheckCommand(),
            new SchemaCommand(),
            new DescribeCommand(),
            new NewCommand(),
            new DiffCommand(),
            new UpdateCommand(),
            new RunCommand(),
            new CompareCommand(),
            new WhyCommand(),
            new BranchCommand(),
            new SweepCommand(),
            new MergeCommand(),
            new SearchCommand(),
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
            new ForecastCommand(),
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
        .setExecutionStrategy(parsed -> work(parsed, root.terminal()))
        .setExecutionExceptionHandler((fault, command, parsed) -> fault(fault, root.terminal()));
  }

  /** Runs what was asked for, and says meanwhile that it is at work. */
  private static int work(ParseResult parsed, Terminal terminal) {
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    CommandSpec command = last.commandSpec();
    // The program itself hands its job to a command; a face waits for people and has no end.
    boolean finishes = command.parent() != null && !FACES.contains(command.name());
    if (!finishes || terminal.quiet() || terminal.live()) {
      return new CommandLine.RunLast().execute(parsed);
    }
    String name = command.qualifiedName();
    Heartbeat.Beating beating = terminal.heart().start(name, terminal.err());
    try {
      return new CommandLine.RunLast().execute(parsed);
    } finally {
      beating.close();
    }
  }

  private static int usage(ParameterException fault, String[] args) {
    PrintWriter err = fault.getCommandLine().getErr();
    String words;
    boolean root = fault.getCommandLine().getParent() == null;
    if (fault instanceof UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().get(0);
      String kind =
          word.startsWith("-")
              ? "unknown option "
              : root ? "unknown command " : "one word too many: ";
      String expected = root ? "one of " + commands(fault.getCommandLine()) : "what --help shows";
      String found = UNMATCHED.fill("found", kind + word, "expected", expected);
      words = found + maybe(unmatched.getSuggestions());
    } else {
      words = refusal(fault);
    }
    if (List.of(args).contains("--json")) {
      // The option itself may not have been read yet.
      PrintWriter out = fault.getCommandLine().getOut();
      out.print(JsonText.text(FaultAnswer.of(null, words)));
      out.flush();
    }
    err.println(words);
    String name = fault.getCommandLine().getCommandSpec().qualifiedName();
    err.println("`" + name + " --help` shows how it is used.");
    err.flush();
    return ExitStatus.BAD_INPUT;
  }

  /** Returns what is wrong with a value that could not be read, as all messages say it. */
  private static String refusal(ParameterException fault) {
    ArgSpec argument = fault.getArgSpec();
    if (argument == null || fault.getValue() == null) {
      return fault.getMessage();
    }
    Class<?> type =
        argument.auxiliaryTypes().length == 0 ? argument.type() : argument.auxiliaryTypes()[0];
    String name =
        argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    if (type == Path.class) {
      return name + ": " + ExitStatus.unnameable(fault.getValue());
    }
    boolean whole = type == int.class || type == Integer.class;
    boolean wide = type == long.class || type == Long.class;
    String expected =
        whole
            ? "a whole number of at most " + Integer.MAX_VALUE
            : wide
                ? "a whole number of 64 bits"
                : type == double.class || type == Double.class ? "a number" : null;
    if (type.isEnum()) {
      List<String> words =
          Stream.of(type.getEnumConstants())
              .map(word -> word.toString().toLowerCase(Locale.ROOT))
              .toList();
      String value = Faults.quote(fault.getValue());
      String oneOf = "one of " + String.join(", ", words);
      return VALUE.fill("name", name, "value", value, "expected", oneOf)
          + Nearest.maybe(fault.getValue(), words);
    }
    return expected == null
        ? fault.getMessage()
        : VALUE.fill("name", name, "value", fault.getValue(), "expected", expected);
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
    terminal.fault(fault);
    return ExitStatus.of(fault);
  }
}
