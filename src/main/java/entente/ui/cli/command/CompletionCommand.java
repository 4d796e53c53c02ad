package entente.ui.cli.command;

import entente.ui.cli.terminal.ExitStatus;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Prints a script that completes commands and options in a shell. */
@Command(
    name = "completion",
    description = "Prints a script that completes commands and options in a shell.",
    footer = {
      "",
      "Examples:",
      "  source <(entente completion bash)",
      "  entente completion fish > ~/.config/fish/completions/entente.fish"
    })
final class CompletionCommand implements Callable<Integer> {

  /** A shell. */
  enum Shell {
    /** The GNU shell. */
    BASH,
    /** The Z shell; it reads the same script. */
    ZSH,
    /** The friendly one. */
    FISH
  }

  @ParentCommand private EntenteCommand parent;

  @Parameters(paramLabel = "SHELL", description = "The shell: ${COMPLETION-CANDIDATES}.")
  private Shell shell;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    CommandLine root = spec.root().commandLine();
    parent.terminal().print(shell == Shell.FISH ? fish(root) : AutoComplete.bash("entente", root));
    return ExitStatus.DONE;
  }

  private static String fish(CommandLine root) {
    StringBuilder script = new StringBuilder("complete -c entente -f\n");
    options(script, root, "__fish_use_subcommand");
    for (Map.Entry<String, CommandLine> entry : new TreeMap<>(root.getSubcommands()).entrySet()) {
      String[] text = entry.getValue().getCommandSpec().usageMessage().description();
      script.append("complete -c entente -n __fish_use_subcommand -a ").append(entry.getKey());
      script.append(" -d ").append(quoted(text)).append('\n');
      options(script, entry.getValue(), "'__fish_seen_subcommand_from " + entry.getKey() + "'");
    }
    return script.toString();
  }

  private static void options(StringBuilder script, CommandLine command, String when) {
    for (OptionSpec option : command.getCommandSpec().options()) {
      script.append("complete -c entente -n ").append(when);
      script.append(" -l ").append(option.longestName().substring(2));
      script.append(option.arity().max() > 0 ? " -r -F" : "");
      script.append(" -d ").append(quoted(option.description())).append('\n');
    }
  }

  private static String quoted(String[] text) {
    return "'" + String.join(" ", text).replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
