package entente.analysis.report;

import entente.analysis.compare.Comparison;
import entente.analysis.document.Block;
import entente.analysis.sweep.SweepSummary;
import entente.text.NumberWords;
import java.util.List;

/**
 * The tables of a sweep that its page and a terminal share.
 *
 * @param summary what the rows gave
 */
public record SweepTables(SweepSummary summary) {

  /** Returns what differs, all else being equal, in the measures shown. */
  public Block differences(String caption, List<String> head) {
    return Block.table(
        caption, 3, head, summary.differencesShown().stream().map(SweepTables::row).toList());
  }

  private static List<String> row(Comparison c) {
    return List.of(
        c.measure(),
        c.a(),
        c.b(),
        NumberWords.number(c.difference()),
        NumberWords.interval(c.low(), c.high()),
        c.verdict().word());
  }
}
