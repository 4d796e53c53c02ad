package entente.ui.cli.terminal;

import entente.analysis.document.Block;
import entente.analysis.document.PlainText;
import entente.experiment.input.Fault;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Model.UsageMessageSpec;

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
 * @param heart what says off a terminal that a long command is at work
 */
public record Terminal(
    PrintWriter out,
    PrintWriter err,
    boolean json,
    boolean quiet,
    boolean verbose,
    boolean colour,
    boolean live,
    Heartbeat heart) {

  private static final int WIDTH = 100;
  private static final int NARROW = 40;

  /**
   * Returns how many characters a line of prose has at most: those of a terminal, within reason.
   */
  static int width() {
    return Width.HERE;
  }

  /** Asked once, since a terminal that does not say its width is asked by another program. */
  private static final class Width {
    private static final int HERE = here();

    private static int here() {
      if (!Descriptors.isTerminal(Descriptors.OUT)) {
        return WIDTH;
      }
      String columns = System.getenv("COLUMNS");
      boolean known = columns != null && columns.matches("[1-9][0-9]{0,3}");
      int width =
          known
              ? Integer.parseInt(columns)
              : new UsageMessageSpec().width(WIDTH).autoWidth(true).width();
      return Math.max(NARROW, Math.min(WIDTH, width));
    }
  }

  /** Returns the lines of a document. */
  public String render(List<Block> blocks) {
    return text().render(blocks);
  }

  /** Returns the lines of a document as files have them, whatever the terminal. */
  public static String filed(List<Block> blocks) {
    return new PlainText(WIDTH, UnaryOperator.identity()).render(blocks);
  }

  private PlainText text() {
    return new PlainText(width(), this::bold);
  }

  /** Returns a paragraph in lines that are not too long. */
  public static String wrap(String paragraph) {
    return wrap(paragraph, "", "");
  }

  /** Returns a paragraph in lines that fit, each behind an indent, the first behind its own. */
  public static String wrap(String paragraph, String first, String indent) {
    return new PlainText(width(), UnaryOperator.identity()).wrap(paragraph, first, indent);
  }

  /** Prints an answer in words. */
  public void print(String text) {
    out.print(text.endsWith("\n") ? text : text + "\n");
    out.flush();
  }

  /**
   * Prints an answer whose results are in a folder: as JSON it says in which. In words that stands
   * below the answer where nothing else would say that it is another one than was asked for.
   *
   * @param answer the answer in words or as the text of its JSON, whichever is asked for
   * @param folder where the results are
   * @param asked where they were to be
   */
  public void print(String answer, Path folder, Path asked) {
    print(json ? JsonText.with(answer, folder) : answer);
    if (!json && quiet && !folder.equals(asked)) {
      print("Results: " + folder);
    }
  }

  /** Prints an answer whose results are in a folder. */
  public void print(CommandAnswer answer, Path folder, Path asked) {
    print(json ? JsonText.text(answer.json()) : answer.words(), folder, asked);
  }

  /** Prints an answer in words, or as JSON where that is asked for. */
  public void print(CommandAnswer answer) {
    if (json) {
      print(answer.json());
    } else {
      print(answer.words());
    }
  }

  /** Prints an answer as JSON. */
  public void print(Object answer) {
    print(JsonText.text(answer));
  }

  /** Tells what ended a command: the user in words, and where JSON is asked for a program, too. */
  public void fault(Throwable fault) {
    if (json) {
      print(FaultAnswer.of(fault));
    }
    err.println(ExitStatus.message(fault));
    if (verbose) {
      fault.printStackTrace(err);
    }
    err.flush();
  }

  /** Tells the user something beside the answer. */
  public void note(String text) {
    if (!quiet) {
      err.println(text);
      err.flush();
    }
  }

  /** Tells the user what to know of files that are good, each thing once. */
  public void notes(Collection<Fault> notes) {
    new LinkedHashSet<>(notes).forEach(note -> note(note.render()));
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
