package entente.analysis.compare;

/**
 * How much more secure one state is under A than under B at the last horizon.
 *
 * @param a label of scenario A
 * @param b label of scenario B
 * @param year year of the horizon
 * @param state key of the state
 * @param name name a reader sees
 * @param meanA mean security under A
 * @param meanB mean security under B
 * @param difference mean paired difference A − B
 * @param low lower end of its 95 % interval
 * @param high upper end of that interval
 * @param n pairs used
 */
public record StateDifference(
    String a,
    String b,
    double year,
    String state,
    String name,
    double meanA,
    double meanB,
    double difference,
    double low,
    double high,
    int n) {

  /** Returns whether the interval excludes zero. */
  public boolean sure() {
    return low > 0 || high < 0;
  }
}
