package entente.experiment.search;

import entente.experiment.study.Criterion;
import entente.model.measures.SystemMeasures;

/**
 * One number that a search takes from each run.
 *
 * @param column number of the measure among those of the system
 * @param round round in which it is read; −1 for the last
 * @param missing what counts where it is undefined; NaN if nothing does
 */
public record Reading(int column, int round, double missing) {

  /** Returns what a criterion needs. */
  public static Reading of(Criterion criterion) {
    return new Reading(criterion.column(), criterion.round(), criterion.filled(Double.NaN));
  }

  /** Returns a measure in the last round. */
  public static Reading of(String measure) {
    for (int k = 0; k < SystemMeasures.ALL.size(); k++) {
      if (SystemMeasures.ALL.get(k).name().equals(measure)) {
        return new Reading(k, -1, Double.NaN);
      }
    }
    throw new IllegalArgumentException("no measure is called " + measure);
  }

  /** Returns the name of the measure. */
  public String name() {
    return SystemMeasures.ALL.get(column).name();
  }
}
