package entente.experiment.study;

/** What a search is after. */
public enum Aim {
  /** Designs that no other beats in all objectives at once. */
  FRONT,
  /** Combinations of outcomes that differ from one another, whether good or bad. */
  DIVERSITY
}
