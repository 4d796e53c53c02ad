package entente.analysis.report;

import entente.analysis.compare.Comparison;
import entente.analysis.document.Block;
import entente.analysis.sweep.LargestShifts;
import entente.analysis.sweep.SweepSummary;
import entente.text.NumberWords;
import java.util.Comparator;
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

  /** Returns the largest difference between the levels of each factor, in margins. */
  public Block shifts(String caption, List<String> head) {
    List<List<String>> rows =
        LargestShifts.of(summary).stream()
            .sorted(Comparator.comparingDouble(LargestShifts::margins).reversed())
            .map(SweepTables::shift)
            .toList();
    return Block.table(caption, 3, head, rows);
  }

  private static List<String> shift(Comparison c) {
    return List.of(
        c.a(),
        c.b(),
        c.measure(),
        NumberWords.number(c.difference()),
        NumberWords.interval(c.low(), c.high()),
        NumberWords.number(LargestShifts.margins(c)));
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
