package entente.ui.cli.answer;

import entente.analysis.sweep.Spread;
import entente.analysis.sweep.SweepSummary;
import entente.analysis.sweep.Tally;
import entente.experiment.store.ResultsFolder;
import entente.ui.cli.terminal.RecordTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code sweep} answers as JSON and as the table of differences.
 *
 * @param study key of the study
 * @param points number of points
 * @param replicates runs of each
 * @param runs number of runs
 * @param failed how many of them failed
 * @param stopped how many ended early by a rule of the study
 * @param means mean and spread of each measure on each scenario
 * @param comparisons what differs, all else being equal
 */
public record SweepAnswer(
    String study,
    int points,
    int replicates,
    int runs,
    int failed,
    int stopped,
    List<Mean> means,
    List<DifferenceRow> comparisons) {

  /**
   * Mean and spread of a measure on a scenario.
   *
   * @param measure name of the measure
   * @param scenario label of the scenario
   * @param mean the mean
   * @param p5 5th percentile
   * @param p50 median
   * @param p95 95th percentile
   * @param n runs that define the measure
   */
  public record Mean(
      String measure, String scenario, double mean, double p5, double p50, double p95, int n) {}

  /** Returns the answer on a sweep. */
  public static SweepAnswer of(SweepSummary summary) {
    List<Mean> means = new ArrayList<>();
    for (int k = 0; k < summary.measures().size(); k++) {
      for (int s = 0; s < summary.scenarios().size(); s++) {
        Tally tally = summary.means(k).get(s);
        Spread spread = summary.spreads(k).get(s);
        means.add(
            new Mean(
                summary.measures().get(k).name(),
                summary.scenarios().get(s),
                tally.mean(),
                spread.at(5),
                spread.at(50),
                spread.at(95),
                tally.n()));
      }
    }
    return new SweepAnswer(
        summary.design().study().key(),
        summary.design().size(),
        summary.design().study().replicates(),
        summary.runs(),
        summary.failed(),
        summary.stopped(),
        means,
        summary.differences().stream().map(DifferenceRow::of).toList());
  }

  /** Writes the table of differences. */
  public void writeDifferences(ResultsFolder folder) throws IOException {
    RecordTable.AS_JSON.write(
        folder, DifferenceRow.FILE, "One row per pair and measure.", comparisons);
  }
}
