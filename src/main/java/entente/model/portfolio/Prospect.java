package entente.model.portfolio;

import java.util.Arrays;

/**
 * One step that a state might take about one structure.
 *
 * @param kind what it would do
 * @param bar what keeps it from it
 * @param terms what belonging to the structure is worth, by {@link StepTerm}
 * @param cost what the value has to reach, or for a step out to fall below
 * @param want by how much the step is wanted
 * @param chance chance in this year's review, if nothing bars it
 */
public record Prospect(
    StepKind kind, Bar bar, double[] terms, double cost, double want, double chance) {

  /**
   * Returns what the want is the sum of: the terms with the sign with which they speak for the
   * step, and last what it has to outweigh.
   */
  public double[] parts() {
    double[] parts = Arrays.copyOf(terms, terms.length + 1);
    double rest = want;
    for (int t = 0; t < terms.length; t++) {
      parts[t] = kind.isAway() ? -terms[t] : terms[t];
      rest -= parts[t];
    }
    parts[terms.length] = rest;
    return parts;
  }
}
