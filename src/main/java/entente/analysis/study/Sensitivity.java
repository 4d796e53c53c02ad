package entente.analysis.study;

import entente.analysis.sensitivity.Index;
import entente.analysis.sensitivity.Noise;
import entente.analysis.sensitivity.Trust;
import entente.model.measures.Measure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;

/**
 * What one outcome on one scenario hangs on.
 *
 * @param method how it is estimated
 * @param scenario label of the scenario
 * @param measure the outcome, at the end of a run
 * @param influences one per input, in the order of the study
 * @param second second-order indices, [i][j] for i &lt; j; null where there are none
 * @param mean mean outcome; NaN where the design has no fair one
 * @param explained R² of a regression; sum of the first-order indices; NaN where there is none
 * @param rows independent rows used
 * @param leftOut rows, or effects, left out because an outcome is missing
 * @param noise what is chance, from replicates
 * @param dummy what an input that does nothing would show; null where it is not known
 * @param trust the verdict on all indices together
 * @param runsPerRow runs of this scenario that one more row takes
 * @param convergence the main index of each input by number of rows
 * @param overTime the main index of each input by round
 */
public record Sensitivity(
    Method method,
    String scenario,
    Measure measure,
    List<Influence> influences,
    Index[][] second,
    double mean,
    double explained,
    int rows,
    int leftOut,
    Noise noise,
    Index dummy,
    Trust trust,
    int runsPerRow,
    List<IndexCurve> convergence,
    List<IndexCurve> overTime) {

  /** Returns the influences from the largest down. */
  public List<Influence> ranked() {
    return influences.stream()
        .sorted(Comparator.comparingDouble(Influence::size).reversed())
        .toList();
  }

  /** Returns a verdict in words, with the number of runs that more rows would take. */
  public String words(Trust verdict) {
    if (verdict.verdict() != Trust.Verdict.NOT_YET) {
      return verdict.words();
    }
    double more = verdict.moreRows();
    return SensitivitySentences.MORE.fill(
        "rows", about(more), "kind", method.rows(), "runs", about(more * runsPerRow));
  }

  /** Returns a number of rows or runs, upwards to two digits: it is no surer than that. */
  public static String about(double number) {
    return new BigDecimal(number).round(new MathContext(2, RoundingMode.UP)).toPlainString();
  }

  /** Returns these with what goes over time. */
  Sensitivity over(List<IndexCurve> time) {
    return new Sensitivity(
        method,
        scenario,
        measure,
        influences,
        second,
        mean,
        explained,
        rows,
        leftOut,
        noise,
        dummy,
        trust,
        runsPerRow,
        convergence,
        time);
  }
}
