package entente.ui.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import entente.ui.cli.terminal.Heartbeat;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What `--help` shows can be copied: no example and no path is broken over two lines. */
class HelpTest {

  private static final int WIDTH = 80;

  /** A dotted path, or a sign of comparison, that goes on in the next line. */
  private static final Pattern BROKEN =
      Pattern.compile("(?:[a-z_]\\.\\n *[a-z_]+[.=]|[!=<>]\\n *=|=0\\.\\n *\\d)");

  @Test
  void nothingToCopyIsBroken() {
    List<String> wide = new ArrayList<>();
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    CommandLine all =
        CommandLines.of(Simulators.model(), new Heartbeat(Heartbeat.Rhythm.NONE), nowhere, nowhere);
    for (CommandLine command : all.getSubcommands().values()) {
      for (String line : command.getCommandSpec().usageMessage().footer()) {
        if (line.startsWith("  ") && line.length() > WIDTH) {
          wide.add(command.getCommandName() + ": " + line);
        }
      }
      String help = command.getUsageMessage(CommandLine.Help.Ansi.OFF);
      assertFalse(BROKEN.matcher(help).find(), help);
    }
    assertEquals(List.of(), wide);
  }
}
