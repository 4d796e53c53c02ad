package entente.analysis.study;

/** How the indices of a study are estimated; its design decides. */
public enum Method {
  /** Elementary effects along trajectories. */
  MORRIS("mean elementary effect μ*", "trajectories"),
  /** Shares of the variance from two samples and their mixtures. */
  SOBOL("total index", "rows"),
  /** Shares of the variance over a full grid. */
  GRID("total share of the variance", "replicates"),
  /** Standardised regression. */
  REGRESSION("standardised coefficient", "points"),
  /** Standardised regression of ranks. */
  RANKS("standardised coefficient of ranks", "points");

  private final String index;
  private final String rows;

  Method(String index, String rows) {
    this.index = index;
    this.rows = rows;
  }

  /** Returns what the main index is, in words. */
  public String index() {
    return index;
  }

  /** Returns what the independent rows of the design are called. */
  public String rows() {
    return rows;
  }

  /** Returns the word for it in answers. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
