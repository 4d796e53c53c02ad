package entente.analysis.compare;

/**
 * How much more secure one state, or a group of them on average, is under A than under B at a
 * horizon.
 *
 * @param a label of scenario A
 * @param b label of scenario B
 * @param round round of the horizon
 * @param year year of the horizon
 * @param state key of the state, or of the group
 * @param name name a reader sees
 * @param meanA mean security under A
 * @param meanB mean security under B
 * @param difference mean paired difference A − B
 * @param low lower end of its 95 % interval
 * @param high upper end of that interval
 * @param futuresHigher alternative settings in which it is more secure under A
 * @param futuresTied those in which it is exactly as secure
 * @param futuresLower those in which it is less secure
 * @param futuresMedian median of A − B over them
 * @param futuresLow its 10th percentile
 * @param futuresHigh its 90th percentile
 * @param n pairs used
 * @param verdict what may be claimed
 * @param supported whether alternative settings support the verdict, or none was run
 * @param sentence the verdict for a reader
 */
public record StateDifference(
    String a,
    String b,
    int round,
    double year,
    String state,
    String name,
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
    Verdict verdict,
    boolean supported,
    String sentence) {

  static StateDifference of(Comparison c, int round, String state, String name) {
    SettingsCount futures = c.futures();
    return new StateDifference(
        c.a(),
        c.b(),
        round,
        c.year(),
        state,
        name,
        c.meanA(),
        c.meanB(),
        c.difference(),
        c.low(),
        c.high(),
        futures.higher(),
        futures.tied(),
        futures.lower(),
        futures.median(),
        futures.low(),
        futures.high(),
        c.n(),
        c.verdict(),
        c.robust(),
        c.sentence());
  }

  /** Returns whether the interval excludes zero. */
  public boolean sure() {
    return low > 0 || high < 0;
  }

  /** Returns whether it surely gains under A, by the interval and in alternative settings. */
  public boolean gains() {
    return low > 0 && signShared();
  }

  /** Returns whether it surely loses under A, by the interval and in alternative settings. */
  public boolean loses() {
    return high < 0 && signShared();
  }

  private boolean signShared() {
    SettingsCount.Support support =
        SettingsCount.counted(futuresHigher, futuresLower, futuresTied).ofSign(difference);
    return support == SettingsCount.Support.SHARED || support == SettingsCount.Support.NONE;
  }
}
