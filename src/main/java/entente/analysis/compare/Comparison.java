package entente.analysis.compare;

/**
 * What the runs of scenarios A and B say about one measure at one horizon; undefined numbers are
 * NaN.
 *
 * @param measure name of the measure
 * @param structure key of the structure measured, {@code focal} where each scenario has its own, or
 *     empty for the whole system
 * @param year year of the horizon; undefined for the end of runs of different lengths
 * @param a label of scenario A
 * @param b label of scenario B
 * @param meanA mean of A over the pairs used
 * @param meanB mean of B over the pairs used
 * @param difference mean of A − B over the pairs used
 * @param low lower end of the 95 % interval of the difference
 * @param high upper end of that interval
 * @param effect standardised mean difference with pooled standard deviation
 * @param probabilityAHigher probability that A is higher on the same random numbers
 * @param futures how A differs from B in alternative settings
 * @param n pairs used
 * @param leftOut pairs left out because a side was undefined
 * @param discordant pairs used in which A and B are not exactly equal
 * @param carried the difference with worlds that ended in nuclear use
 * @param unit unit of the measure
 * @param margin smallest difference that matters
 * @param moreRuns about how many more runs of each would detect a difference as large as the margin
 *     in four cases of five; undefined unless the verdict is {@link Verdict#CANNOT_TELL}
 * @param verdict what may be claimed
 * @param sentence the verdict for a reader
 */
public record Comparison(
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
    SettingsCount futures,
    int n,
    int leftOut,
    int discordant,
    Carried carried,
    String unit,
    double margin,
    double moreRuns,
    Verdict verdict,
    String sentence) {

  /** Share of alternative settings above which they share what the default point says. */
  public static final double FUTURES = 2 / 3.0;

  /** Returns this comparison with another verdict and sentence. */
  Comparison with(Verdict other, String words) {
    return new Comparison(
        measure,
        structure,
        year,
        a,
        b,
        meanA,
        meanB,
        difference,
        low,
        high,
        effect,
        probabilityAHigher,
        futures,
        n,
        leftOut,
        discordant,
        carried,
        unit,
        margin,
        moreRuns,
        other,
        words);
  }

  /** Returns the share of alternative settings in which A is higher, ties counted half. */
  public double futuresAHigher() {
    return futures.share();
  }

  /** Returns 1 if A is surely higher, −1 if it is surely lower, else 0. */
  public int sureSign() {
    return low > 0 ? 1 : high < 0 ? -1 : 0;
  }

  /** Returns what the alternative settings say of the verdict, or of the sign where it has none. */
  public SettingsCount.Support support() {
    boolean small = verdict == Verdict.EQUIVALENT || verdict == Verdict.EQUAL;
    return small ? futures.ofSmall(margin) : futures.ofSign(difference);
  }

  /** Returns what the alternative settings say of the sign of the difference. */
  public SettingsCount.Support supportOfSign() {
    return futures.ofSign(difference);
  }

  /** Returns whether the alternative settings support it, or none was run. */
  public boolean robust() {
    SettingsCount.Support support = support();
    return support == SettingsCount.Support.SHARED || support == SettingsCount.Support.NONE;
  }
}
