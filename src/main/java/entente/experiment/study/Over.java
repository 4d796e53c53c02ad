package entente.experiment.study;

/** How the values of a design in several settings become one number. */
public enum Over {
  /** Their mean. */
  MEAN,
  /** The worst of them. */
  WORST,
  /** The value that only a given share of them falls short of. */
  QUANTILE,
  /**
   * How far they fall short, each of the best in the same setting of the scenarios as they stand
   * and of the first generation (Savage 1951); only a given share of the settings falls shorter.
   */
  REGRET
}
