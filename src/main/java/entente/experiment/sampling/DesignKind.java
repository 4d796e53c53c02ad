package entente.experiment.sampling;

import entente.experiment.input.Keys;

/** How the points of a study are chosen from the ranges and levels of its factors. */
public enum DesignKind {
  /** Every level of each factor with every level of the others; the first factor turns slowest. */
  FULL,
  /** The first levels of all factors together, then the second levels, and so on. */
  ZIP,
  /** All factors at their base, then each at each of its other levels while the rest stay there. */
  ONE_AT_A_TIME,
  /** The rows of a CSV table with a column for each factor. */
  TABLE,
  /** Independent uniform draws. */
  RANDOM,
  /** One point in each of as many slices of every factor (McKay, Beckman and Conover 1979). */
  LATIN_HYPERCUBE,
  /** The sequence of Sobol (1967) with the directions of Joe and Kuo (2008). */
  SOBOL,
  /** Paths that change one factor at a time (Morris 1991). */
  MORRIS,
  /** Two samples and their mixtures, for variance-based indices (Saltelli 2002). */
  SALTELLI,
  /** A design that a jar beside the program adds, by its name. */
  ADDED;

  /** Returns the word for this kind in files. */
  public String word() {
    return Keys.word(this);
  }
}
