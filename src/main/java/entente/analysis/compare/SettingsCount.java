package entente.analysis.compare;

/**
 * In how many alternative settings one scenario is higher than another, lower, or tied with it.
 *
 * @param higher settings in which A is higher
 * @param lower settings in which A is lower
 * @param tied settings in which both are exactly equal
 */
public record SettingsCount(int higher, int lower, int tied) {

  /** Where no alternative setting was run, or none has the measure. */
  public static final SettingsCount NONE = new SettingsCount(0, 0, 0);

  /** Returns the count over pairs; one with an undefined side is left out. */
  static SettingsCount of(double[] a, double[] b) {
    int higher = 0;
    int lower = 0;
    int tied = 0;
    for (int k = 0; k < a.length; k++) {
      if (Double.isFinite(a[k]) && Double.isFinite(b[k])) {
        higher += a[k] > b[k] ? 1 : 0;
        lower += a[k] < b[k] ? 1 : 0;
        tied += a[k] == b[k] ? 1 : 0;
      }
    }
    return new SettingsCount(higher, lower, tied);
  }

  /** Returns how many there are. */
  public int n() {
    return higher + lower + tied;
  }

  /** Returns the share in which A is higher, ties counted half; undefined where there are none. */
  public double share() {
    return n() == 0 ? Double.NaN : (higher + 0.5 * tied) / n();
  }
}
