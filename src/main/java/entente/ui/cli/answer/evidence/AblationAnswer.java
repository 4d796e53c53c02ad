package entente.ui.cli.answer.evidence;

import entente.analysis.document.Block;
import entente.analysis.document.Block.Gap;
import entente.analysis.document.Block.Table;
import entente.analysis.hindcast.StepAblation;
import entente.analysis.hindcast.score.ScoreValue;
import entente.analysis.report.SecondTables;
import entente.experiment.store.TableStore;
import entente.text.Template;
import entente.ui.cli.terminal.CommandAnswer;
import entente.ui.cli.terminal.RecordTable;
import entente.ui.cli.terminal.Terminal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What each mechanism is worth to the hindcast, in words, as an object and as a table.
 *
 * @param ablation what came of leaving each out
 */
public record AblationAnswer(StepAblation ablation) {

  private static final Template LEAD =
      Template.of(
          "Log score on all units, leaving among them, without each mechanism less that with it, "
              + "{runs} runs of each world on the same seeds. Above 0 the mechanism is missed. "
              + "{sure} of {all} intervals leave 0 out. Nothing is calibrated anew.");

  /**
   * All of it.
   *
   * @param runs number of runs
   * @param ablation what the hindcast is worth without each mechanism, period by period
   */
  private record Whole(int runs, List<Off> ablation) {}

  /**
   * A mechanism that is off, in a period.
   *
   * @param mechanism the mechanism that is off, in words
   * @param period word for the period
   * @param logScore log score without it less that with it; above 0 the mechanism is missed
   * @param logScoreLow lower end of the 95 % interval of that difference
   * @param logScoreHigh upper end of it
   * @param brier the same difference of the Brier score
   * @param brierLow lower end of its 95 % interval
   * @param brierHigh upper end of it
   * @param auc the same difference of the AUC; below 0 the mechanism is missed
   */
  private record Off(
      String mechanism,
      String period,
      double logScore,
      double logScoreLow,
      double logScoreHigh,
      double brier,
      double brierLow,
      double brierHigh,
      double auc) {}

  /** Returns the answer to a terminal. */
  public CommandAnswer answer(Terminal terminal) {
    List<Block> blocks = new ArrayList<>();
    long sure = ablation.rows().stream().filter(row -> sure(row.by().logScore())).count();
    blocks.add(
        Block.paragraph(
            LEAD.fill("runs", ablation.runs(), "sure", sure, "all", ablation.rows().size())));
    blocks.add(new Gap());
    Table table = SecondTables.ablation(ablation);
    blocks.add(new Table("", table.left(), table.head(), table.rows()));
    return CommandAnswer.of(terminal, blocks, new Whole(ablation.runs(), offs()));
  }

  private static boolean sure(ScoreValue difference) {
    return difference.low() > 0 || difference.high() < 0;
  }

  /** Writes the differences as a table. */
  public void write(TableStore store) throws IOException {
    RecordTable.AS_JSON.write(store, "ablation.csv", "A mechanism that is off.", offs());
  }

  private List<Off> offs() {
    return ablation.rows().stream().map(AblationAnswer::off).toList();
  }

  private static Off off(StepAblation.Row row) {
    ScoreValue log = row.by().logScore();
    ScoreValue brier = row.by().brier();
    return new Off(
        row.mechanism(),
        row.period(),
        log.value(),
        log.low(),
        log.high(),
        brier.value(),
        brier.low(),
        brier.high(),
        row.by().auc().value());
  }
}
