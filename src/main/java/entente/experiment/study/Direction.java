package entente.experiment.study;

/** Which way an objective is better. */
public enum Direction {
  /** More is better. */
  MAXIMISE,
  /** Less is better. */
  MINIMISE
}
