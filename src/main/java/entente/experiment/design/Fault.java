package entente.experiment.design;

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

  /** Returns the message for a reader, on one line. */
  public String render() {
    String place = file + ":" + line + ":" + column + ": " + path + ": ";
    String hint = maybe.isEmpty() ? "" : " Maybe " + maybe + (maybe.endsWith(".") ? "" : ".");
    return place + "value " + value + ", expected " + expected + "." + hint;
  }
}
