package entente.analysis.compare;

import entente.analysis.statistic.PairedDifference;

/**
 * What a difference is with the worlds in it that ended in nuclear use, which a plain difference
 * leaves out; undefined numbers are NaN.
 *
 * @param ended pairs in which a world ended before the horizon
 * @param difference mean of A − B with the last value before the end carried on
 * @param low lower end of its 95 % interval
 * @param high upper end of that interval
 * @param worst mean of A − B with the worst possible value in place of those of worlds that ended,
 *     so that a design pays for its wars; undefined where neither direction is better or there is
 *     no worst value
 * @param worstLow lower end of its 95 % interval
 * @param worstHigh upper end of that interval
 */
public record Carried(
    int ended,
    double difference,
    double low,
    double high,
    double worst,
    double worstLow,
    double worstHigh) {

  /** Where no world ended. */
  public static final Carried NONE = of(0, null, null);

  static Carried of(int ended, PairedDifference carried, PairedDifference worst) {
    double none = Double.NaN;
    return new Carried(
        ended,
        carried == null ? none : carried.difference(),
        carried == null ? none : carried.low(),
        carried == null ? none : carried.high(),
        worst == null ? none : worst.difference(),
        worst == null ? none : worst.low(),
        worst == null ? none : worst.high());
  }

  /** Returns what is left where the last values of worlds that ended are not known. */
  Carried worstAlone() {
    return new Carried(ended, Double.NaN, Double.NaN, Double.NaN, worst, worstLow, worstHigh);
  }
}
