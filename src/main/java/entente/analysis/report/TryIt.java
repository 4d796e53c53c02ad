package entente.analysis.report;

import entente.analysis.document.Block;
import entente.analysis.document.Role;
import entente.analysis.document.Span.Beside;
import entente.analysis.document.Span.Words;
import java.util.List;

/** The part of a report that leads to the laboratory beside it, where a reader runs the model. */
public final class TryIt {

  /** Name of the laboratory's file, in the folder of the report. */
  public static final String FILE = "laboratory.html";

  private static final String TITLE = "Try it yourself";
  private static final String WHAT =
      """
       runs this very model in your browser, without a network: move a slider, and see who moves \
      and why. It begins with the first run of this report.""";

  private TryIt() {}

  /** Returns the part; paper leaves it out. */
  public static Block section() {
    return Block.section(
        Role.SCREEN,
        List.of(
            Block.heading(2, TITLE),
            Block.paragraph(
                Role.PLAIN, new Beside("The laboratory beside this page", FILE), new Words(WHAT))));
  }
}
