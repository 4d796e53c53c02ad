package entente.ui.cli.terminal;

import java.io.PrintWriter;

/**
 * Where answers, notes and progress go.
 *
 * @param out standard output: answers and nothing else
 * @param err standard error: notes, progress, faults
 * @param json whether answers are JSON
 * @param quiet whether notes and progress are left out
 * @param verbose whether progress is shown off a terminal too, and faults with their stack
 * @param colour whether answers are coloured
 * @param live whether standard error is a terminal
 */
public record Terminal(
    PrintWriter out,
    PrintWriter err,
    boolean json,
    boolean quiet,
    boolean verbose,
    boolean colour,
    boolean live) {

  private static final int WIDTH = 100;
  private static final int NARROW = 40;

  /** Returns how many characters a line of prose has at most. */
  static int width() {
    String columns = System.getenv("COLUMNS");
    boolean known = columns != null && columns.matches("[1-9][0-9]{0,3}");
    return known && Descriptors.isTerminal(Descriptors.OUT)
        ? Math.max(NARROW, Math.min(WIDTH, Integer.parseInt(columns)))
        : WIDTH;
  }

  /** Returns a paragraph in lines that are not too long. */
  public static String wrap(String paragraph) {
    return wrap(paragraph, "", "");
  }

  /** Returns a paragraph in lines that fit, each behind an indent, the first behind its own. */
  public static String wrap(String paragraph, String first, String indent) {
    StringBuilder lines = new StringBuilder();
    StringBuilder line = new StringBuilder(first);
    String before = "";
    for (String word : paragraph.split(" (?!%)")) {
      boolean full = line.length() + 1 + word.codePointCount(0, word.length()) > width();
      if (full && !line.toString().isBlank()) {
        lines.append(line).append('\n');
        line.setLength(0);
        line.append(indent);
        before = "";
      }
      line.append(before).append(word);
      before = " ";
    }
    return lines.append(line).append('\n').toString();
  }

  /** Prints an answer in words. */
  public void print(String text) {
    out.print(text.endsWith("\n") ? text : text + "\n");
    out.flush();
  }

  /** Prints an answer as JSON. */
  public void print(Object answer) {
    print(JsonText.text(answer));
  }

  /** Tells the user something beside the answer. */
  public void note(String text) {
    if (!quiet) {
      err.println(text);
      err.flush();
    }
  }

  /** Returns whether progress is shown. */
  public boolean progress() {
    return !quiet && (live || verbose);
  }

  /** Returns a text in bold where there is colour. */
  public String bold(String text) {
    return colour ? "\u001b[1m" + text + "\u001b[0m" : text;
  }

  /** Returns a text without what terminals alone understand, as files have it. */
  public static String plain(String text) {
    return text.replaceAll("\u001b\\[[0-9]*m", "");
  }
}
