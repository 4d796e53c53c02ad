package entente.analysis.patterns.rule;

import entente.analysis.patterns.record.RunRecord;
import entente.analysis.patterns.record.StructureRole;
import java.util.List;
import java.util.stream.IntStream;

/** What changes after states enter a structure, less what changes in those that never do. */
final class AfterEntry {

  private final StructureRole role;
  private final boolean any;
  private final int years;
  private final List<String> regions;

  /**
   * Looks at entries into the structures of a part.
   *
   * @param any whether any rank counts
   * @param years how many years before and after are compared
   * @param regions regions of the states that are looked at; all if none
   */
  AfterEntry(StructureRole role, boolean any, int years, List<String> regions) {
    this.role = role;
    this.any = any;
    this.years = years;
    this.regions = regions;
  }

  /** What is looked at: a number of a state at the end of a year, given the structure. */
  interface Quantity {

    /** Returns the number. */
    double of(RunRecord run, int structure, int year, int state);
  }

  /** Returns the mean change over all entrants of all runs. */
  double change(List<RunRecord> runs, Quantity quantity) {
    return Ratio.over(runs, (run, counter) -> count(run, counter, quantity));
  }

  private void count(RunRecord run, Ratio.Counter counter, Quantity quantity) {
    for (int structure : run.of(role)) {
      int[] looked =
          IntStream.range(0, run.size())
              .filter(state -> run.moves(state) && Regions.contain(regions, run, state))
              .toArray();
      int[] outside = IntStream.of(looked).filter(s -> never(run, structure, s)).toArray();
      for (int year = years; year + years - 1 <= run.last(); year++) {
        for (int state : looked) {
          if (run.enters(year, structure, state, any) && outside.length > 0) {
            int y = year;
            double others =
                IntStream.of(outside)
                    .mapToDouble(s -> change(run, structure, y, s, quantity))
                    .average()
                    .orElseThrow();
            counter.add(change(run, structure, year, state, quantity) - others, 1);
          }
        }
      }
    }
  }

  private boolean never(RunRecord run, int structure, int state) {
    return IntStream.rangeClosed(0, run.last())
        .noneMatch(year -> run.in(year, structure, state, any));
  }

  private double change(RunRecord run, int structure, int year, int state, Quantity quantity) {
    double change = 0;
    for (int k = 0; k < years; k++) {
      change += quantity.of(run, structure, year + k, state);
      change -= quantity.of(run, structure, year - 1 - k, state);
    }
    return change / years;
  }
}
