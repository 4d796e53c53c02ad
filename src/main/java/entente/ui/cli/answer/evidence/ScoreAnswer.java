package entente.ui.cli.answer.evidence;

import entente.analysis.document.Block;
import entente.analysis.document.Block.Gap;
import entente.analysis.hindcast.score.CalibrationCurve.Bin;
import entente.analysis.hindcast.score.ChanceCard;
import entente.analysis.hindcast.score.FileScores;
import entente.analysis.hindcast.score.ScoreValue;
import entente.text.Template;
import entente.ui.cli.terminal.CommandAnswer;
import entente.ui.cli.terminal.Terminal;
import java.util.ArrayList;
import java.util.List;

/**
 * How good a forecast from a file was, in words and as an object.
 *
 * @param scores its scores
 */
public record ScoreAnswer(FileScores scores) {

  private static final Template HEAD =
      Template.of("Forecast of {states} states from {from} to {to}, scored at the end of {year}.");
  private static final Template READ =
      Template.of(
          """
          AUC and average precision: larger is better; Brier and log score: smaller is better. \
          "never" says that nobody moves. In brackets 95 % over clusters of moves; no chance \
          counts as less than {least} or as more than 1 − {least}.\
          """);
  private static final Template UNITS =
      Template.of("{forecaster}, {units} ({count}, {moved} moved)");
  private static final Template PERIOD = Template.of("{from}-{to}");
  private static final Template STRETCH = Template.of("{low} to {high}");

  /**
   * The answer as JSON.
   *
   * @param from year at whose end the forecast starts
   * @param to its last year
   * @param year the year scored: the last that is told and observed
   * @param states how many states are told
   * @param scores the scores, by units and forecaster
   * @param calibration mean chances against shares that moved
   */
  private record Json(
      int from, int to, int year, int states, List<ScoreRow> scores, List<OfBin> calibration) {}

  /**
   * A stretch of the calibration curve.
   *
   * @param chance mean chance given
   * @param moved share that moved
   * @param count number of units
   */
  private record OfBin(double chance, double moved, int count) {}

  /** Returns the answer to a terminal. */
  public CommandAnswer answer(Terminal terminal) {
    List<List<String>> rows = new ArrayList<>();
    for (FileScores.Row row : scores.rows()) {
      String units = ChanceCard.words(row.units());
      rows.add(
          List.of(
              UNITS.fill(
                  "forecaster", row.forecaster(),
                  "units", units,
                  "count", row.count(),
                  "moved", row.moved()),
              row.chances().auc().words(3),
              row.chances().averagePrecision().words(3),
              row.chances().brier().words(3),
              row.chances().logScore().words(3),
              row.balanced().words(3),
              row.byRatio().words(3)));
    }
    List<String> head =
        List.of(
            "told by, units",
            "AUC",
            "average precision",
            "Brier",
            "log score",
            "balanced accuracy",
            "by chance over base rate");
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.paragraph(
            HEAD.fill(
                "states", scores.states(),
                "from", scores.from(),
                "to", scores.to(),
                "year", scores.year())));
    blocks.add(new Gap());
    blocks.add(Block.table("", 1, head, rows));
    blocks.add(Block.paragraph(READ.fill("least", FileScores.LEAST)));
    blocks.add(new Gap());
    blocks.add(Block.heading(2, "Chances, and what came of them"));
    blocks.add(
        Block.table("", 1, List.of("chance", "units", "mean chance", "share moved"), curve()));
    return CommandAnswer.of(terminal, blocks, json());
  }

  private List<List<String>> curve() {
    List<List<String>> rows = new ArrayList<>();
    for (Bin bin : scores.curve()) {
      rows.add(
          List.of(
              STRETCH.fill("low", bin.low(), "high", bin.high()),
              Integer.toString(bin.count()),
              ScoreValue.words(bin.chance(), 3),
              ScoreValue.words(bin.moved(), 3)));
    }
    return rows;
  }

  private Json json() {
    return new Json(
        scores.from(),
        scores.to(),
        scores.year(),
        scores.states(),
        scores.rows().stream().map(this::row).toList(),
        scores.curve().stream().map(b -> new OfBin(b.chance(), b.moved(), b.count())).toList());
  }

  private ScoreRow row(FileScores.Row row) {
    String period = PERIOD.fill("from", scores.from(), "to", scores.to());
    var of =
        new ForecasterScores.Of(period, row.units(), row.forecaster(), row.count(), row.moved());
    return ScoreRow.of(ForecasterScores.of(of, row.chances()), row.balanced(), row.byRatio());
  }
}
