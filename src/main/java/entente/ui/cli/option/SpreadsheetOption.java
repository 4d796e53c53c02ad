package entente.ui.cli.option;

import entente.experiment.store.ResultsFolder;
import entente.experiment.store.SpreadsheetFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that asks for the tables as a workbook, too. */
public final class SpreadsheetOption {

  @Option(
      names = "--xlsx",
      description = "Write the tables as one workbook, tables.xlsx, beside the CSV files.")
  private boolean asked;

  /** Writes the workbook of a folder's tables if it was asked for. */
  public void write(ResultsFolder folder) throws IOException {
    if (asked) {
      SpreadsheetFile.write(folder);
    }
  }

  /** Writes it into a folder that was finished without it, if there is one and it was asked for. */
  public void add(Optional<Path> finished) throws IOException {
    if (asked && finished.isPresent()) {
      SpreadsheetFile.add(finished.get());
    }
  }
}
