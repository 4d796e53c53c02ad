package entente.ui.cli.answer.evidence;

import entente.analysis.document.Block;
import entente.analysis.document.Block.Gap;
import entente.analysis.document.Block.Table;
import entente.analysis.hindcast.OriginCard;
import entente.analysis.hindcast.OriginTold;
import entente.analysis.hindcast.RollingHindcast;
import entente.analysis.hindcast.RollingSentences;
import entente.analysis.hindcast.observed.AtRisk;
import entente.analysis.hindcast.observed.Telling;
import entente.analysis.hindcast.score.ChanceCard;
import entente.analysis.hindcast.score.ChanceScores;
import entente.analysis.report.RollingTables;
import entente.experiment.store.TableStore;
import entente.text.Template;
import entente.ui.cli.terminal.CommandAnswer;
import entente.ui.cli.terminal.RecordTable;
import entente.ui.cli.terminal.Terminal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the hindcast from several years found, in words, as an object and as tables.
 *
 * @param hindcast what it found
 * @param changed files that have changed since the constants were frozen
 */
public record RollingAnswer(RollingHindcast hindcast, List<String> changed) {

  private static final Template VERDICT = Template.of("{finding} (log score of moves).");
  private static final Template CHANGED =
      Template.of("Changed since the values were frozen: {files}.");

  /**
   * All of it.
   *
   * @param verdict what decides, in words
   * @param worse where the model loses to a rule that decides, in words
   * @param runs runs of each world
   * @param scores scores of each forecaster, origin by origin and of several together
   * @param differences the model less each rule
   * @param units what each forecaster gave to each unit
   * @param changedSinceFreeze files that have changed since the constants were frozen
   */
  private record Whole(
      String verdict,
      List<String> worse,
      int runs,
      List<OriginScore> scores,
      List<OriginDifference> differences,
      List<OriginUnit> units,
      List<String> changedSinceFreeze) {}

  /** The scores of one forecaster on one set of units, each with its 95 % interval. */
  private record OriginScore(
      String period,
      String units,
      String forecaster,
      int count,
      int moved,
      double auc,
      double aucLow,
      double aucHigh,
      double averagePrecision,
      double averagePrecisionLow,
      double averagePrecisionHigh,
      double brier,
      double brierLow,
      double brierHigh,
      double logScore,
      double logScoreLow,
      double logScoreHigh) {

    static OriginScore of(String period, OriginCard.Row row) {
      ChanceScores scores = row.chances();
      return new OriginScore(
          period,
          row.units(),
          row.by(),
          row.count(),
          row.moved(),
          scores.auc().value(),
          scores.auc().low(),
          scores.auc().high(),
          scores.averagePrecision().value(),
          scores.averagePrecision().low(),
          scores.averagePrecision().high(),
          scores.brier().value(),
          scores.brier().low(),
          scores.brier().high(),
          scores.logScore().value(),
          scores.logScore().low(),
          scores.logScore().high());
    }
  }

  /** The model less a rule, in the two proper scores. */
  private record OriginDifference(
      String period,
      String units,
      String less,
      double logScore,
      double logScoreLow,
      double logScoreHigh,
      double brier,
      double brierLow,
      double brierHigh) {

    static OriginDifference of(String period, ChanceCard.Lead lead) {
      var log = lead.by().logScore();
      var brier = lead.by().brier();
      return new OriginDifference(
          period,
          lead.units(),
          lead.over(),
          log.value(),
          log.low(),
          log.high(),
          brier.value(),
          brier.low(),
          brier.high());
    }
  }

  /**
   * What a forecaster gave to one unit.
   *
   * @param period word for the origin
   * @param state key of the state
   * @param way where it could have gone
   * @param forecaster who gives the chance
   * @param chance the chance
   * @param moved whether it moved
   * @param year the first year at whose end it had; null if it did not
   */
  private record OriginUnit(
      String period,
      String state,
      String way,
      String forecaster,
      double chance,
      boolean moved,
      Integer year) {}

  /** Returns the answer to a terminal. */
  public CommandAnswer answer(Terminal terminal) {
    List<Block> blocks = new ArrayList<>();
    RollingSentences.of(hindcast).forEach(line -> blocks.add(Block.paragraph(line)));
    blocks.add(Block.paragraph(verdict()));
    if (!changed.isEmpty()) {
      blocks.add(Block.paragraph(CHANGED.fill("files", String.join(", ", changed))));
    }
    List<Table> tables = new ArrayList<>(RollingTables.scores(hindcast));
    tables.add(RollingTables.leads(hindcast));
    tables.add(RollingTables.ranking(hindcast));
    for (Table table : tables) {
      blocks.add(new Gap());
      blocks.add(Block.heading(2, table.caption()));
      blocks.add(new Table("", table.left(), table.head(), table.rows()));
    }
    Whole whole =
        new Whole(
            verdict(),
            RollingSentences.of(hindcast),
            hindcast.runs(),
            scores(),
            differences(),
            units(),
            changed);
    return CommandAnswer.of(terminal, blocks, whole);
  }

  private String verdict() {
    return VERDICT.fill("finding", RollingSentences.finding(hindcast));
  }

  /** Writes the scores, and the chances of all units, as tables. */
  public void write(TableStore store) throws IOException {
    RecordTable.AS_JSON.write(store, "scores.csv", "Scores of one forecaster.", scores());
    RecordTable.AS_JSON.write(store, "differences.csv", "The model less a rule.", differences());
    RecordTable.AS_JSON.write(store, "units.csv", "A chance given to a unit.", units());
  }

  private List<OriginScore> scores() {
    return hindcast.cards().stream()
        .flatMap(card -> card.rows().stream().map(row -> OriginScore.of(card.period(), row)))
        .toList();
  }

  private List<OriginDifference> differences() {
    return hindcast.cards().stream()
        .flatMap(card -> card.leads().stream().map(l -> OriginDifference.of(card.period(), l)))
        .toList();
  }

  private List<OriginUnit> units() {
    List<OriginUnit> units = new ArrayList<>();
    for (OriginTold told : hindcast.told()) {
      for (Telling telling : told.tellings()) {
        for (int u = 0; u < telling.chances().length; u++) {
          AtRisk unit = told.units().get(u);
          units.add(
              new OriginUnit(
                  told.targets().period().name(),
                  unit.state(),
                  unit.way().word(),
                  telling.by(),
                  telling.chances()[u],
                  unit.moved(),
                  unit.moved() ? unit.year() : null));
        }
      }
    }
    return units;
  }
}
