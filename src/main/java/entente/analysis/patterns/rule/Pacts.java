package entente.analysis.patterns.rule;

import entente.analysis.patterns.record.RunRecord;
import java.util.BitSet;
import java.util.List;

/** Which pairs of states have a defence pact at the end of a year. */
record Pacts(List<String> all, List<String> hub) {

  /** Returns whether two states do. */
  boolean join(RunRecord run, int year, int a, int b) {
    for (int structure : PartOf.structures(run, all)) {
      if (run.in(year, structure, a, false) && run.in(year, structure, b, false)) {
        return true;
      }
    }
    for (int structure : PartOf.structures(run, hub)) {
      boolean[] founded = run.structures().get(structure).founded();
      if (founded[a] && run.in(year, structure, b, false)
          || founded[b] && run.in(year, structure, a, false)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether two states do at the end of each year of a run. */
  BitSet years(RunRecord run, int a, int b) {
    BitSet years = new BitSet();
    for (int year = 0; year <= run.last(); year++) {
      years.set(year, join(run, year, a, b));
    }
    return years;
  }

  /** Counts of each year in which two states are allied whether they are so some years later. */
  static void last(BitSet allied, int years, int last, Ratio.Counter counter) {
    for (int year = allied.nextSetBit(0); year >= 0; year = allied.nextSetBit(year + 1)) {
      if (year + years <= last) {
        counter.add(allied.get(year + years));
      }
    }
  }
}
