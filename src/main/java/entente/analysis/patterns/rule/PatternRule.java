package entente.analysis.patterns.rule;

import entente.analysis.patterns.record.Known;
import entente.analysis.patterns.record.RunRecord;
import entente.analysis.patterns.record.StructureRole;
import java.util.List;

/** A rule that computes one number from the runs of a world. */
public interface PatternRule {

  /** Returns the number of runs taken together; NaN where it is undefined. */
  double value(List<RunRecord> runs);

  /** Returns the parts that some structure of the world has to play. */
  default List<StructureRole> parts() {
    return List.of();
  }

  /** Returns the words for parts of which the rule takes whichever are there. */
  default List<String> words() {
    return List.of();
  }

  /** Returns whether the structures of a run are enough, besides those of {@link #parts}. */
  default boolean standsIn(RunRecord run) {
    return words().isEmpty() || PartOf.structures(run, words()).length > 0;
  }

  /** Returns whether the rule reads a table of named states, so that it is of no other world. */
  default boolean ofNamedStates() {
    return false;
  }

  /** Returns what the model has to have. */
  default List<Known> reads() {
    return List.of();
  }

  /**
   * Returns whether one run is too few for the number, so that its range comes from resamples of
   * runs and not from runs alone.
   */
  default boolean needsManyRuns() {
    return false;
  }
}
