package entente.ui.cli.answer;

import entente.analysis.compare.ComparedStates;
import entente.analysis.compare.StateDifference;

/**
 * How a state, or a group of them on average, fares under two scenarios, as a row of the table of
 * states and in JSON.
 *
 * @param a label of scenario A
 * @param b label of scenario B
 * @param state key of the state or of the group; the word mean for those asked for
 * @param round round of the horizon
 * @param measure what is compared
 * @param meanA mean of A
 * @param meanB mean of B
 * @param difference mean of A − B
 * @param low lower end of its 95 % interval
 * @param high upper end of that interval
 * @param futuresHigher alternative settings in which A is higher
 * @param futuresTied those in which both are exactly equal
 * @param futuresLower those in which A is lower
 * @param futuresMedian median of A − B over them
 * @param futuresLow its 10th percentile
 * @param futuresHigh its 90th percentile
 * @param n pairs used
 * @param verdict what may be claimed, in words
 */
public record StateRow(
    String a,
    String b,
    String state,
    int round,
    String measure,
    double meanA,
    double meanB,
    double difference,
    double low,
    double high,
    int futuresHigher,
    int futuresTied,
    int futuresLower,
    double futuresMedian,
    double futuresLow,
    double futuresHigh,
    int n,
    String verdict) {

  /** Name of the table of states. */
  public static final String FILE = "states.csv";

  /** Returns the row of a state. */
  static StateRow of(StateDifference s) {
    return new StateRow(
        s.a(),
        s.b(),
        s.state(),
        s.round(),
        ComparedStates.SECURITY,
        s.meanA(),
        s.meanB(),
        s.difference(),
        s.low(),
        s.high(),
        s.futuresHigher(),
        s.futuresTied(),
        s.futuresLower(),
        s.futuresMedian(),
        s.futuresLow(),
        s.futuresHigh(),
        s.n(),
        s.verdict().word());
  }
}
