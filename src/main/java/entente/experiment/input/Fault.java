package entente.experiment.input;

import entente.text.Template;

/**
 * One thing that is wrong in a user's file, where it stands and what would be right.
 *
 * @param file file as the user named it; {@code --set} for a setting of the command line
 * @param line line, from 1
 * @param column column, from 1
 * @param path dotted path of the value, as in {@code structures.platform.inclusiveness}
 * @param value what stands there
 * @param expected what should stand there
 * @param maybe what the user may have meant; empty if nothing is near
 */
public record Fault(
    String file, int line, int column, String path, String value, String expected, String maybe) {
  private static final Template MESSAGE =
      Template.of("{file}:{line}:{column}: {path}: {found}.{hint}");
  private static final Template VALUE = Template.of("value {value}, expected {expected}");
  private static final Template WORDS = Template.of("{value}, expected {expected}");

  /** Returns in words what was found and expected, without a stop. */
  public String found() {
    // What is told in words, as "unknown key", is no value.
    boolean words = value.equals("nothing") || !value.startsWith("\"") && value.indexOf(' ') >= 0;
    return (words ? WORDS : VALUE).fill("value", value, "expected", expected);
  }

  /** Returns the message for a reader, on one line. */
  public String render() {
    String stop = maybe.endsWith(".") ? "" : ".";
    String hint = maybe.isEmpty() ? "" : " Maybe " + maybe + stop;
    return visible(
        MESSAGE.fill(
            "file", file, "line", line, "column", column, "path", path, "found", found(), "hint",
            hint));
  }

  /**
   * Returns a text with what would break a line or turn the order of its letters written out, since
   * keys and values of a file may hold it.
   */
  private static String visible(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (hidden(c)) {
                line.append(String.format("\\u%04x", c));
              } else {
                line.appendCodePoint(c);
              }
            });
    return line.toString();
  }

  private static boolean hidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}
