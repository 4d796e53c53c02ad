package entente.ui.cli.command;

import entente.analysis.document.Block;
import entente.analysis.sensitivity.FeatureScores;
import entente.analysis.sensitivity.GivenData;
import entente.experiment.store.Identity;
import entente.experiment.store.Input;
import entente.experiment.store.Program;
import entente.experiment.table.ColumnNames;
import entente.experiment.table.DataTable;
import entente.text.Template;
import entente.ui.cli.answer.GivenDataAnswer;
import entente.ui.cli.answer.TableRows;
import entente.ui.cli.session.AnswerFolder;
import entente.ui.cli.terminal.CommandAnswer;
import entente.ui.cli.terminal.ExitStatus;
import entente.ui.cli.terminal.RecordTable;
import entente.ui.cli.terminal.ShellWords;
import entente.ui.cli.terminal.Terminal;
import entente.ui.cli.terminal.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the output of a table hangs on, from its rows as they are.
 *
 * <p>Of a results folder rows that agree in all inputs, as replicates of a point do, count as one,
 * by their mean.
 *
 * @param terminal where the answer goes
 * @param place a table, or a results folder
 * @param inputs names of the inputs
 * @param outcome name of the output
 * @param seed seed of bootstrap and folds
 * @param out folder of the answer; null for the usual one
 */
record TableAnalysis(
    Terminal terminal, Path place, List<String> inputs, String outcome, long seed, Path out) {

  private static final String MISSING =
      "analyze: of a table, expected --inputs and --outcome, as --inputs rain,soil --outcome yield.";
  private static final Template FLAT =
      Template.of(
          "--outcome: value {name}, expected numbers that differ in the {rows} rows with all inputs.");

  /** Prints and keeps the answer, and returns the exit status. */
  int tell() throws IOException {
    if (inputs.isEmpty() || outcome == null) {
      throw new UsageException(MISSING);
    }
    Path file = Files.isDirectory(place) ? place.resolve("runs.csv") : place;
    DataTable data = DataTable.read(file);
    List<String> names = ColumnNames.of(inputs, data.columns());
    TableRows rows = TableRows.of(data, names, outcome);
    rows = Files.isDirectory(place) ? rows.byPoint() : rows;
    if (!rows.varies()) {
      throw new UsageException(FLAT.fill("name", outcome, "rows", rows.y().length));
    }
    GivenData given = GivenData.of(rows.x(), rows.y(), seed);
    FeatureScores scores = FeatureScores.of(rows.table(), rows.y(), seed);
    GivenDataAnswer json = GivenDataAnswer.of(rows, given, scores);
    List<Block> words = json.blocks(rows, given, scores);
    answers(file, data.digest(), names)
        .keep(
            terminal,
            CommandAnswer.of(terminal, words, json),
            List::of,
            folder ->
                RecordTable.AS_JSON.write(folder, "indices.csv", "One row per input.", rows(json)));
    return ExitStatus.DONE;
  }

  /** One row of the table of indices. */
  private record Row(
      String input,
      double first,
      double firstLow,
      double firstHigh,
      double delta,
      double deltaLow,
      double deltaHigh,
      double pawn,
      double pawnLow,
      double pawnHigh,
      String verdict,
      double score,
      double scoreLow,
      double scoreHigh,
      String scoreVerdict) {}

  private static List<Row> rows(GivenDataAnswer answer) {
    return answer.inputs().stream()
        .map(
            i ->
                new Row(
                    i.input(),
                    i.first().value(),
                    i.first().low(),
                    i.first().high(),
                    i.delta().value(),
                    i.delta().low(),
                    i.delta().high(),
                    i.pawn().value(),
                    i.pawn().low(),
                    i.pawn().high(),
                    i.judgement().verdict(),
                    i.score().value(),
                    i.score().low(),
                    i.score().high(),
                    i.scored().verdict()))
        .toList();
  }

  private AnswerFolder answers(Path file, String digest, List<String> names) throws IOException {
    String name = ShellWords.bare(place.toAbsolutePath().normalize().toString());
    name = name.replaceFirst("\\.csv$", "");
    Path asked = out == null ? Path.of("results", "analyze-" + name) : out;
    Input input = new Input(file.toString(), digest, "");
    List<String> words =
        List.of(
            "analyze",
            place.toString(),
            "--inputs",
            ColumnNames.line(names),
            "--outcome",
            outcome,
            "--seed",
            Long.toString(seed));
    Identity identity =
        Identity.of(Program.current(), ShellWords.line(words), seed, List.of(name), List.of(input));
    return new AnswerFolder(asked, identity);
  }
}
