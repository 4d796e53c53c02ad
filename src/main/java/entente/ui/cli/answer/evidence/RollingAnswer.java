package entente.ui.cli.answer.evidence;

import entente.analysis.document.Block;
import entente.analysis.document.Block.Gap;
import entente.analysis.document.Block.Table;
import entente.analysis.hindcast.OriginCard;
import entente.analysis.hindcast.RollingHindcast;
import entente.analysis.hindcast.RollingSentences;
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
      List<ForecasterScores> scores,
      List<ScoreDifference> differences,
      List<UnitChance> units,
      List<String> changedSinceFreeze) {}

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

  private List<ForecasterScores> scores() {
    return hindcast.cards().stream()
        .flatMap(card -> card.rows().stream().map(row -> scores(card.period(), row)))
        .toList();
  }

  private static ForecasterScores scores(String period, OriginCard.Row row) {
    return ForecasterScores.of(
        new ForecasterScores.Of(period, row.units(), row.by(), row.count(), row.moved()),
        row.chances());
  }

  private List<ScoreDifference> differences() {
    return hindcast.cards().stream()
        .flatMap(card -> card.leads().stream().map(l -> ScoreDifference.of(card.period(), l)))
        .toList();
  }

  private List<UnitChance> units() {
    return hindcast.told().stream()
        .flatMap(
            told ->
                UnitChance.all(told.targets().period().name(), told.units(), told.tellings())
                    .stream())
        .toList();
  }
}
