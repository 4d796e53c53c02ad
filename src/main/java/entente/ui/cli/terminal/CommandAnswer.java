package entente.ui.cli.terminal;

import entente.analysis.document.Block;
import java.util.List;

/**
 * What a command answers.
 *
 * @param words the answer in words, as the terminal shows it
 * @param filed the answer in words, as a file has it, whatever the terminal
 * @param json the answer as an object
 */
public record CommandAnswer(String words, String filed, Object json) {

  /** Creates an answer whose words are the same on every terminal but for what is bold. */
  public CommandAnswer(String words, Object json) {
    this(words, Terminal.plain(words), json);
  }

  /** Returns an answer told to a terminal. */
  public static CommandAnswer of(Terminal terminal, List<Block> blocks, Object json) {
    return new CommandAnswer(terminal.render(blocks), Terminal.filed(blocks), json);
  }
}
