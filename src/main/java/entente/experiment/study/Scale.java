package entente.experiment.study;

/** How a range is spread over a factor. */
public enum Scale {
  /** Equal differences. */
  LINEAR,
  /** Equal ratios; for ranges above 0. */
  LOG
}
