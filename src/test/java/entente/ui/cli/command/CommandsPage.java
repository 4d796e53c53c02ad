package entente.ui.cli.command;

import entente.ui.cli.terminal.Heartbeat;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The page of the manual that lists every command, from what the command line itself knows. */
final class CommandsPage {

  private CommandsPage() {}

  /** Returns the page as Markdown. */
  static String markdown() {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    CommandLine root =
        CommandLines.of(Simulators.model(), new Heartbeat(Heartbeat.Rhythm.NONE), nowhere, nowhere);
    StringBuilder page = new StringBuilder("# Commands\n\n");
    page.append("`entente` stands for `java -jar target/entente.jar`, or for the start script of ");
    page.append("the zip. ").append(footer(root.getCommandSpec(), "Without a command"));
    page.append(" What a command leaves on disk is on the page of [files](files.md); what a ");
    page.append(
        "scenario path may be, on that of [parameters](parameters.md); what it prints with ");
    page.append("`--json`, on that of [answers](answers.md).\n\n");
    page.append("This page is generated from the command line itself; do not edit it.\n\n");
    page.append("| Command | Does |\n|---|---|\n");
    for (CommandLine command : commands(root)) {
      String name = command.getCommandName();
      page.append("| [`" + name + "`](#" + name + ") | " + text(command.getCommandSpec()) + " |\n");
    }
    page.append("\n## Options of every command\n\n");
    List<OptionSpec> shared = root.getCommandSpec().options();
    table(page, List.of(), shared);
    page.append("\n## Exit status\n\n| Status | Means |\n|---|---|\n");
    for (String status : footer(root.getCommandSpec(), "Exit status:").split("; ")) {
      String[] words = status.replace("Exit status: ", "").replaceFirst("\\.$", "").split(" ", 2);
      page.append("| ").append(words[0]).append(" | ").append(words[1]).append(" |\n");
    }
    for (CommandLine command : commands(root)) {
      section(page, command.getCommandSpec(), shared);
    }
    return page.toString();
  }

  private static List<CommandLine> commands(CommandLine root) {
    return List.copyOf(root.getSubcommands().values());
  }

  private static void section(StringBuilder page, CommandSpec spec, List<OptionSpec> shared) {
    page.append("\n<a id=\"").append(spec.name()).append("\"></a>\n\n");
    page.append("## ").append(spec.name()).append("\n\n").append(text(spec)).append("\n\n`");
    page.append(spec.qualifiedName());
    for (PositionalParamSpec word : spec.positionalParameters()) {
      String label = word.paramLabel() + (word.arity().max() > 1 ? "…" : "");
      page.append(' ').append(word.arity().min() == 0 ? "[" + label + "]" : label);
    }
    List<OptionSpec> own = new ArrayList<>(spec.options());
    own.removeIf(o -> shared.stream().anyMatch(s -> s.longestName().equals(o.longestName())));
    page.append(own.isEmpty() ? "" : " [options]").append("`\n");
    if (!own.isEmpty() || !spec.positionalParameters().isEmpty()) {
      page.append('\n');
      table(page, spec.positionalParameters(), own);
    }
    String examples =
        Arrays.stream(spec.usageMessage().footer())
            .filter(line -> line.startsWith("  "))
            .map(line -> line.substring(2).stripTrailing())
            .collect(Collectors.joining("\n"));
    if (!examples.isEmpty()) {
      page.append("\n```\n").append(examples).append("\n```\n");
    }
  }

  private static void table(
      StringBuilder page, List<PositionalParamSpec> words, List<OptionSpec> options) {
    page.append("| Word | Meaning |\n|---|---|\n");
    words.forEach(word -> row(page, word.paramLabel(), word));
    options.stream()
        .filter(option -> !option.hidden())
        .sorted((a, b) -> a.longestName().compareTo(b.longestName()))
        .forEach(option -> row(page, written(option), option));
  }

  private static void row(StringBuilder page, String word, ArgSpec arg) {
    String meaning =
        String.join(" ", arg.description())
            + (arg.required() && arg.isOption() ? " Required." : "");
    page.append("| `" + word.replace("|", "\\|") + "` | " + meaning.replace("|", "\\|") + " |\n");
  }

  private static String written(OptionSpec option) {
    String names = String.join(", ", option.names());
    return option.arity().max() == 0 ? names : names + " " + option.paramLabel();
  }

  private static String text(CommandSpec spec) {
    return String.join(" ", spec.usageMessage().description());
  }

  private static String footer(CommandSpec spec, String start) {
    return Arrays.stream(spec.usageMessage().footer())
        .filter(line -> line.startsWith(start))
        .findFirst()
        .orElseThrow();
  }
}
