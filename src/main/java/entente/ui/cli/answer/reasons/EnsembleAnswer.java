package entente.ui.cli.answer.reasons;

import entente.analysis.drawing.Figure;
import entente.experiment.store.ResultsFolder;
import entente.ui.cli.terminal.Terminal;
import java.io.IOException;
import java.util.List;

/** What is answered over all runs of a folder: in words, as JSON, as tables and as figures. */
public interface EnsembleAnswer {

  /** Returns the answer in words. */
  String words(Terminal terminal);

  /**
   * Returns the answer as an object.
   *
   * @param from the folder whose runs these are
   */
  Object json(String from);

  /** Writes the tables of the answer. */
  void writeTables(ResultsFolder folder) throws IOException;

  /** Returns the figures of the answer. */
  List<Figure> figures();
}
