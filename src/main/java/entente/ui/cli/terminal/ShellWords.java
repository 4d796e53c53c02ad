package entente.ui.cli.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Words of a command line as a shell reads them. */
public final class ShellWords {
  private ShellWords() {}

  /** Returns the words in one line, quoted where a shell would take them apart. */
  public static String line(List<String> words) {
    return words.stream().map(ShellWords::quoted).collect(Collectors.joining(" "));
  }

  /** Returns the words of a line as {@link #line} wrote it. */
  public static List<String> split(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\'') {
        quoted = !quoted;
      } else if (c == '\\' && !quoted && i + 1 < line.length()) {
        word.append(line.charAt(++i));
      } else if (c == ' ' && !quoted) {
        words.add(word.toString());
        word.setLength(0);
      } else {
        word.append(c);
      }
    }
    words.add(word.toString());
    return words;
  }

  /** Returns a path or name as a part of a file name: without folders and ending. */
  public static String bare(String nameOrPath) {
    int folder = Math.max(nameOrPath.lastIndexOf('/'), nameOrPath.lastIndexOf('\\'));
    String file = nameOrPath.substring(folder + 1).replaceFirst("\\.(yaml|yml|json)$", "");
    return file.replaceAll("[^\\p{L}\\p{N}._-]+", "-");
  }

  private static String quoted(String word) {
    return word.matches("[\\p{L}\\p{N}_./=,:+@%-]+")
        ? word
        : "'" + word.replace("'", "'\\''") + "'";
  }
}
