package entente.experiment.study;

/** Which runs of a study share their seed. */
public enum RandomNumbers {
  /** All points of a replicate, so that they differ only where the points do. */
  COMMON,
  /** None: every run has a seed of its own. */
  INDEPENDENT
}
