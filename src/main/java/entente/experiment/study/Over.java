package entente.experiment.study;

/** How the values of a design in several settings become one number. */
public enum Over {
  /** Their mean. */
  MEAN,
  /** The worst of them. */
  WORST,
  /** The value that only a given share of them falls short of. */
  QUANTILE
}
