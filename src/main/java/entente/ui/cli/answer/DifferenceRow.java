package entente.ui.cli.answer;

import entente.analysis.compare.Comparison;

/**
 * A difference of two scenarios in one measure, as a row of the table of differences and in JSON.
 *
 * @param measure name of the measure
 * @param structure key of the structure measured; null for the whole system
 * @param year year of the horizon
 * @param a label of scenario A
 * @param b label of scenario B
 * @param meanA mean of A
 * @param meanB mean of B
 * @param difference mean of A − B
 * @param low lower end of its 95 % interval
 * @param high upper end of that interval
 * @param effect standardised mean difference
 * @param probabilityAHigher probability that A is higher on the same random numbers
 * @param futuresAHigher share of alternative settings in which A is higher, ties counted half
 * @param futuresDrawn alternative settings that were run
 * @param futuresN those of them with a value under both
 * @param futuresTied those in which both are exactly equal
 * @param futuresMedian median of A − B over them
 * @param futuresLow its 10th percentile
 * @param futuresHigh its 90th percentile
 * @param futuresLeast its smallest value
 * @param futuresMost its largest value
 * @param n pairs used
 * @param leftOut pairs left out
 * @param discordant pairs used in which A and B are not exactly equal
 * @param ended pairs in which a world ended in nuclear use before
 * @param carriedDifference mean of A − B with the last value of such worlds carried on
 * @param carriedLow lower end of its 95 % interval
 * @param carriedHigh upper end of that interval
 * @param worstDifference mean of A − B with the worst possible value for such worlds
 * @param worstLow lower end of its 95 % interval
 * @param worstHigh upper end of that interval
 * @param unit unit of the measure
 * @param margin smallest difference that matters
 * @param moreRuns about how many more runs of each would detect the margin in four cases of five
 * @param verdict what may be claimed, in words
 */
public record DifferenceRow(
    String measure,
    String structure,
    double year,
    String a,
    String b,
    double meanA,
    double meanB,
    double difference,
    double low,
    double high,
    double effect,
    double probabilityAHigher,
    double futuresAHigher,
    int futuresDrawn,
    int futuresN,
    int futuresTied,
    double futuresMedian,
    double futuresLow,
    double futuresHigh,
    double futuresLeast,
    double futuresMost,
    int n,
    int leftOut,
    int discordant,
    int ended,
    double carriedDifference,
    double carriedLow,
    double carriedHigh,
    double worstDifference,
    double worstLow,
    double worstHigh,
    String unit,
    double margin,
    double moreRuns,
    String verdict) {

  /** Name of the table of differences. */
  public static final String FILE = "differences.csv";

  /** Returns the row of a comparison. */
  public static DifferenceRow of(Comparison c) {
    return new DifferenceRow(
        c.measure(),
        c.structure().isEmpty() ? null : c.structure(),
        c.year(),
        c.a(),
        c.b(),
        c.meanA(),
        c.meanB(),
        c.difference(),
        c.low(),
        c.high(),
        c.effect(),
        c.probabilityAHigher(),
        c.futuresAHigher(),
        c.futures().drawn(),
        c.futures().n(),
        c.futures().tied(),
        c.futures().median(),
        c.futures().low(),
        c.futures().high(),
        c.futures().least(),
        c.futures().most(),
        c.n(),
        c.leftOut(),
        c.discordant(),
        c.carried().ended(),
        c.carried().difference(),
        c.carried().low(),
        c.carried().high(),
        c.carried().worst(),
        c.carried().worstLow(),
        c.carried().worstHigh(),
        c.unit(),
        c.margin(),
        c.moreRuns(),
        c.verdict().word());
  }
}
